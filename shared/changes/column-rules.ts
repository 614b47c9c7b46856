/** What a column that a user adds must be; whatever way it is written, it is checked here. */

import { AppError } from "../errors.ts";
import { childrenOf, type PlanState } from "../model/plan-state.ts";
import type { PlanRow, RowId } from "../model/row.ts";
import { columnTitle, findClash } from "../tables/column-titles.ts";
import { columnsTable, isUserColumnType, type UserColumnType } from "../tables/columns-table.ts";
import { gridColumns, type TableDefinition } from "../tables/definition.ts";
import { sheetTables } from "../tables/index.ts";
import { columnRowsOf, splitChoices, tableIn } from "../tables/table-in.ts";
import { comparisonKey } from "../text/normalize.ts";

export const MAX_USER_COLUMNS = 30;
export const MAX_TITLE_LENGTH = 30;
export const MAX_CHOICES = 200;
export const MIN_WIDTH_CHARS = 4;
export const MAX_WIDTH_CHARS = 100;

/** What the user decides of a column, but for its place. */
export interface ColumnSettings {
  readonly title: string;
  readonly type: UserColumnType;
  /** Of a `choice` column; of others without meaning. */
  readonly choices: readonly string[];
  /** In character units; null: as usual for the type. */
  readonly widthChars: number | null;
}

/**
 * Why a column cannot be so, or null. `table`: as it is with its other columns; a column whose settings change is
 * given as `rowId`.
 */
export function columnProblem(
  table: TableDefinition,
  settings: ColumnSettings,
  rowId: RowId | null,
): AppError | null {
  const others = {
    ...table,
    columns: table.columns.filter((column) => rowId === null || column.rowId !== rowId),
  };
  return (
    titleProblem(others, settings.title) ??
    (settings.type === "choice" ? choicesProblem(settings.choices) : null) ??
    widthProblem(settings.widthChars)
  );
}

function titleProblem(others: TableDefinition, title: string): AppError | null {
  if (comparisonKey(title) === "") return problem("column-title-missing", "请填写列名。");
  if (title.includes("\n")) return problem("column-title-lines", "列名只能是一行文字，请去掉其中的换行。");
  if (title.length > MAX_TITLE_LENGTH) {
    return problem(
      "column-title-too-long",
      `列名有 ${title.length} 个字，请缩短到 ${MAX_TITLE_LENGTH} 个字以内。`,
    );
  }
  const clash = findClash(others, title);
  if (!clash) return null;
  const taken = columnTitle(clash);
  return problem(
    "column-title-taken",
    comparisonKey(taken) === comparisonKey(title)
      ? `“${others.title}”已有“${title}”列，请换一个列名。`
      : `“${title}”是“${others.title}”中“${taken}”列的另一种叫法，导入时会混淆，请换一个列名。`,
  );
}

function choicesProblem(choices: readonly string[]): AppError | null {
  if (choices.length === 0) return problem("choices-missing", "请填写至少一个选项，每行一个。");
  if (choices.length > MAX_CHOICES) {
    return problem("too-many-choices", `选项有 ${choices.length} 个，请减少到 ${MAX_CHOICES} 个以内。`);
  }
  const seen = new Set<string>();
  for (const choice of choices) {
    const key = comparisonKey(choice);
    if (key === "") return problem("choice-empty", "选项不能是空白，请删去空的选项。");
    if (seen.has(key)) return problem("choice-twice", `选项“${choice}”重复，请删去其中一个。`);
    seen.add(key);
  }
  return null;
}

function widthProblem(widthChars: number | null): AppError | null {
  if (widthChars === null) return null;
  const isFit =
    Number.isInteger(widthChars) && widthChars >= MIN_WIDTH_CHARS && widthChars <= MAX_WIDTH_CHARS;
  if (isFit) return null;
  return problem(
    "column-width-wrong",
    `列宽应是 ${MIN_WIDTH_CHARS} 到 ${MAX_WIDTH_CHARS} 之间的整数（字符数）。`,
  );
}

/** @throws AppError where a column of the plan is not as it must be. */
export function checkColumns(state: PlanState): void {
  const rows = childrenOf(state, columnsTable.key, null);
  for (const row of rows) {
    if (!sheetTables.some((table) => table.key === row.cells.table)) {
      throw problem("column-table-unknown", "列要加在方案的某一张表里，没有写入。");
    }
  }
  for (const table of sheetTables) {
    const own = columnRowsOf(state, table.key);
    if (own.length > MAX_USER_COLUMNS) throw tooManyColumns(table);
    for (const row of own) checkColumn(state, table, row);
  }
}

function checkColumn(state: PlanState, base: TableDefinition, row: PlanRow): void {
  const { type, after } = row.cells;
  if (!isUserColumnType(type)) {
    throw problem("column-type-unknown", "列的类型不是文字、数字、日期、选项或单位，没有写入。");
  }
  if (!gridColumns(base).some((column) => column.key === after)) {
    throw problem("column-place-unknown", "列要放在本表某一列之后，没有写入。");
  }
  const found = columnProblem(tableIn(state, base.key), settingsOf(row, type), row.id);
  if (found) throw found;
}

export function tooManyColumns(table: TableDefinition): AppError {
  return problem(
    "too-many-columns",
    `“${table.title}”新增的列已到 ${MAX_USER_COLUMNS} 列的上限，不能再加。请先删去不用的列。`,
  );
}

export function settingsOf(row: PlanRow, type: UserColumnType): ColumnSettings {
  const { title = "", choices, width } = row.cells;
  const widthChars = width === undefined ? null : Number(width);
  return { title, type, choices: splitChoices(choices), widthChars };
}

function problem(code: string, message: string): AppError {
  return new AppError("validation", code, message);
}
