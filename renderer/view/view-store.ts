/** How the open plan is looked at, sheet by sheet, and what its filters found. Remembered on this machine. */
import { createStore } from "zustand/vanilla";
import {
  type CellFilter,
  PLAIN_VIEW,
  type PlanView,
  type SheetView,
} from "../../shared/contract/view-schemas.ts";
import type { RowId } from "../../shared/model/row.ts";
import type { Outline } from "../../shared/numbering/outline.ts";
import type { FindingTest } from "./line-filters.ts";
import { type AppliedView, applyView, judgedAnew, NOTHING_APPLIED, revealed } from "./shown-lines.ts";

export interface ViewData {
  /** Per cent. */
  readonly zoom: number;
  readonly sheets: Readonly<Record<string, SheetView>>;
  readonly applied: Readonly<Record<string, AppliedView>>;
}

export const MIN_ZOOM = 50;
export const MAX_ZOOM = 200;
export const ZOOM_STEP = 10;

export const viewStore = createStore<ViewData>(() => ({ zoom: 100, sheets: {}, applied: {} }));

/** What the last check found; null: the plan has not been checked yet. Nothing is drawn from it alone. */
let hasFinding: FindingTest | null = null;

export function sheetViewOf(data: ViewData, table: string): SheetView {
  return data.sheets[table] ?? PLAIN_VIEW;
}

export function appliedViewOf(data: ViewData, table: string): AppliedView {
  return data.applied[table] ?? NOTHING_APPLIED;
}

/** The view of a plan that was just opened; filters are applied to it as it is now. */
export function showView(view: PlanView | null, outlineOf: (table: string) => Outline): void {
  const sheets = view?.sheets ?? {};
  const applied = Object.fromEntries(
    Object.entries(sheets).map(([table, sheet]) => [table, applyView(outlineOf(table), sheet, hasFinding)]),
  );
  viewStore.setState({ zoom: view?.zoom ?? 100, sheets, applied });
}

export function setZoom(percent: number): void {
  viewStore.setState({ zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, Math.round(percent))) });
}

export function setWidths(table: string, widths: Readonly<Record<string, number>>): void {
  const rounded = Object.entries(widths).map(([key, widthPx]) => [key, Math.round(widthPx)] as const);
  change(table, (view) => ({ widths: { ...view.widths, ...Object.fromEntries(rounded) } }));
}

/** As the table says: of one column, or, null, of all. */
export function clearWidths(table: string, column: string | null): void {
  change(table, ({ widths }) => ({
    widths: Object.fromEntries(Object.entries(widths).filter(([key]) => column !== null && key !== column)),
  }));
}

export function hideColumn(table: string, column: string): void {
  change(table, ({ hidden }) => ({ hidden: [...hidden.filter((key) => key !== column), column] }));
}

export function showAllColumns(table: string): void {
  change(table, () => ({ hidden: [] }));
}

/** Null: as the table says. */
export function freezeColumns(table: string, frozen: number | null): void {
  change(table, () => ({ frozen }));
}

export function sortBy(outline: Outline, sort: SheetView["sort"]): void {
  changeAndApply(outline, () => ({ sort }));
}

/** Null: the column is no longer filtered. */
export function filterBy(outline: Outline, column: string, filter: CellFilter | null): void {
  changeAndApply(outline, ({ filters }) => {
    const others = Object.entries(filters).filter(([key]) => key !== column);
    return { filters: Object.fromEntries(filter ? [...others, [column, filter]] : others) };
  });
}

export function clearFilters(outline: Outline): void {
  changeAndApply(outline, () => ({ filters: {} }));
}

export function applyAgain(outline: Outline): void {
  changeAndApply(outline, () => ({}));
}

/** Filters of findings follow what was found; `held`: the lines in the user's hand, which stay in view. */
export function takeFindings(
  found: FindingTest | null,
  outlineOf: (table: string) => Outline,
  held: ReadonlySet<RowId>,
): void {
  // Before the first check all lines are shown; that the hand is on one of them does not make it match.
  const inHand = hasFinding === null ? new Set<RowId>() : held;
  hasFinding = found;
  const { applied, sheets } = viewStore.getState();
  const judged = Object.entries(applied).map(([table, before]) => {
    if (before.judged === null) return [table, before] as const;
    const view = sheets[table] ?? PLAIN_VIEW;
    return [table, judgedAnew(outlineOf(table), view, before, { hasFinding, held: inHand })] as const;
  });
  const isOther = judged.some(([table, now]) => now !== applied[table]);
  if (isOther) viewStore.setState({ applied: Object.fromEntries(judged) });
}

/** Takes a row out of hiding, because something happened to it that the user is to see. */
export function revealRow(outline: Outline, rowId: RowId): void {
  const data = viewStore.getState();
  const applied = appliedViewOf(data, outline.table.key);
  const lines = outline.lines.filter((line) => [...line.rows.values()].some((row) => row.id === rowId));
  const hiding = lines.filter((line) => applied.hidden.has(line.id)).map((line) => line.id);
  if (hiding.length === 0 || hiding.length < lines.filter((line) => !line.isBand).length) return;
  viewStore.setState({ applied: { ...data.applied, [outline.table.key]: revealed(applied, hiding) } });
}

/** Shows a hidden column, because something in it is to be seen. */
export function revealColumn(table: string, column: string): void {
  if (!sheetViewOf(viewStore.getState(), table).hidden.includes(column)) return;
  change(table, ({ hidden }) => ({ hidden: hidden.filter((key) => key !== column) }));
}

function change(table: string, part: (view: SheetView) => Partial<SheetView>): void {
  const { sheets } = viewStore.getState();
  const view = sheets[table] ?? PLAIN_VIEW;
  viewStore.setState({ sheets: { ...sheets, [table]: { ...view, ...part(view) } } });
}

function changeAndApply(outline: Outline, part: (view: SheetView) => Partial<SheetView>): void {
  const table = outline.table.key;
  change(table, part);
  const data = viewStore.getState();
  const applied = applyView(outline, sheetViewOf(data, table), hasFinding);
  viewStore.setState({ applied: { ...data.applied, [table]: applied } });
}
