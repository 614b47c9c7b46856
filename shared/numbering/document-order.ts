/** Rows of one kind in the order in which the table shows them. */
import { childrenOf, getRow, type PlanState } from "../model/plan-state.ts";
import type { PlanRow, RowId } from "../model/row.ts";
import { getKind, type TableDefinition } from "../tables/definition.ts";
import { byStructure } from "./by-structure.ts";

const idsInOrder = byStructure<readonly RowId[]>();

export function rowsOfKind(state: PlanState, table: TableDefinition, kind: string): readonly PlanRow[] {
  const ids = idsInOrder(state, `${table.key} ${kind}`, () => walk(state, table, kind).map(({ id }) => id));
  return ids.map((id) => getRow(state, id));
}

function walk(state: PlanState, table: TableDefinition, kind: string): readonly PlanRow[] {
  const { parent } = getKind(table, kind);
  if (parent === null) return childrenOf(state, table.key, null).filter((row) => row.kind === kind);
  return rowsOfKind(state, table, parent).flatMap((row) =>
    childrenOf(state, table.key, row.id).filter((child) => child.kind === kind),
  );
}
