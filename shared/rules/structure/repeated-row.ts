/**
 * Two rows of one name: two tasks with the same measure, an indicator twice, one section twice. A part need only
 * be unlike the other parts of its indicator. The later row is the one that is named. Two rows of different names may
 * say the very same, too: a row that was pasted and had nothing but its name changed.
 */
import type { PlanRow } from "../../model/row.ts";
import { columnTitle } from "../../tables/column-titles.ts";
import { planTable } from "../../tables/plan-table.ts";
import { quote } from "../cell-view.ts";
import { type Draft, NO_FIXES } from "../finding.ts";
import type { PlanView } from "../plan-view.ts";
import type { RowKeys } from "../row-index.ts";
import { type RowShape, shapeOf } from "../row-shape.ts";
import type { PlanRule } from "../rule.ts";
import { nameKey, nameOf } from "./names.ts";

export const repeatedRow: PlanRule = {
  id: "repeated-row",
  title: "名称或内容重复",
  fulfilled: "没有重复的名称和内容",
  why: "同名或内容相同的两行多是重复粘贴的，序号、项数和考核都会多算一次。",
  severity: "warning",
  reads: "各表的名称列，重点任务清单的工作目标和工作安排",
  scope: "plan",
  prepare: function* (plan) {
    for (const rows of plan.indexes.names.sharing()) {
      repeatedRows(plan, rows, repeatMessage);
      yield;
    }
  },
  check: (plan) => [
    ...[...plan.indexes.names.sharing()].flatMap((rows) => repeatedRows(plan, rows, repeatMessage)),
    ...[...plan.indexes.contents.sharing()].flatMap((rows) => repeatedContents(plan, rows)),
  ],
};

/** What more rows than these have in common is a form of words. */
const MOST_ALIKE = 3;

function repeatedContents(plan: PlanView, rows: ReadonlySet<PlanRow>): readonly Draft[] {
  if (rows.size > MOST_ALIKE) return [];
  const names = new Set([...rows].map((row) => repeatableKeys.name(row, shapeIn(plan, row))));
  // Of rows of one name it is said already.
  return names.size < rows.size ? [] : repeatedRows(plan, rows, contentMessage);
}

/** A run of merged cells that is printed in two pieces. */
export const splitGroup: PlanRule = {
  id: "split-group",
  title: "分组被拆开",
  fulfilled: "分组没有被拆开",
  why: "同一组分成两处，合并单元格会印成两块，看起来像两组。",
  severity: "warning",
  reads: "各表的分组和类别",
  scope: "plan",
  check: (plan) =>
    [...plan.indexes.groups.sharing()].flatMap((rows) => repeatedRows(plan, rows, splitMessage)),
};

/** Of all rows but groups and the plan itself. */
export const repeatableKeys: RowKeys = {
  name: (row, shape) => {
    const isNamed = !shape.isMerged && shape.table.key !== planTable.key;
    return isNamed ? plainName(nameKey(nameOf(row, shape))) : "";
  },
  scope: ({ parentId }, { scope, isLocal }) => (isLocal ? `${scope}${parentId}` : scope),
};

/** Words before and behind a name that make no other one of it: 全县森林覆盖率, 推进移风易俗工作. */
const AROUND = /^(?:全[市县区省]|我[市县区省])(?=.{4})|(?<=.{4})工作$/gu;
const BEFORE = "全我";

function plainName(key: string): string {
  return BEFORE.includes(key.charAt(0)) || key.endsWith("工作") ? key.replace(AROUND, "") : key;
}

/** Of rows with several long texts: the longest, or all of them together. Short ones may well be the same. */
export const contentKeys: RowKeys = {
  name: ({ cells }, { longTexts }) => {
    if (longTexts.length < 2) return "";
    let longest = "";
    let column = "";
    let areLong = true;
    for (const { key } of longTexts) {
      const text = cells[key] ?? "";
      if (text.length > longest.length) [longest, column] = [text, key];
      areLong &&= text.length >= SHORTEST_TEXT;
    }
    if (longest.length >= LONG_TEXT) return `${column}\n${longest}`;
    return areLong ? longTexts.map(({ key }) => cells[key] ?? "").join("\n\n") : "";
  },
  scope: (_row, { scope }) => scope,
};

const SHORTEST_TEXT = 12;
/** Nobody writes that much twice by chance. */
const LONG_TEXT = 40;

export const groupKeys: RowKeys = {
  name: (row, shape) => (shape.isMerged ? nameKey(nameOf(row, shape)) : ""),
  scope: ({ parentId }, { scope }) => `${scope}${parentId}`,
};

type MessageOf = (plan: PlanView, row: PlanRow, first: PlanRow) => Draft["message"];

function repeatedRows(plan: PlanView, rows: ReadonlySet<PlanRow>, messageOf: MessageOf): readonly Draft[] {
  const ordered = inOrder(plan, rows);
  const [first, ...others] = ordered;
  if (!first) return [];
  const below = plan.children(first)[0];
  return plan.memory.of(repeatedRows, first, [...ordered, below], () =>
    others.map((row) => ({
      rowId: row.id,
      column: shapeIn(plan, row).kind.nameColumn,
      range: null,
      message: messageOf(plan, row, first),
      about: nameOf(row, shapeIn(plan, row)),
      cause: null,
      fixes: NO_FIXES,
    })),
  );
}

/** Mostly they are in the plan's order as they are. */
function inOrder(plan: PlanView, rows: ReadonlySet<PlanRow>): readonly PlanRow[] {
  const placed: { readonly row: PlanRow; readonly place: number }[] = [];
  let isOrdered = true;
  let last = -1;
  for (const row of rows) {
    const place = plan.place(row);
    isOrdered &&= place >= last;
    last = place;
    placed.push({ row, place });
  }
  if (!isOrdered) placed.sort((a, b) => a.place - b.place);
  return placed.map(({ row }) => row);
}

function shapeIn(plan: PlanView, { table, kind }: PlanRow): RowShape {
  return shapeOf(plan.table(table), kind);
}

function repeatMessage(plan: PlanView, row: PlanRow, first: PlanRow): Draft["message"] {
  return [`${quote(nameOf(row, shapeIn(plan, row)))}与`, { row: first.id }, "重复。"];
}

function contentMessage(plan: PlanView, row: PlanRow, first: PlanRow): Draft["message"] {
  const same = shapeIn(plan, row).longTexts.filter(({ key }) => row.cells[key] === first.cells[key]);
  const titles = same.map((column) => columnTitle(column)).join("和");
  return [
    `${quote(nameOf(row, shapeIn(plan, row)))}的${titles}与`,
    { row: first.id },
    "一字不差，请核对是不是重复。",
  ];
}

function splitMessage(plan: PlanView, row: PlanRow, first: PlanRow): Draft["message"] {
  const shape = shapeIn(plan, row);
  const [below] = plan.children(first);
  const where: Draft["message"] = below ? ["，前一处从", { row: below.id }, "开始"] : [];
  return [`${shape.kind.title}${quote(nameOf(row, shape))}分成了两处`, ...where, "；请移到一起或改名。"];
}
