/** The plan's own facts: one row, so that a change of the title is logged and undone like any other. */
import type { Column, TableDefinition } from "./definition.ts";

/** The id of that one row, the same in every plan. */
export const PLAN_ROW_ID = "plan";

function fact(key: string, title: string, type: "text" | "longText" = "text", required = true): Column {
  return {
    key,
    title,
    synonyms: [],
    owners: ["plan"],
    type,
    required,
    align: "left",
    screen: { widthPx: 420, narrowPx: 360 },
  };
}

/** It stands in titles and headers (2024年目标值), so it is nothing but the year. */
function yearRefusal(text: string): string | null {
  return /^\d{4}$/.test(text) ? null : `年度“${text}”不是四位数字，没有写入。请填写如 2024 的年份。`;
}

export const planTable: TableDefinition = {
  key: "plan",
  title: "方案信息",
  isSheet: false,
  isSingleRow: true,
  kinds: [{ key: "plan", title: "方案", parent: null, nameColumn: "title" }],
  columns: [
    fact("title", "方案名称"),
    { ...fact("year", "年度"), refusal: yearRefusal },
    fact("stage", "文稿阶段", "text", false),
    fact("indicatorsTitle", "指标目标表题"),
    fact("tasksTitle", "附件1标题"),
    fact("unitsTitle", "附件2标题"),
    fact("preamble", "导语", "longText", false),
    fact("indicatorsIntro", "指标目标导语", "longText", false),
  ],
  counted: [],
};
