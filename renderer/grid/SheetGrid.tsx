/** A sheet to edit in place: the view, the hand, and the editor over the active cell, wired to React. */
import "./grid.css";
import "./grid-marks.css";
import "./grid-editor.css";
import "./row-drag.css";
import { type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import type { TableDefinition } from "../../shared/tables/definition.ts";
import { CellCard } from "./CellCard.tsx";
import { cellAddress, cellName } from "./cell-address.ts";
import { CellEditor, type CellLook } from "./editors/CellEditor.tsx";
import type { CellRef } from "./grid-types.ts";
import type { CellRect } from "./sheet-geometry.ts";
import type { CellCards, SheetGridProps } from "./sheet-grid-props.ts";
import { SheetHand } from "./sheet-hand.ts";
import type { SheetModel } from "./sheet-model.ts";
import { SheetView } from "./sheet-view.ts";
import { useCardCell } from "./use-card-cell.ts";

export type { SheetGridHandle, SheetGridProps } from "./sheet-grid-props.ts";

interface Places {
  readonly rect: CellRect;
  readonly area: CellRect;
}

const NOWHERE: CellRect = { left: 0, top: 0, width: 0, height: 0 };

export function SheetGrid(props: SheetGridProps) {
  const { ref, model, state, year, session, active, zoom, widths, columnMarks, cellMarks, lineMark } = props;
  const { outline, table } = model;
  const { cards } = props;
  const root = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const [places, setPlaces] = useState<Places>({ rect: NOWHERE, area: NOWHERE });
  const { view, hand } = useSheet(root, box, props, setPlaces);

  const { card, ...pointing } = useCardCell({
    view,
    session,
    active,
    hasCard: cards.has,
    isOnSelection: cards.isOnSelection,
  });
  useEffect(() => {
    view.current?.show({ model, state, year, widths, columnMarks, cellMarks, lineMark });
    hand.current?.selection.settle();
  }, [view, hand, model, state, year, widths, columnMarks, cellMarks, lineMark]);
  useEffect(() => {
    if (active) setPlaces((before) => placesOf(view.current, active, before));
  }, [view, active]);
  useImperativeHandle(ref, () => ({
    focus: () => hand.current?.edit.focus(),
    selectedLines: () => hand.current?.selection.lineIds ?? [],
    selectedCells: () => hand.current?.selection.cells ?? [],
    revealActive: () => hand.current?.selection.revealActive(),
    goTo: (rowId, column) => hand.current?.goTo(rowId, column),
    doCells: (act) => hand.current?.doCells(act),
    fitColumns: (keys) => hand.current?.fitColumns(keys),
    startEdit: (text, place) => hand.current?.startEdit(text, place),
  }));

  const name = active
    ? `${cellName(outline, table, active)} ${cellAddress(outline, table, active)}`
    : table.title;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the text box inside has the keys
    <div
      className={classOf(model)}
      ref={root}
      style={{ zoom: zoom / 100 }}
      onMouseMove={pointing.onMouseMove}
      onMouseLeave={pointing.onMouseLeave}
      onWheel={pointing.close}
      onMouseDown={(event) => {
        pointing.close();
        keepFocus(event);
        if (isOnSheet(event) && event.button === 0) hand.current?.press(event.nativeEvent);
      }}
      onDoubleClick={(event) => isOnSheet(event) && hand.current?.open(event.nativeEvent)}
      onContextMenu={(event) => {
        if (!isOnSheet(event)) return;
        event.preventDefault();
        hand.current?.openMenu(event.nativeEvent);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") pointing.close();
        hand.current?.onKeyDown(event.nativeEvent);
      }}
      onCopy={(event) => hand.current?.clipboard.onCopy(event.nativeEvent)}
      onCut={(event) => hand.current?.clipboard.onCut(event.nativeEvent)}
      onPaste={(event) => hand.current?.onPaste(event.nativeEvent)}
    >
      <div className="sheet-grid-host" data-part="host" />
      <div className="sticky-band" data-part="band" aria-hidden="true" hidden />
      <CellEditor
        box={box}
        session={session}
        rect={places.rect}
        area={places.area}
        name={name}
        text={active ? [model.storedText(active), cards.describe(active)].filter(Boolean).join("\n") : ""}
        note={props.editorNote ?? null}
        look={active === null ? PLAIN_LOOK : lookOf(model, active)}
        getOptions={() => hand.current?.edit.options() ?? []}
        onAddUnit={(unit) => hand.current?.edit.addUnit(unit)}
        onInput={() => hand.current?.edit.onInput()}
        onCompositionStart={() => hand.current?.edit.onCompositionStart()}
        onCompositionEnd={() => hand.current?.edit.onCompositionEnd()}
        onPress={() => hand.current?.edit.onBoxPress()}
      />
      {card && <PlacedCard cell={card.cell} view={view.current} places={places} cards={cards} />}
      {model.lines.length === 0 && <p className="sheet-empty">{emptyText(model)}</p>}
      <div className="measuring" data-part="measuring" aria-hidden="true" />
    </div>
  );
}

interface PlacedCardProps {
  readonly cell: CellRef;
  readonly view: SheetView | null;
  /** Renewed when cells move. */
  readonly places: Places;
  readonly cards: CellCards;
}

function PlacedCard({ cell, view, places, cards }: PlacedCardProps) {
  const { rect, area } = placesOf(view, cell, places);
  if (rect.top + rect.height <= area.top || rect.top >= area.top + area.height) return null;
  return (
    <CellCard rect={rect} area={area}>
      {cards.draw(cell)}
    </CellCard>
  );
}

/** Tables of short cells are set closer; of bands one stays under the header. */
function classOf({ table, lines }: SheetModel): string {
  // A sorted view shows none.
  const hasBands = lines.some((line) => line.isBand);
  return `sheet-grid${isCompact(table) ? " is-compact" : ""}${hasBands ? " has-bands" : ""}`;
}

function isCompact(table: TableDefinition): boolean {
  return !table.columns.some((column) => column.type === "longText");
}

const PLAIN_LOOK: CellLook = { isLabel: false, isTitle: false, isCentred: false };

function lookOf(model: SheetModel, cell: CellRef): CellLook {
  const index = model.findLine(cell.lineId);
  const isTitle = index !== undefined && model.lineAt(index).isBand;
  const isLabel = !isTitle && model.isLabel(model.columnOf(cell));
  return { isTitle, isLabel, isCentred: isTitle || isCompact(model.table) };
}

function emptyText({ outline, lines }: SheetModel): string {
  if (outline.lines.length > lines.length) return "没有符合筛选的行。";
  return "这张表还没有内容。用“插入行”（Ctrl+加号）新增第一行。";
}

/** The view and the hand live as long as the sheet is on the screen. */
function useSheet(
  root: RefObject<HTMLDivElement | null>,
  box: RefObject<HTMLTextAreaElement | null>,
  props: SheetGridProps,
  setPlaces: (change: (before: Places) => Places) => void,
) {
  const latest = useRef(props);
  const view = useRef<SheetView>(null);
  const hand = useRef<SheetHand>(null);
  useLayoutEffect(() => {
    latest.current = props;
  });
  useLayoutEffect(() => {
    if (!root.current || !box.current) return;
    const newView = new SheetView(elementsOf(root.current), latest.current, {
      onColumnWidth: (column, widthPx) => hand.current?.setWidth(column, widthPx),
      onColumnMenu: (column, x, y) => latest.current.onColumnMenu?.(column, x, y),
      onMoved: () => {
        const cell = latest.current.session.getState().cell ?? latest.current.active;
        if (cell) setPlaces((before) => placesOf(view.current, cell, before));
      },
    });
    const newHand = new SheetHand(newView, box.current, () => latest.current);
    view.current = newView;
    hand.current = newHand;
    newHand.selection.settle();
    const { active } = latest.current;
    if (active) newView.reveal(active);
    return () => {
      newHand.destroy();
      newView.destroy();
      view.current = null;
      hand.current = null;
    };
  }, [root, box, setPlaces]);
  return { view, hand };
}

function elementsOf(root: HTMLElement) {
  const part = (name: string): HTMLElement => {
    const element = root.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!element) throw new Error(`the grid has no part ${name}`);
    return element;
  };
  return { root, host: part("host"), band: part("band"), measuring: part("measuring") };
}

function placesOf(view: SheetView | null, cell: CellRef, before: Places): Places {
  const rect = view?.points.rectOf(cell);
  if (!view || !rect) return before;
  const area = view.points.linesRect();
  return isSameRect(rect, before.rect) && isSameRect(area, before.area) ? before : { rect, area };
}

function isSameRect(a: CellRect, b: CellRect): boolean {
  return a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
}

/** Not in the editor, which has the mouse to itself. */
function isOnSheet({ target }: React.MouseEvent): boolean {
  return target instanceof Element && target.closest(".cell-editor") === null;
}

/** The text box keeps the focus wherever the mouse goes down in the grid. */
function keepFocus(event: React.MouseEvent): void {
  if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
}
