/**
 * The one edit that can be open at a time. The editor over the cell and the formula bar show and change the
 * same draft; whoever ends it, the outcome is told once, to the grid. Nothing is written here.
 */
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Column } from "../../shared/tables/definition.ts";
import { joinUnits, splitUnits } from "../../shared/units/split-units.ts";
import type { CellRef } from "./grid-types.ts";

export type EditPlace = "cell" | "bar";
/** `all`: it stays, and what was typed goes into every selected cell. */
export type EditMove = "down" | "up" | "right" | "left" | "stay" | "all";

export interface EditOutcome {
  readonly cell: CellRef;
  readonly column: Column;
  readonly original: string;
  readonly text: string;
  readonly move: EditMove;
}

export interface EditSessionState {
  readonly cell: CellRef | null;
  readonly column: Column | null;
  readonly original: string;
  readonly draft: string;
  readonly place: EditPlace;
  /** What is typed into the unit picker, and the unit that its list marks: the one that Enter adds. */
  readonly search: string;
  readonly marked: string;
  /** The unit that ending the edit now adds: one that was named in full, never one that is merely marked. */
  readonly pending: string;
  /** The last edit that was committed. */
  readonly outcome: EditOutcome | null;
  begin(cell: CellRef, column: Column, original: string, draft: string, place: EditPlace): void;
  setDraft(text: string): void;
  setPlace(place: EditPlace): void;
  setSearch(search: string, marked: string, pending: string): void;
  commit(move: EditMove): void;
  cancel(): void;
}

export type EditSession = StoreApi<EditSessionState>;

const CLOSED = {
  cell: null,
  column: null,
  original: "",
  draft: "",
  search: "",
  marked: "",
  pending: "",
} as const;

export function createEditSession(): EditSession {
  return createStore<EditSessionState>((set, get) => ({
    ...CLOSED,
    place: "cell",
    outcome: null,
    begin: (cell, column, original, draft, place) =>
      set({ cell, column, original, draft, place, search: "", marked: "", pending: "" }),
    setDraft: (draft) => set({ draft }),
    // The search box belongs to the cell; in the editing line the list is a text.
    setPlace: (place) => set(place === "bar" ? { place, search: "", marked: "", pending: "" } : { place }),
    setSearch: (search, marked, pending) => set({ search, marked, pending }),
    commit: (move) => {
      const { cell, column, original } = get();
      if (!cell || !column) return;
      const text = typedText(get());
      set({ ...CLOSED, outcome: { cell, column, original, text, move } });
    },
    cancel: () => set(CLOSED),
  }));
}

/** What ending the edit now would write. */
export function typedText({ draft, pending }: Pick<EditSessionState, "draft" | "pending">): string {
  return pending === "" ? draft : withUnit(draft, pending);
}

/** The text of a units cell with one more unit at its end; a unit that is there already stays once. */
export function withUnit(text: string, unit: string): string {
  const units = splitUnits(text);
  return units.includes(unit) ? text : joinUnits([...units, unit]);
}

export function useEditSession<T>(session: EditSession, select: (state: EditSessionState) => T): T {
  return useStore(session, select);
}
