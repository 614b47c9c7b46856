/**
 * Faults as people make them, each planted into a plan that has none of its kind at that place. A fault says which
 * rows it harms: whatever is found must be found there, and nothing new anywhere else.
 */
import { assertDefined } from "../../shared/errors.ts";
import { childrenOf, type PlanState } from "../../shared/model/plan-state.ts";
import type { PlanRow } from "../../shared/model/row.ts";
import { getTable } from "../../shared/tables/index.ts";
import { splitUnits } from "../../shared/units/split-units.ts";
import {
  type Cell,
  type Chooser,
  cellsOf,
  type FaultKind,
  inserted,
  LINES,
  otherFigure,
  spliced,
  wordUsedOften,
  written,
} from "./fault-planting.ts";

export const emptiedCell: FaultKind = (plan, choose) => {
  const units = cellsOf(plan, LINES, ["units"]).flatMap(({ text }) => splitUnits(text));
  const isOnlyUse = ({ column, text }: Cell): boolean =>
    column.type === "units" &&
    splitUnits(text).some((unit) => units.filter((each) => each === unit).length === 1);
  const cells = cellsOf(plan, LINES, ["text", "longText", "units", "target"]).filter(
    (cell) => cell.column.required && !isOnlyUse(cell),
  );
  return written(plan, choose.of(cells, "a required cell"), null, "emptied");
};

function rowsOf(plan: PlanState, kind: string): PlanRow[] {
  return [...plan.rows.values()].filter((row) => row.kind === kind);
}

export function repeatedRow(kind: string): FaultKind {
  return (plan, choose) => {
    const row = choose.of(rowsOf(plan, kind), kind);
    const children = childrenOf(plan, row.table, row.id).map((child) => ({
      kind: child.kind,
      cells: child.cells,
    }));
    const copy = { kind, cells: row.cells, ...(children.length > 0 ? { children } : {}) };
    return inserted(plan, row, [copy], `${kind} twice`);
  };
}

/** The group of the annex and the text task of the same name. */
function namedAlike(plan: PlanState): { group: PlanRow; textTask: PlanRow }[] {
  const textTasks = rowsOf(plan, "textTask");
  return rowsOf(plan, "group").flatMap((group) => {
    const textTask = textTasks.find((row) => row.cells.textTask === group.cells.group);
    return textTask ? [{ group, textTask }] : [];
  });
}

export function renamed(side: "group" | "textTask"): FaultKind {
  return (plan, choose) => {
    const pair = choose.of(namedAlike(plan), "a pair of names");
    const row = pair[side];
    const column = assertDefined(
      getTable(row.table).columns.find(({ key }) => key === side),
      side,
    );
    const name = choose.of(["全面建设海洋强市", "加快数字社会建设", `${row.cells[side]}工作`], "a name");
    const fault = written(plan, { row, column, text: row.cells[side] ?? "" }, name, "renamed");
    // The two rows that no longer agree.
    return { ...fault, harmed: new Set([pair.group.id, pair.textTask.id]) };
  };
}

export const otherUnit: FaultKind = (plan, choose) => {
  const listed = childrenOf(plan, "units", null).map((row) => row.cells.name ?? "");
  const idle = new Set(["市统计局", "国家统计局舟山调查队"]);
  const tasks = namedAlike(plan).flatMap(({ group }) => childrenOf(plan, "tasks", group.id));
  const alone = tasks.filter((row) => /^[^、\s]+$/.test(row.cells.units ?? ""));
  const row = choose.of(alone, "a task of one unit");
  const others = listed.filter((unit) => unit !== row.cells.units && !idle.has(unit));
  const column = assertDefined(
    getTable("tasks").columns.find(({ key }) => key === "units"),
    "units",
  );
  const next = `${row.cells.units}、${choose.of(others, "another unit")}`;
  return written(
    plan,
    { row, column, text: row.cells.units ?? "" },
    next,
    "unit that the text does not name",
  );
};

/** A character that the plan never uses in place of one inside words that it uses often. */
export const mistypedWord: FaultKind = (plan, choose) => {
  const { cell, at } = wordUsedOften(plan, choose);
  return written(
    plan,
    cell,
    spliced(cell.text, at, 1, choose.of(["彳", "亍", "犭"], "a rare character")),
    "mistyped",
  );
};

export const clauseOfItsOwn: FaultKind = (plan, choose) => {
  const { textTask } = choose.of(namedAlike(plan), "a text task");
  const last = assertDefined(childrenOf(plan, "text", textTask.id).at(-1), "a clause");
  const clause = "组织海岛渔港夜间照明设施改造并向市民开放码头观景平台";
  return inserted(
    plan,
    last,
    [{ kind: "clause", cells: { clause, units: last.cells.units ?? "" } }],
    "clause",
  );
};

export const taskOfItsOwn: FaultKind = (plan, choose) => {
  const { group } = choose.of(namedAlike(plan), "a group");
  const last = assertDefined(childrenOf(plan, "tasks", group.id).at(-1), "a task");
  const cells = {
    measure: "改造渔港夜间照明设施",
    goals: "完成码头观景平台改造12处。",
    arrangements: "组织渔港照明改造，向市民开放码头。",
    units: last.cells.units ?? "",
  };
  const half = { ...cells, arrangements: cells.arrangements.replace("，", ",") };
  return inserted(plan, last, [{ kind: "task", cells: half }], "task");
};

export const splitGroup: FaultKind = (plan, choose) => {
  const group = choose.of(rowsOf(plan, "group"), "a group");
  const section = childrenOf(plan, "tasks", group.parentId);
  const last = assertDefined(section.at(-1), "a last group");
  return inserted(plan, last, [{ kind: "group", cells: { group: group.cells.group ?? "" } }], "group again");
};

export const idleUnit: FaultKind = (plan, choose) => {
  const unit = choose.of(rowsOf(plan, "unit"), "a unit");
  return inserted(plan, unit, [{ kind: "unit", cells: { name: "市机关事务服务中心" } }], "idle unit");
};

export const clashingAlias: FaultKind = (plan, choose) => {
  const units = rowsOf(plan, "unit");
  const row = choose.of(
    units.filter(({ cells }) => cells.aliases === undefined),
    "a unit",
  );
  const other = choose.of(
    units.filter(({ id, cells }) => id !== row.id && !cells.name?.includes("(")),
    "another unit",
  );
  const column = assertDefined(
    getTable("units").columns.find(({ key }) => key === "aliases"),
    "aliases",
  );
  return written(plan, { row, column, text: "" }, other.cells.name ?? "", "alias of another");
};

export const wrongYear: FaultKind = (plan, choose) => {
  const row = assertDefined(plan.rows.get("plan"), "the plan's own row");
  const key = choose.of(["title", "indicatorsTitle", "tasksTitle"], "a title");
  const column = assertDefined(
    getTable("plan").columns.find((each) => each.key === key),
    key,
  );
  const text = row.cells[key] ?? "";
  return written(plan, { row, column, text }, text.replace("2024", "2023"), "last year's title");
};

export const typedCount: FaultKind = (plan, choose) => {
  const row = choose.of([...rowsOf(plan, "section"), ...rowsOf(plan, "action")], "a section");
  const column = assertDefined(
    getTable(row.table).columns.find(({ key }) => key === row.kind),
    row.kind,
  );
  const text = row.cells[row.kind] ?? "";
  return written(
    plan,
    { row, column, text },
    `${text}(9${row.kind === "section" ? "项" : "条"})`,
    "typed count",
  );
};

/** [indicator or part, task whose goals name the same figure]. */
const SAME_FIGURES: readonly (readonly [string, string, RegExp])[] = [
  ["规上工业增加值增速(%)", "深入实施数字经济创新提质“一号发展工程”", /9(?=%左右)/],
  ["常住人口城镇化率(%)", "推进以县城为重要载体的新型城镇化建设", /74\.4/],
  ["城乡同质化供水覆盖率(%)", "推进农村单村水站改造提升", /97/],
  ["建成共富工坊(个)", "深化党建引领共富工坊建设", /400/],
  ["新增多田套合(万亩)", "深入推进多田套合工程", /6000/],
  ["完成土地整治项目(个)", "推进土地综合整治", /3(?=个)/],
  ["低收入农户人均可支配收入增速(%)", "健全低收入农户帮扶机制", /10/],
  ["城镇新增就业人数(人)", "健全高质量就业创业体系", /4\.5/],
  ["城乡居民", "健全因病致贫返贫防范长效机制", /69/],
  ["高等教育毛入学率(%)", "持续推进“同舟优学”", /68\.8/],
  ["康养联合体镇街覆盖率(%)", "持续推进“同舟颐养”", /70/],
  ["全市筹建保障性租赁住房数量(套、间)", "持续推进“浙里安居”", /3004/],
  ["创建中小学“示范食堂”数量(家)", "持续深化“同舟食安”", /20(?=家)/],
];

function figurePair(plan: PlanState, choose: Chooser) {
  const [name, measure, figure] = choose.of(SAME_FIGURES, "a pair of figures");
  const rows = [...plan.rows.values()];
  const target = assertDefined(
    rows.find(({ cells }) => (cells.label ?? cells.name) === name && cells.target !== undefined),
    name,
  );
  const task = assertDefined(
    rows.find(({ cells }) => cells.measure === measure),
    measure,
  );
  return { target, task, figure };
}

export const wrongTarget: FaultKind = (plan, choose) => {
  const { target, task } = figurePair(plan, choose);
  const column = assertDefined(
    getTable("indicators").columns.find(({ key }) => key === "target"),
    "target",
  );
  const text = target.cells.target ?? "";
  const fault = written(plan, { row: target, column, text }, otherFigure(text), "another target");
  // The two rows that no longer agree.
  return { ...fault, harmed: new Set([target.id, task.id]) };
};

export const wrongFigure: FaultKind = (plan, choose) => {
  const { task, figure } = figurePair(plan, choose);
  const column = assertDefined(
    getTable("tasks").columns.find(({ key }) => key === "goals"),
    "goals",
  );
  const text = task.cells.goals ?? "";
  return written(plan, { row: task, column, text }, text.replace(figure, otherFigure), "another figure");
};

/** A figure that stands in the goals and in the arrangements of one task. */
export const wrongFigureInOnePlace: FaultKind = (plan, choose) => {
  const figures = [
    ["深化新型帮共体建设", "联络组10个"],
    ["深化创新林业改革", "(林相改造)5000亩"],
    ["推进以县城为重要载体的新型城镇化建设", "重点项目17个"],
    ["推进以县城为重要载体的新型城镇化建设", "年度投资27亿元"],
    ["深化美丽舟山建设", "示范小区50个"],
  ] as const;
  const [measure, words] = choose.of(figures, "a figure");
  const row = assertDefined(
    rowsOf(plan, "task").find(({ cells }) => cells.measure === measure),
    measure,
  );
  const key = choose.of(["goals", "arrangements"], "a column");
  const column = assertDefined(
    getTable("tasks").columns.find((each) => each.key === key),
    key,
  );
  const text = row.cells[key] ?? "";
  return written(
    plan,
    { row, column, text },
    text.replace(words, words.replace(/\d+/, otherFigure)),
    "one of two figures",
  );
};
