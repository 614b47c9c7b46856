/** Rows of one kind in the order in which the table shows them. */
import { childrenOf, type PlanState } from "../model/plan-state.ts";
import type { PlanRow } from "../model/row.ts";
import { getKind, type TableDefinition } from "../tables/definition.ts";

export function rowsOfKind(state: PlanState, table: TableDefinition, kind: string): readonly PlanRow[] {
  const { parent } = getKind(table, kind);
  if (parent === null) return childrenOf(state, table.key, null).filter((row) => row.kind === kind);
  return rowsOfKind(state, table, parent).flatMap((row) =>
    childrenOf(state, table.key, row.id).filter((child) => child.kind === kind),
  );
}
