/** The column that a cell is written in, checked. */
import { AppError } from "../errors.ts";
import { type Column, canHold, type TableDefinition } from "../tables/definition.ts";
import { isUserColumnKey } from "../tables/table-in.ts";

/** `table`: as it is in the plan. @throws AppError where a row of this kind has no such cell to be filled in */
export function editableColumn(table: TableDefinition, kind: string, key: string): Column {
  const column = table.columns.find((candidate) => candidate.key === key);
  if (column && canHold(column, kind)) return column;
  if (!column && isUserColumnKey(key)) {
    throw new AppError(
      "not-found",
      "column-not-found",
      "要填写的列已被删除，没有写入。需要时请先撤销删除，或新增一列。",
    );
  }
  throw new AppError(
    "validation",
    "cell-not-editable",
    `“${column?.title ?? key}”在这一行不能填写，没有写入。`,
  );
}
