/** A row as a rule sees it: with its parent, and whether rows stand below it. */
import type { PlanState } from "../model/plan-state.ts";
import type { PlanRow } from "../model/row.ts";
import type { Column, RowKind, TableDefinition } from "../tables/definition.ts";
import { CellView, cellClasses, type DraftDetails, draftAt } from "./cell-view.ts";
import { type Draft, NO_FIXES, type TextRange } from "./finding.ts";
import type { RowShape } from "./row-shape.ts";

export class RowView {
  readonly shape: RowShape;
  readonly row: PlanRow;
  readonly #state: PlanState;

  constructor(state: PlanState, shape: RowShape, row: PlanRow) {
    this.#state = state;
    this.shape = shape;
    this.row = row;
  }

  get table(): TableDefinition {
    return this.shape.table;
  }

  get kind(): RowKind {
    return this.shape.kind;
  }

  /** Looked up when it is asked for, like the rows below: of most rows nobody does. */
  get parent(): PlanRow | null {
    const { parentId } = this.row;
    return parentId === null ? null : (this.#state.rows.get(parentId) ?? null);
  }

  get hasChildren(): boolean {
    return this.#state.children.has(this.row.id);
  }
}

export function rowDraft(
  { table, row }: Pick<RowView, "table" | "row">,
  column: Column | null,
  range: TextRange | null,
  message: string,
  details: DraftDetails = {},
): Draft {
  if (column === null) {
    const { cause = null, about = "" } = details;
    return { rowId: row.id, column: null, range: null, message: [message], about, cause, fixes: NO_FIXES };
  }
  const text = row.cells[column.key] ?? "";
  return draftAt(new CellView(table, row, column, text, cellClasses(column, text)), range, message, details);
}
