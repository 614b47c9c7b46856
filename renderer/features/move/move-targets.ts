/** The containers to which a row can be moved, in document order, with the names of what they stand in. */
import type { Spot } from "../../../shared/changes/edit-rows.ts";
import { ancestryOf, childrenOf, getRow, type PlanState } from "../../../shared/model/plan-state.ts";
import type { PlanRow, RowId } from "../../../shared/model/row.ts";
import { bandText, type Outline } from "../../../shared/numbering/outline.ts";
import { getKind } from "../../../shared/tables/definition.ts";
import { rowsOfKind } from "../../commands/row-spots.ts";

export interface MoveTarget {
  readonly id: RowId;
  readonly name: string;
  /** Names of what it stands in, from the top level down; empty at the top level. */
  readonly under: string;
  readonly childCount: number;
  readonly isCurrent: boolean;
}

export function moveTargets(state: PlanState, outline: Outline, row: PlanRow): readonly MoveTarget[] {
  const { parentId } = row;
  if (parentId === null) return [];
  return rowsOfKind(state, row.table, getRow(state, parentId).kind).map((target) => ({
    id: target.id,
    name: nameOf(state, outline, target),
    under: ancestryOf(state, target.id)
      .slice(1)
      .toReversed()
      .map((ancestor) => nameOf(state, outline, ancestor))
      .join(" · "),
    childCount: childrenOf(state, row.table, target.id).length,
    isCurrent: target.id === parentId,
  }));
}

/** At the end of the target's rows. */
export function spotIn(state: PlanState, row: PlanRow, targetId: RowId): Spot {
  const siblings = childrenOf(state, row.table, targetId).filter((sibling) => sibling.id !== row.id);
  return { table: row.table, parentId: targetId, afterId: siblings.at(-1)?.id ?? null };
}

function nameOf(state: PlanState, outline: Outline, row: PlanRow): string {
  const kind = getKind(outline.table, row.kind);
  return kind.band ? bandText(state, outline, row) : (row.cells[kind.nameColumn] ?? `未命名${kind.title}`);
}
