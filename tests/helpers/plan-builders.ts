/**
 * Plans for tests: small ones in which only what matters is spelled out, and the real one. Ids count up, so a
 * failing test always shows the same plan.
 */

import { templates } from "../../seeds/index.ts";
import { applyChanges } from "../../shared/changes/apply.ts";
import { addColumnChanges, columnPlaces } from "../../shared/changes/edit-columns.ts";
import type { NewRow } from "../../shared/changes/edit-rows.ts";
import { type Template, templateChanges } from "../../shared/changes/template.ts";
import { assertDefined } from "../../shared/errors.ts";
import { EMPTY_PLAN, type PlanState } from "../../shared/model/plan-state.ts";
import type { PlanRow, RowId } from "../../shared/model/row.ts";
import { USER_COLUMN_TYPES, type UserColumnType } from "../../shared/tables/columns-table.ts";
import { getTable, sheetTables, tables } from "../../shared/tables/index.ts";
import { tableIn } from "../../shared/tables/table-in.ts";

type Cells = Readonly<Record<string, string>>;

/** r1, r2, r3 … */
export function countingIds(prefix = "r"): () => RowId {
  let last = 0;
  return () => `${prefix}${++last}`;
}

export function planOf(template: Template, newId: () => RowId = countingIds()): PlanState {
  return applyChanges(EMPTY_PLAN, templateChanges(template, newId));
}

export function zhoushanPlan(): PlanState {
  return planOf(templates["zhoushan-2024"]);
}

export function aPlan(template: Template = {}): Template {
  return { plan: [{ kind: "plan", cells: { title: "测试方案", year: "2024" } }], ...template };
}

export function aSection(title: string, groups: readonly NewRow[], cells: Cells = {}): NewRow {
  return { kind: "section", cells: { section: title, ...cells }, children: groups };
}

export function aGroup(title: string, tasks: readonly NewRow[], cells: Cells = {}): NewRow {
  return { kind: "group", cells: { group: title, ...cells }, children: tasks };
}

export function aTask(measure: string, cells: Cells = {}): NewRow {
  return {
    kind: "task",
    cells: { measure, goals: "1.目标。", arrangements: "安排。", units: "甲局", ...cells },
  };
}

export function aCategory(title: string, indicators: readonly NewRow[]): NewRow {
  return { kind: "category", cells: { category: title }, children: indicators };
}

/** An indicator with its own target or, where parts are given as {label: target}, with theirs. */
export function anIndicator(name: string, target: string | Cells): NewRow {
  if (typeof target === "string") return { kind: "indicator", cells: { name, target, units: "甲局" } };
  const parts = Object.entries(target).map(([label, value]) => ({
    kind: "part",
    cells: { label, target: value },
  }));
  return { kind: "indicator", cells: { name, units: "甲局" }, children: parts };
}

export function aUnit(name: string, aliases?: string): NewRow {
  return { kind: "unit", cells: aliases === undefined ? { name } : { name, aliases } };
}

/** A few rows of every kind of every table. */
export function smallTemplate(): Template {
  return aPlan({
    indicators: [
      aCategory("类甲", [anIndicator("指标一", "19"), anIndicator("指标二", { 城镇: "≥95", 农村: "75" })]),
      aCategory("类乙", [anIndicator("指标三", "稳步提升")]),
    ],
    tasks: [
      aSection("小节甲", [
        aGroup("组一", [aTask("任务一"), aTask("任务二")]),
        aGroup("组二", [aTask("任务三")]),
      ]),
      aSection("小节乙", [aGroup("组三", [aTask("任务四")])]),
    ],
    text: [
      {
        kind: "action",
        cells: { action: "行动甲" },
        children: [
          {
            kind: "textTask",
            cells: { textTask: "正文一" },
            children: [
              { kind: "clause", cells: { clause: "条款一", units: "甲局" } },
              { kind: "clause", cells: { clause: "条款二", units: "乙局" } },
            ],
          },
        ],
      },
    ],
    safeguards: [{ kind: "safeguard", cells: { heading: "保障一", text: "内容。" } }],
    units: [aUnit("甲局"), aUnit("乙局", "乙办")],
  });
}

/** Titles of the columns that withEveryColumn() adds, by type. */
export const ADDED_TITLES: Readonly<Record<UserColumnType, string>> = {
  text: "联系人",
  longText: "进展情况",
  number: "投资额",
  date: "完成时限",
  choice: "进度",
  units: "配合单位",
};

/** A column of every type in every table, here and there among the built-in ones. */
export function withEveryColumn(plan: PlanState, newId: () => RowId = countingIds("c")): PlanState {
  let state = plan;
  for (const { key } of sheetTables) {
    for (const [index, type] of USER_COLUMN_TYPES.entries()) {
      const places = columnPlaces(tableIn(state, key), null);
      const after = places[(index * 2) % places.length]?.key ?? "";
      const settings = {
        title: ADDED_TITLES[type],
        type,
        choices: ["未启动", "进行中", "已完成"],
        widthChars: null,
      };
      state = applyChanges(state, addColumnChanges(state, { table: key, settings, after }, newId));
    }
  }
  return state;
}

/** The key of the column of that title. */
export function columnTitled(state: PlanState, table: string, title: string): string {
  const column = tableIn(state, table).columns.find((candidate) => candidate.title === title);
  return assertDefined(column, `${table} ${title}`).key;
}

/** The row of that kind whose naming cell reads `name`. */
export function rowNamed(state: PlanState, kind: string, name: string): PlanRow {
  const nameColumnOf = (row: PlanRow): string =>
    getTable(row.table).kinds.find((candidate) => candidate.key === row.kind)?.nameColumn ?? "";
  const row = [...state.rows.values()].find(
    (candidate) => candidate.kind === kind && candidate.cells[nameColumnOf(candidate)] === name,
  );
  return assertDefined(row, `${kind} ${name}`);
}

/** Every row of a template's trees, in document order. */
export function templateRows(template: Template): NewRow[] {
  const below = (row: NewRow): NewRow[] => [row, ...(row.children ?? []).flatMap(below)];
  return tables.flatMap((table) => (template[table.key] ?? []).flatMap(below));
}
