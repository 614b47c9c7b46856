/** A row as a rule sees it: with its parent, and whether rows stand below it. */
import type { PlanRow } from "../model/row.ts";
import type { Column, RowKind, TableDefinition } from "../tables/definition.ts";
import { CellView, cellClasses, type DraftDetails, draftAt } from "./cell-view.ts";
import type { Draft, TextRange } from "./finding.ts";
import type { RowShape } from "./row-shape.ts";

export interface RowView {
  readonly table: TableDefinition;
  readonly kind: RowKind;
  readonly shape: RowShape;
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
  const text = row.cells[column.key] ?? "";
  return draftAt(new CellView(table, row, column, text, cellClasses(column, text)), range, message, details);
}
