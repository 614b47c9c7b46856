/**
 * Several fixes as one set of edits: 全部修正. Fixes of one cell are patched into it together; of two that would change
 * the same words the first counts, and of two that write one cell as a whole too: check again, and fix the rest.
 */

import type { CellEdit } from "../changes/edit-cells.ts";
import { getRow, type PlanState } from "../model/plan-state.ts";
import { cellKey } from "../model/row.ts";
import type { CellPatch, Fix } from "./finding.ts";

export function mergeFixes(state: PlanState, fixes: readonly Fix[]): CellEdit[] {
  const patches = Map.groupBy(
    fixes.flatMap(({ patch }) => (patch ? [patch] : [])),
    cellKey,
  );
  const edits = new Map<string, CellEdit>();
  for (const [key, [first, ...others]] of patches) {
    if (!first) continue;
    const { rowId, column } = first;
    const text = getRow(state, rowId).cells[column] ?? "";
    edits.set(key, { rowId, column, value: patched(text, [first, ...others]) });
  }
  for (const { patch, edits: whole } of fixes) {
    if (patch) continue;
    for (const edit of whole) {
      const key = cellKey(edit);
      if (!edits.has(key)) edits.set(key, edit);
    }
  }
  return [...edits.values()];
}

function patched(text: string, patches: readonly CellPatch[]): string {
  const taken: CellPatch[] = [];
  for (const patch of patches) if (!taken.some((other) => clashes(other, patch))) taken.push(patch);
  let result = text;
  for (const { start, end, text: words } of taken.toSorted((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + words + result.slice(end);
  }
  return result;
}

function clashes(a: CellPatch, b: CellPatch): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
