/**
 * Which lines a view shows, and in which order. As in Excel a filter is applied once: a line that is edited or
 * inserted afterwards stays in view until the filter is applied again. A filter of findings alone follows what the
 * checker finds, but takes no line away that is in the user's hand. Pure.
 */
import type { SheetView } from "../../shared/contract/view-schemas.ts";
import type { RowId } from "../../shared/model/row.ts";
import { cellText, type Line, type Outline } from "../../shared/numbering/outline.ts";
import type { Column } from "../../shared/tables/definition.ts";
import { compareTexts } from "./compare-texts.ts";
import { columnOf, type FindingTest, findingFiltersOf, textFiltersOf } from "./line-filters.ts";

/** What a filter and a sort order found when they were applied. */
export interface AppliedView {
  readonly hidden: ReadonlySet<RowId>;
  /** Ids of all lines as sorted; null: in the order of the plan. */
  readonly order: readonly RowId[] | null;
  /** The lines that a filter of findings judges again and again; null: there is none. */
  readonly judged: ReadonlySet<RowId> | null;
}

export const NOTHING_APPLIED: AppliedView = { hidden: new Set(), order: null, judged: null };

/** `hasFinding` null: nothing is known of findings yet, and none of their filters hides a line. */
export function applyView(outline: Outline, view: SheetView, hasFinding: FindingTest | null): AppliedView {
  const textFilters = textFiltersOf(outline, view);
  const isLive = findingFiltersOf(outline, view, () => true).length > 0;
  const sort = view.sort && columnOf(outline, view.sort.column);
  if (textFilters.length === 0 && !isLive && !sort) return NOTHING_APPLIED;
  const lines = outline.lines.filter((line) => !line.isBand);
  const [kept, hidden] = parted(lines, (line) => textFilters.every((matches) => matches(line)));
  const order = sort && view.sort ? sorted(outline, lines, sort, view.sort.isDescending) : null;
  const applied = { hidden: idsOf(hidden), order, judged: isLive ? idsOf(kept) : null };
  return judgedAnew(outline, view, applied, { hasFinding, held: new Set() });
}

export interface LiveState {
  readonly hasFinding: FindingTest | null;
  /** The lines in the user's hand: none of them goes out of sight now. */
  readonly held: ReadonlySet<RowId>;
}

/** What the filters of findings make of the lines now; the same object where that is what is shown. */
export function judgedAnew(
  outline: Outline,
  view: SheetView,
  applied: AppliedView,
  { hasFinding, held }: LiveState,
): AppliedView {
  const { hidden, judged } = applied;
  if (judged === null || hasFinding === null) return applied;
  const filters = findingFiltersOf(outline, view, hasFinding);
  const isHidden = (line: Line): boolean => {
    if (!judged.has(line.id) || (held.has(line.id) && !hidden.has(line.id))) return hidden.has(line.id);
    return !filters.every((matches) => matches(line));
  };
  const hiddenNow = idsOf(outline.lines.filter((line) => !line.isBand && isHidden(line)));
  return isSameSet(hidden, hiddenNow) ? applied : { ...applied, hidden: hiddenNow };
}

/** The same with these lines in view until the filters are applied again. */
export function revealed(applied: AppliedView, ids: readonly RowId[]): AppliedView {
  const without = (set: ReadonlySet<RowId>) => new Set([...set].filter((id) => !ids.includes(id)));
  return { ...applied, hidden: without(applied.hidden), judged: applied.judged && without(applied.judged) };
}

/** The lines to show; of the bands those with a line below. A sorted table has no bands. */
export function shownLines(
  outline: Outline,
  { hidden, order }: Pick<AppliedView, "hidden" | "order">,
): readonly Line[] {
  if (hidden.size === 0 && order === null) return outline.lines;
  const lines = order === null ? outline.lines : reordered(outline, order);
  const kept = lines.filter((line) => line.isBand || !hidden.has(line.id));
  return kept.filter((line, index) => !line.isBand || hasLineBelow(kept, index));
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

function parted<T>(all: readonly T[], isFirst: (one: T) => boolean): readonly [T[], T[]] {
  const { first = [], second = [] } = Object.groupBy(all, (one) => (isFirst(one) ? "first" : "second"));
  return [first, second];
}

function idsOf(lines: readonly Line[]): ReadonlySet<RowId> {
  return new Set(lines.map((line) => line.id));
}

function isSameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}
