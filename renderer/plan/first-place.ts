/** Where a batch happened: the place to which undo and redo take the user. */
import { type Change, decodePlace, PLACE_COLUMN } from "../../shared/changes/change.ts";
import { compareOrder } from "../../shared/model/order.ts";
import { childrenOf, getRow, type PlanState } from "../../shared/model/plan-state.ts";
import type { RowId } from "../../shared/model/row.ts";
import { getKind } from "../../shared/tables/definition.ts";
import { getTable } from "../../shared/tables/index.ts";
import { outlineIn } from "./outlines.ts";

export interface PlanPlace {
  readonly table: string;
  readonly rowId: RowId;
  /** Null: the row as a whole. */
  readonly column: string | null;
}

/** The topmost place of the changes in the plan as it is after them; null where nothing is left near it. */
export function firstPlace(after: PlanState, changes: readonly Change[]): PlanPlace | null {
  const change = topmost(after, changes);
  if (change) {
    return { table: change.table, rowId: change.rowId, column: columnOf(after, change) };
  }
  for (const { table, rowId, column, old } of changes) {
    const neighbour = column === PLACE_COLUMN && old ? neighbourOf(after, table, rowId, old) : null;
    if (neighbour) return neighbour;
  }
  return null;
}

/** Of the changes in one table the highest, then the leftmost: those of an undo come in reverse. */
function topmost(after: PlanState, changes: readonly Change[]): Change | undefined {
  const there = changes.filter((change) => after.rows.has(change.rowId));
  const [first] = there;
  if (!first || there.length === 1) return first;
  const { lines, table } = outlineIn(after, first.table);
  const lineOf = new Map<RowId, number>();
  for (const [index, line] of lines.entries())
    for (const { id } of line.rows.values()) if (!lineOf.has(id)) lineOf.set(id, index);
  const lineAt = ({ rowId }: Change): number => lineOf.get(rowId) ?? lines.length;
  const columnAt = ({ column }: Change): number => table.columns.findIndex(({ key }) => key === column);
  const isBefore = (a: Change, b: Change): boolean =>
    lineAt(a) === lineAt(b) ? columnAt(a) < columnAt(b) : lineAt(a) < lineAt(b);
  return there
    .filter((change) => change.table === first.table)
    .reduce((best, change) => (isBefore(change, best) ? change : best));
}

/** A row that is new is gone to where it is named; one that moved keeps the user's column. */
function columnOf(after: PlanState, { column, rowId, table, old }: Change): string | null {
  if (column !== PLACE_COLUMN) return column;
  return old === null ? getKind(getTable(table), getRow(after, rowId).kind).nameColumn : null;
}

/** The sibling that has come up into the place that a row had, else the one before, or else its parent. */
function neighbourOf(after: PlanState, table: string, rowId: RowId, oldPlace: string): PlanPlace | null {
  const { parentId, position } = decodePlace(oldPlace);
  if (parentId !== null && !after.rows.has(parentId)) return null;
  const siblings = childrenOf(after, table, parentId);
  const next = siblings.find((row) => compareOrder(row, { position, id: rowId }) > 0);
  const neighbour = next?.id ?? siblings.at(-1)?.id ?? parentId;
  return neighbour === null || neighbour === undefined ? null : { table, rowId: neighbour, column: null };
}
