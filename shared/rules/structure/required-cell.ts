/** Cells that must be filled. Of a column that rows of several kinds may own, the deepest kind there must fill it. */

import { columnTitle } from "../../tables/column-titles.ts";
import { type Column, canHold } from "../../tables/definition.ts";
import { type RowView, rowDraft } from "../row-view.ts";
import { NO_DRAFTS, type RowRule } from "../rule.ts";

export const requiredCell: RowRule = {
  id: "required-cell",
  title: "必填内容为空",
  fulfilled: "必填内容齐全",
  why: "缺了名称、目标或牵头单位的行没法下达，也没法考核。",
  severity: "error",
  reads: "各表的必填列",
  scope: "row",
  knows: "nothing",
  appliesTo: () => true,
  check: (view) => {
    const { required } = view.shape;
    if (required.every((column) => (view.row.cells[column.key] ?? "").trim() !== "")) return NO_DRAFTS;
    const missing = required.filter((column) => isMissing(view, column));
    return missing.map((column) => rowDraft(view, column, null, `“${columnTitle(column)}”没有填写。`));
  },
};

function isMissing(view: RowView, column: Column): boolean {
  return (view.row.cells[column.key] ?? "").trim() === "" && !isOwnedBelow(view, column);
}

/** The rows below hold this column in the row's place: the targets of an indicator with parts. */
function isOwnedBelow({ table, row, hasChildren }: RowView, column: Column): boolean {
  if (!hasChildren) return false;
  const below = table.kinds.filter((kind) => kind.parent === row.kind);
  return below.some((kind) => canHold(column, kind.key));
}
