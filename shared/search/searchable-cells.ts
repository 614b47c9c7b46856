/** The cells in which is searched: every stored text of a table once, in the order in which it is read. */
import type { RowId } from "../model/row.ts";
import { type Outline, ownerOf } from "../numbering/outline.ts";

export interface SearchCell {
  readonly table: string;
  readonly rowId: RowId;
  readonly column: string;
  readonly text: string;
}

/**
 * Line by line, and in a line by column. A merged cell stands where it begins; a section's title is the title as
 * stored, without its number and count. What is derived and what no line shows is not searched.
 */
export function searchableCells(outline: Outline): readonly SearchCell[] {
  const { table, lines } = outline;
  const columns = table.columns.filter((column) => column.type !== "ordinal");
  const seen = new Set<RowId>();
  const cells: SearchCell[] = [];
  for (const line of lines) {
    for (const column of columns) {
      const owner = ownerOf(line, column);
      const text = owner?.cells[column.key];
      if (!owner || text === undefined || seen.has(owner.id)) continue;
      cells.push({ table: table.key, rowId: owner.id, column: column.key, text });
    }
    for (const row of line.rows.values()) seen.add(row.id);
  }
  return cells;
}
