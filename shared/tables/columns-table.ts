/**
 * 新增列: the columns that users add, each a row of this table, so that adding, renaming, moving and deleting one
 * is logged, undone and merged like any other edit. tableIn() makes Column objects of them.
 */
import type { ColumnType } from "./definition.ts";
import { internalColumn, internalTable } from "./internal-table.ts";

/** In the order in which they are offered. */
export const USER_COLUMN_TYPES = [
  "text",
  "longText",
  "number",
  "date",
  "choice",
  "units",
] as const satisfies readonly ColumnType[];
export type UserColumnType = (typeof USER_COLUMN_TYPES)[number];

export function isUserColumnType(type: string | undefined): type is UserColumnType {
  return USER_COLUMN_TYPES.some((known) => known === type);
}

export const COLUMN_KIND = "column";

export const columnsTable = internalTable(
  "columns",
  "新增列",
  { key: COLUMN_KIND, title: "列", nameColumn: "title" },
  [
    internalColumn(COLUMN_KIND, "table", "所属表", { type: "text" }),
    internalColumn(COLUMN_KIND, "title", "列名", { type: "text" }),
    internalColumn(COLUMN_KIND, "type", "类型", { type: "text" }),
    /** One per line. */
    internalColumn(COLUMN_KIND, "choices", "选项", { isRequired: false }),
    /** The key of the built-in column that it stands after; those after the same one stand in the order of the rows. */
    internalColumn(COLUMN_KIND, "after", "位置", { type: "text" }),
    /** In Excel's character units; absent: as usual for the type. */
    internalColumn(COLUMN_KIND, "width", "宽度", { type: "text", isRequired: false }),
  ],
  "列",
);
