/**
 * 新增列: the columns that users add, each a row of this table, so that adding, renaming, moving and deleting one
 * is logged, undone and merged like any other edit. tableIn() makes Column objects of them.
 */
import type { Column, ColumnType, TableDefinition } from "./definition.ts";

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

function setting(key: string, title: string, type: "text" | "longText" = "text", required = true): Column {
  return {
    key,
    title,
    synonyms: [],
    owners: [COLUMN_KIND],
    type,
    required,
    align: "left",
    screen: { widthPx: 160, narrowPx: 120 },
  };
}

export const columnsTable: TableDefinition = {
  key: "columns",
  title: "新增列",
  isSheet: false,
  kinds: [{ key: COLUMN_KIND, title: "列", parent: null, nameColumn: "title" }],
  columns: [
    setting("table", "所属表"),
    setting("title", "列名"),
    setting("type", "类型"),
    /** One per line. */
    setting("choices", "选项", "longText", false),
    /** The key of the built-in column that it stands after; those after the same one stand in the order of the rows. */
    setting("after", "位置"),
    /** In Excel's character units; absent: as usual for the type. */
    setting("width", "宽度", "text", false),
  ],
  counted: [{ kind: COLUMN_KIND, word: "列" }],
};
