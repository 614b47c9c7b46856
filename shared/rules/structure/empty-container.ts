/** A section, group or category without rows. */
import { childKind } from "../../tables/definition.ts";
import { rowDraft } from "../row-view.ts";
import { NO_DRAFTS, type RowRule } from "../rule.ts";

export const emptyContainer: RowRule = {
  id: "empty-container",
  title: "小节或分组是空的",
  fulfilled: "没有空的小节和分组",
  why: "空的小节和分组会照样打印出来，像是漏了内容。",
  severity: "warning",
  reads: "各表的小节、分组和类别",
  scope: "row",
  knows: "nothing",
  appliesTo: (table) => table.isSheet,
  check: (view) => {
    const { table, kind, shape } = view;
    if (!shape.isContainer || view.hasChildren) return NO_DRAFTS;
    const below = childKind(table, kind);
    const column = table.columns.find(({ key }) => key === kind.nameColumn);
    return column && below
      ? [rowDraft(view, column, null, `这个${kind.title}下面没有${below.title}。`)]
      : NO_DRAFTS;
  },
};
