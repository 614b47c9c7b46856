/** Replacing what was found. The replacement of a plain query stands as typed; that of a regular expression may name groups. */
import type { CellEdit } from "../changes/edit-cells.ts";
import type { PlanState } from "../model/plan-state.ts";
import { cellInput } from "../tables/cell-input.ts";
import type { Column } from "../tables/definition.ts";
import { type Hit, matchesIn } from "./find-hits.ts";
import type { Query } from "./query.ts";

/** One cell to be rewritten, for the preview and for the batch. */
export interface Replacement {
  readonly table: string;
  readonly before: string;
  /** As it will be stored. */
  readonly after: string;
  /** How many occurrences were replaced. */
  readonly count: number;
  readonly edit: CellEdit;
}

/**
 * The text with every occurrence replaced, or, with `onlyAt`, the one that begins there. In a regular expression's
 * replacement $1 … $99, $<name>, $& and $0 (all that was found), $$ (the sign itself), \n, \t and \\ are understood;
 * a group that is not there stays as typed.
 */
export function replaceIn(text: string, query: Query, replacement: string, onlyAt?: number): string {
  const typed = replacement.replace(/\r\n?/g, "\n");
  let result = "";
  let end = 0;
  for (const match of matchesIn(text, query)) {
    if (onlyAt !== undefined && match.index !== onlyAt) continue;
    result += text.slice(end, match.index) + (query.isRegex ? expand(typed, match) : typed);
    end = match.index + match[0].length;
  }
  return result + text.slice(end);
}

/** The edits that write the replaced texts, one for each hit; cells that stay as they are are left out. */
export function replacementEdits(
  hits: readonly Hit[],
  replacedTexts: readonly string[],
  columnOf: (hit: Hit) => Column,
): readonly Replacement[] {
  return hits.flatMap((hit, index) => {
    const { table, rowId, column, text, ranges } = hit;
    const value = cellInput(columnOf(hit), replacedTexts[index] ?? text);
    if (value === text) return [];
    const edit = { rowId, column, value };
    return [{ table, before: text, after: value ?? "", count: ranges.length, edit }];
  });
}

/** How often something is replaced in all of them. */
export function occurrencesIn(replacements: readonly Replacement[]): number {
  return replacements.reduce((sum, { count }) => sum + count, 0);
}

/** Those whose cells hold what they held when it was planned. */
export function stillToReplace(state: PlanState, planned: readonly Replacement[]): readonly Replacement[] {
  return planned.filter(
    ({ before, edit }) => (state.rows.get(edit.rowId)?.cells[edit.column] ?? "") === before,
  );
}

const PLACEHOLDER = /\$(?:\$|&|\d{1,2}|<[^>]*>)|\\[nt\\]/g;
const FIXED: Readonly<Record<string, string>> = { $$: "$", "\\n": "\n", "\\t": "\t", "\\\\": "\\" };

function expand(replacement: string, match: RegExpExecArray): string {
  return replacement.replace(PLACEHOLDER, (placeholder) => {
    if (placeholder === "$&") return match[0];
    if (placeholder.startsWith("$<")) return namedGroup(placeholder, match);
    return FIXED[placeholder] ?? numberedGroup(placeholder, match);
  });
}

function namedGroup(placeholder: string, { groups }: RegExpExecArray): string {
  const name = placeholder.slice(2, -1);
  return groups && Object.hasOwn(groups, name) ? (groups[name] ?? "") : placeholder;
}

/** $12 is group 12 where there are as many, else group 1 and a 2; group 0 is all that was found. */
function numberedGroup(placeholder: string, match: RegExpExecArray): string {
  for (const digits of [placeholder.slice(1), placeholder.slice(1, 2)]) {
    const group = Number(digits);
    if (group < match.length) return (match[group] ?? "") + placeholder.slice(1 + digits.length);
  }
  return placeholder;
}
