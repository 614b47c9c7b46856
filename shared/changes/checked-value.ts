/** What a cell keeps of what was typed, pasted or read into it; one rule for rows that are there and for new ones. */
import { AppError } from "../errors.ts";
import { MAX_CELL_LENGTH } from "../model/row.ts";
import { cellInput } from "../tables/cell-input.ts";
import type { Column } from "../tables/definition.ts";
import { isTooLong } from "../text/normalize.ts";

/** Null: the cell is empty. @throws AppError validation: a text over Excel's limit, or one that the column refuses */
export function checkedValue(column: Column, typed: string): string | null {
  const value = cellInput(column, typed);
  if (value === null) return value;
  const refusal = column.refusal?.(value) ?? null;
  if (refusal !== null) throw new AppError("validation", "value-refused", refusal);
  if (!isTooLong(value)) return value;
  throw new AppError(
    "validation",
    "cell-too-long",
    `“${column.title}”一格有 ${value.length} 个字，超过 ${MAX_CELL_LENGTH} 个字的上限，没有写入。请分成几行填写。`,
  );
}
