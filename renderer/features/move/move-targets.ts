/** The containers to which a row can be moved, in document order, with the names of what they stand in. */
import { ancestryOf, childrenOf, getRow, type PlanState } from "../../../shared/model/plan-state.ts";
import type { PlanRow, RowId } from "../../../shared/model/row.ts";
import { rowsOfKind } from "../../../shared/numbering/document-order.ts";
import { bandText, type Outline } from "../../../shared/numbering/outline.ts";
import { getKind } from "../../../shared/tables/definition.ts";

export interface MoveTarget {
  readonly id: RowId;
  readonly name: string;
  /** Names of what it stands in, from the top level down; empty at the top level. */
  readonly under: string;
  readonly childCount: number;
  readonly isCurrent: boolean;
}

/** For rows of one kind. */
export function moveTargets(
  state: PlanState,
  outline: Outline,
  rows: readonly PlanRow[],
): readonly MoveTarget[] {
  const [row] = rows;
  if (!row || row.parentId === null) return [];
  return rowsOfKind(state, outline.table, getRow(state, row.parentId).kind).map((target) => ({
    id: target.id,
    name: nameOf(state, outline, target),
    under: ancestryOf(state, target.id)
      .slice(1)
      .toReversed()
      .map((ancestor) => nameOf(state, outline, ancestor))
      .join(" · "),
    childCount: childrenOf(state, row.table, target.id).length,
    isCurrent: rows.every((each) => each.parentId === target.id),
  }));
}

function nameOf(state: PlanState, outline: Outline, row: PlanRow): string {
  const kind = getKind(outline.table, row.kind);
  return kind.band ? bandText(state, outline, row) : (row.cells[kind.nameColumn] ?? `未命名${kind.title}`);
}
