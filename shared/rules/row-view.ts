/** A row as a rule sees it: with its parent, and whether rows stand below it. */
import type { PlanRow } from "../model/row.ts";
import type { Column, RowKind, TableDefinition } from "../tables/definition.ts";
import { CellView, type DraftDetails, draftAt } from "./cell-view.ts";
import type { Draft, TextRange } from "./finding.ts";

export interface RowView {
  readonly table: TableDefinition;
  readonly kind: RowKind;
  readonly row: PlanRow;
  readonly parent: PlanRow | null;
  readonly hasChildren: boolean;
}

/** A draft in a cell of the row, which may be empty; `column` null: of the row as a whole. */
export function rowDraft(
  { table, row }: Pick<RowView, "table" | "row">,
  column: Column | null,
  range: TextRange | null,
  message: string,
  details: DraftDetails = {},
): Draft {
  if (column === null) {
    const { cause = null, about = "" } = details;
    return { rowId: row.id, column: null, range: null, message: [message], about, cause, fixes: [] };
  }
  return draftAt(new CellView(table, row, column, row.cells[column.key] ?? ""), range, message, details);
}
