/**
 * Which cell a card is shown for: the one that the mouse rests on, else the active one once it has been looked at for
 * a moment. Moving on, typing, pressing and Escape take the card away.
 */
import { type MouseEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { type EditSession, useEditSession } from "./edit-session.ts";
import { type CellRef, isSameCell } from "./grid-types.ts";
import type { SheetView } from "./sheet-view.ts";

export interface CardCell {
  readonly cell: CellRef;
  readonly by: "pointer" | "selection";
}

interface CardSource {
  readonly view: RefObject<SheetView | null>;
  readonly session: EditSession;
  readonly active: CellRef | null;
  /** Cells without a card are passed over. */
  readonly hasCard: (cell: CellRef) => boolean;
  readonly isOnSelection: boolean;
}

const REST_MS = 450;

export function useCardCell({ view, session, active, hasCard, isOnSelection }: CardSource) {
  const [card, setCard] = useState<CardCell | null>(null);
  const isEditing = useEditSession(session, (edit) => edit.cell !== null);
  const pointing = useRef(0);
  useEffect(() => {
    setCard(null);
    if (!active || isEditing || !isOnSelection) return;
    const timer = window.setTimeout(() => setCard({ cell: active, by: "selection" }), REST_MS);
    return () => clearTimeout(timer);
  }, [active, isEditing, isOnSelection]);
  useEffect(() => () => clearTimeout(pointing.current), []);

  const close = useCallback(() => {
    clearTimeout(pointing.current);
    setCard(null);
  }, []);
  const onMouseMove = ({ clientX, clientY, target, buttons }: MouseEvent): void => {
    clearTimeout(pointing.current);
    const cell = isOnCell(target) ? (view.current?.points.cellAt(clientX, clientY) ?? null) : null;
    if (card?.by === "pointer" && !isSameCell(card.cell, cell)) setCard(null);
    if (!cell || buttons !== 0 || isEditing || !hasCard(cell)) return;
    pointing.current = window.setTimeout(() => setCard({ cell, by: "pointer" }), REST_MS);
  };
  const onMouseLeave = (): void => {
    clearTimeout(pointing.current);
    if (card?.by === "pointer") setCard(null);
  };
  return { card: card && !isEditing && hasCard(card.cell) ? card : null, close, onMouseMove, onMouseLeave };
}

function isOnCell(target: EventTarget): boolean {
  return target instanceof Element && target.closest(".sheet-cell, .band-title") !== null;
}
