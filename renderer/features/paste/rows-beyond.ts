/** The lines that a paste adds: at the end of the table, and in an empty one with the sections and groups that they need. */
import type { NewRow, Spot } from "../../../shared/changes/edit-rows.ts";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import { lineKind, type TableDefinition } from "../../../shared/tables/definition.ts";
import { insertBelow } from "../../commands/insert-spots.ts";
import type { PastePlan } from "../../grid/clipboard/plan-paste.ts";

export function rowsBeyond(
  state: PlanState,
  table: TableDefinition,
  cells: PastePlan["rowsBeyond"],
): { readonly spot: Spot; readonly rows: readonly NewRow[] } {
  const { spot, rows } = insertBelow(state, table, []);
  const lines = cells.map((line) => ({ kind: lineKind(table).key, cells: line }));
  return { spot, rows: rows.flatMap((row) => holding(row, lines)) };
}

/** A chain of containers down to one line, with these lines in its place. */
function holding(row: NewRow, lines: readonly NewRow[]): readonly NewRow[] {
  const [child] = row.children ?? [];
  return child ? [{ ...row, children: holding(child, lines) }] : lines;
}
