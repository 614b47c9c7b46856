/**
 * Which lines a view shows, and in which order. As in Excel a filter is applied once: a line that is edited or
 * inserted afterwards stays in view until the filter is applied again. Pure.
 */
import type { CellFilter, SheetView } from "../../shared/contract/view-schemas.ts";
import type { RowId } from "../../shared/model/row.ts";
import { cellText, type Line, type Outline } from "../../shared/numbering/outline.ts";
import type { Column } from "../../shared/tables/definition.ts";
import { parseTarget } from "../../shared/targets/parse-target.ts";
import { splitUnits } from "../../shared/units/split-units.ts";

/** What a filter and a sort order found when they were applied. */
export interface AppliedView {
  readonly hidden: ReadonlySet<RowId>;
  /** Ids of all lines as sorted; null: in the order of the plan. */
  readonly order: readonly RowId[] | null;
}

export const NOTHING_APPLIED: AppliedView = { hidden: new Set(), order: null };

export function applyView(outline: Outline, view: SheetView): AppliedView {
  const filters = filtersOf(outline, view);
  const sort = view.sort && columnOf(outline, view.sort.column);
  if (filters.length === 0 && !sort) return NOTHING_APPLIED;
  const lines = outline.lines.filter((line) => !line.isBand);
  const hidden = lines.filter((line) => !filters.every((matches) => matches(line))).map((line) => line.id);
  const order = sort && view.sort ? sorted(outline, lines, sort, view.sort.isDescending) : null;
  return { hidden: new Set(hidden), order };
}

/** The lines to show; of the bands those with a line below. A sorted table has no bands. */
export function shownLines(outline: Outline, { hidden, order }: AppliedView): readonly Line[] {
  if (hidden.size === 0 && order === null) return outline.lines;
  const lines = order === null ? outline.lines : reordered(outline, order);
  const kept = lines.filter((line) => line.isBand || !hidden.has(line.id));
  return kept.filter((line, index) => !line.isBand || hasLineBelow(kept, index));
}

/** The texts of a column as its filter offers them, each once, in the order of the language; units one by one. */
export function filterValues(outline: Outline, column: Column): string[] {
  const values = new Set<string>();
  for (const line of outline.lines)
    if (!line.isBand) for (const value of valuesOf(outline, line, column)) values.add(value);
  return [...values].sort(compareTexts);
}

function filtersOf(outline: Outline, view: SheetView): ((line: Line) => boolean)[] {
  return Object.entries(view.filters).flatMap(([key, filter]) => {
    const column = columnOf(outline, key);
    return column ? [(line: Line) => matchesFilter(outline, line, column, filter)] : [];
  });
}

function columnOf(outline: Outline, key: string): Column | undefined {
  return outline.table.columns.find((column) => column.key === key);
}

function matchesFilter(outline: Outline, line: Line, column: Column, filter: CellFilter): boolean {
  const text = cellText(outline, line, column);
  switch (filter.kind) {
    case "empty":
      return text.trim() === "";
    case "filled":
      return text.trim() !== "";
    case "contains":
      return text.toLowerCase().includes(filter.text.toLowerCase()) !== filter.isNegated;
    case "values": {
      const wanted = new Set(filter.values);
      return valuesOf(outline, line, column).some((value) => wanted.has(value));
    }
  }
}

function valuesOf(outline: Outline, line: Line, column: Column): string[] {
  const text = cellText(outline, line, column);
  if (column.type !== "units") return [text];
  const units = splitUnits(text);
  return units.length === 0 ? [""] : units;
}

function sorted(outline: Outline, lines: readonly Line[], column: Column, isDescending: boolean): RowId[] {
  const keyed = lines.map((line) => ({ id: line.id, text: cellText(outline, line, column) }));
  const filled = keyed.filter(({ text }) => text !== "");
  const empty = keyed.filter(({ text }) => text === "");
  filled.sort((a, b) => compareTexts(a.text, b.text) * (isDescending ? -1 : 1));
  return [...filled, ...empty].map(({ id }) => id);
}

/** Lines that came after the sorting stand after the line that they follow in the plan. */
function reordered(outline: Outline, order: readonly RowId[]): Line[] {
  const lines = new Map(outline.lines.map((line) => [line.id, line]));
  const known = new Set(order);
  const followers = new Map<RowId | null, Line[]>();
  let previous: RowId | null = null;
  for (const line of outline.lines) {
    if (line.isBand) continue;
    if (known.has(line.id)) previous = line.id;
    else followers.set(previous, [...(followers.get(previous) ?? []), line]);
  }
  const placed = order.flatMap((id) => {
    const line = lines.get(id);
    return [...(line && !line.isBand ? [line] : []), ...(followers.get(id) ?? [])];
  });
  return [...(followers.get(null) ?? []), ...placed];
}

function hasLineBelow(lines: readonly Line[], index: number): boolean {
  const band = lines[index];
  const bandRow = band && [...band.rows.values()].at(-1);
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at];
    if (!line || !bandRow || line.rows.get(bandRow.kind)?.id !== bandRow.id) return false;
    if (!line.isBand) return true;
  }
  return false;
}

const collator = new Intl.Collator("zh-CN", { numeric: true });

/** Numbers by their value and before words; bounds by the number that they name. */
function compareTexts(a: string, b: string): number {
  const [x, y] = [figureOf(a), figureOf(b)];
  if (x !== null && y !== null && x !== y) return x - y;
  if ((x === null) !== (y === null)) return x === null ? 1 : -1;
  return collator.compare(a, b);
}

function figureOf(text: string): number | null {
  const target = parseTarget(text);
  if (target.kind === "number" || target.kind === "bound") return target.value;
  return target.kind === "range" ? target.from : null;
}
