/** Texts on which a rule that looks too far, or an expression that tries too much, would take ages. */
import { applyChanges, cellChange } from "../../shared/changes/apply.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import type { PlanRow, RowId } from "../../shared/model/row.ts";
import { canHold } from "../../shared/tables/definition.ts";
import { sheetTables } from "../../shared/tables/index.ts";
import { planTable } from "../../shared/tables/plan-table.ts";
import { tableIn } from "../../shared/tables/table-in.ts";

/** Repeated until the cell is full. */
const UNITS: readonly string[] = [
  " x",
  "\t甲",
  "\n",
  "甲\n",
  "\n，",
  "。\n",
  " ",
  "\u3000甲",
  "\u00a0甲",
  "\u200b",
  "e\u0301",
  "😀",
  "1",
  "1.",
  "1.甲\n",
  "2.\n",
  "1.甲2.乙",
  "1,",
  "1—",
  "-1",
  "1=",
  "1+",
  ">=",
  "：1",
  "１",
  "＋",
  "２０２４年",
  "2024年",
  "9%、",
  "的",
  "发展",
  "一二",
  "万",
  "三分之",
  "第1",
  "每",
  "1余",
  "共1个和",
  "达到1%以上、",
  "由1%提高到2%",
  "分别1、2、",
  "建成3个基地",
  "建成甲3个、",
  "(3个",
  "3个)",
  "“3个",
  "“《‘”3个",
  "提高到",
  "(",
  ")",
  "(》",
  "“",
  '"',
  "( ",
  "(a(b",
  "(a)",
  "(((]",
  "《甲",
  "‘’",
  "，",
  "，x",
  "、",
  "、甲",
  "！？",
  "甲.",
  "市甲乙局、",
  "市甲乙局(",
  "a",
  "ab ",
  "http://",
  "1:00",
  "10月",
  "公共服务",
];

type HardText = readonly [name: string, text: (length: number) => string];

export const HARD_TEXTS: readonly HardText[] = [
  ...UNITS.map((unit): HardText => [JSON.stringify(unit), (length) => repeated(unit, length)]),
  ["spaces between two words", (length) => `甲${" ".repeat(length - 2)}乙`],
  ["spaces behind a figure", (length) => `1${" ".repeat(length - 2)}x`],
  ["spaces behind a bracket", (length) => `(${" ".repeat(length - 2)}x`],
  ["spaces before brackets", (length) => " ".repeat(length >> 1) + ")".repeat(length >> 1)],
  [
    "brackets that other brackets do not close",
    (length) => "(".repeat(length >> 1) + "》".repeat(length >> 1),
  ],
  ["many units", (length) => counted(length, (n) => `市${han(n)}${han(n * 7)}局、`)],
  ["many items", (length) => counted(length, (n) => `${(n % 99) + 1}.完成任务第${n}号工作的目标。\n`)],
  ["many quantities", (length) => counted(length, (n) => `${han(n)}${han(n * 3)}达到${n}个，`)],
];

function repeated(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

function counted(length: number, part: (number: number) => string): string {
  let text = "";
  for (let number = 1; text.length < length; number++) text += part(number);
  return text.slice(0, length);
}

function han(number: number): string {
  return String.fromCharCode(0x4e00 + (number % 20_000));
}

const WRITTEN = new Set([planTable, ...sheetTables].map(({ key }) => key));

interface Place {
  readonly id: RowId;
  readonly key: string;
}

/** All cells of printed tables and of the plan itself, also the empty ones. */
export function cellPlaces(plan: PlanState): readonly Place[] {
  return [...plan.rows.values()]
    .filter(({ table }) => WRITTEN.has(table))
    .flatMap((row) => placesIn(plan, row));
}

/** The plan with this text in every cell of one row of each kind. */
export function filledWith(plan: PlanState, text: string): PlanState {
  const oneOfEach = new Set(
    new Map([...plan.rows.values()].map(({ id, table, kind }) => [`${table} ${kind}`, id])).values(),
  );
  return applyChanges(
    plan,
    cellPlaces(plan).flatMap(({ id, key }) => (oneOfEach.has(id) && cellChange(plan, id, key, text)) || []),
  );
}

function placesIn(plan: PlanState, { id, table, kind }: PlanRow): readonly Place[] {
  return tableIn(plan, table)
    .columns.filter((column) => canHold(column, kind) && column.type !== "ordinal")
    .map(({ key }) => ({ id, key }));
}
