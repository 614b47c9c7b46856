/**
 * Typing into the empty line of a container (a group without tasks): the row that the line lacks is made with what
 * was typed. Pure.
 */
import type { CellEdit } from "../../../shared/changes/edit-cells.ts";
import type { NewRow } from "../../../shared/changes/edit-rows.ts";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { PlanRow, RowId } from "../../../shared/model/row.ts";
import { canHold, getKind, lineKind, type TableDefinition } from "../../../shared/tables/definition.ts";
import { tableIn } from "../../../shared/tables/table-in.ts";
import type { Insertion } from "../../commands/insert-spots.ts";

export interface FilledEdits {
  /** For cells that are there. */
  readonly edits: readonly CellEdit[];
  readonly insertions: readonly Insertion[];
}

export function fillEmpty(state: PlanState, edits: readonly CellEdit[]): FilledEdits {
  const missing = new Map<RowId, CellEdit[]>();
  const present: CellEdit[] = [];
  for (const edit of edits) {
    const row = state.rows.get(edit.rowId);
    if (row && !isHeld(state, row, edit.column)) missing.set(row.id, [...(missing.get(row.id) ?? []), edit]);
    else present.push(edit);
  }
  const insertions = [...missing].flatMap(([rowId, typed]) => {
    const row = state.rows.get(rowId);
    return row ? [insertionInto(state, row, typed)] : [];
  });
  return { edits: present, insertions };
}

function isHeld(state: PlanState, row: PlanRow, key: string): boolean {
  const line = lineKind(tableIn(state, row.table)).key;
  const column = tableIn(state, row.table).columns.find((candidate) => candidate.key === key);
  return !column || canHold(column, row.kind) || !canHold(column, line);
}

function insertionInto(state: PlanState, row: PlanRow, typed: readonly CellEdit[]): Insertion {
  const table = tableIn(state, row.table);
  const cells = Object.fromEntries(typed.map(({ column, value }) => [column, value ?? ""]));
  const line = lineKind(table);
  return {
    spot: { table: table.key, parentId: row.id, afterId: null },
    rows: [wrapped(table, { kind: line.key, cells }, row.kind)],
  };
}

/** The row inside of the containers that it needs below one of kind `above`. */
function wrapped(table: TableDefinition, row: NewRow, above: string): NewRow {
  const { parent } = getKind(table, row.kind);
  return parent === null || parent === above
    ? row
    : wrapped(table, { kind: parent, cells: {}, children: [row] }, above);
}
