/**
 * Faults as people make them, each planted into a plan that has none of its kind at that place. A fault says which
 * rows it harms: whatever is found must be found there, and nothing new anywhere else.
 */
import { applyChanges, cellChange } from "../../shared/changes/apply.ts";
import { insertRowsChanges, type NewRow } from "../../shared/changes/edit-rows.ts";
import { assertDefined } from "../../shared/errors.ts";
import { childrenOf, type PlanState } from "../../shared/model/plan-state.ts";
import type { PlanRow, RowId } from "../../shared/model/row.ts";
import { type Column, canHold } from "../../shared/tables/definition.ts";
import { getTable } from "../../shared/tables/index.ts";
import { joinUnits, splitUnits } from "../../shared/units/split-units.ts";

export interface PlantedFault {
  readonly state: PlanState;
  readonly harmed: ReadonlySet<RowId>;
  /** What was done, for the message of a failing test. */
  readonly what: string;
}

/** Chooses by the numbers of a recipe, so that a fault can be planted again. */
export class Chooser {
  readonly #numbers: readonly number[];
  #next = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  below(count: number): number {
    const number = this.#numbers[this.#next % this.#numbers.length] ?? 0;
    this.#next++;
    return number % Math.max(1, count);
  }

  of<T>(from: readonly T[], what: string): T {
    return assertDefined(from[this.below(from.length)], what);
  }
}

export type FaultKind = (plan: PlanState, choose: Chooser) => PlantedFault;

interface Cell {
  readonly row: PlanRow;
  readonly column: Column;
  readonly text: string;
}

function cellsOf(plan: PlanState, tables: readonly string[], types: readonly Column["type"][]): Cell[] {
  return [...plan.rows.values()].flatMap((row) =>
    tables.includes(row.table)
      ? getTable(row.table).columns.flatMap((column) => {
          const text = row.cells[column.key];
          const isOne = text !== undefined && types.includes(column.type) && canHold(column, row.kind);
          return isOne ? [{ row, column, text }] : [];
        })
      : [],
  );
}

/** Cells written as they are, without what a person's input goes through. */
function written(plan: PlanState, cell: Cell, text: string | null, what: string): PlantedFault {
  const change = assertDefined(
    cellChange(plan, cell.row.id, cell.column.key, text),
    `${what} changes a cell`,
  );
  const place = `${cell.row.table} ${cell.row.id} ${cell.column.key}`;
  return {
    state: applyChanges(plan, [change]),
    harmed: new Set([cell.row.id]),
    what: `${what} ${place}: ${cell.text} → ${text}`,
  };
}

function inserted(plan: PlanState, after: PlanRow, rows: readonly NewRow[], what: string): PlantedFault {
  let last = 0;
  const spot = { table: after.table, parentId: after.parentId, afterId: after.id };
  const changes = insertRowsChanges(plan, spot, rows, () => `planted${++last}`);
  return {
    state: applyChanges(plan, changes),
    harmed: new Set(changes.map(({ rowId }) => rowId)),
    what: `${what} after ${after.id}`,
  };
}

const LINES = ["indicators", "tasks", "text"];
const TEXTS = ["tasks", "text", "safeguards"];

/** Changes one place of a text cell: places are where `pattern` fits, `change` what becomes of the cell. */
function textFault(
  what: string,
  pattern: RegExp,
  change: (text: string, at: number, found: string) => string,
  tables: readonly string[] = TEXTS,
): FaultKind {
  return (plan, choose) => {
    const places = cellsOf(plan, tables, ["longText"]).flatMap((cell) =>
      [...cell.text.matchAll(pattern)].map((match) => ({ cell, at: match.index, found: match[0] })),
    );
    const { cell, at, found } = choose.of(places, `a place for ${what}`);
    return written(plan, cell, change(cell.text, at, found), what);
  };
}

function spliced(text: string, at: number, length: number, words: string): string {
  return text.slice(0, at) + words + text.slice(at + length);
}

/** Changes the units of a cell; `change` answers null where the cell is not fit for it. */
function unitsFault(
  what: string,
  change: (units: readonly string[], choose: Chooser, listed: readonly string[]) => string | null,
): FaultKind {
  return (plan, choose) => {
    const listed = childrenOf(plan, "units", null).map((row) => row.cells.name ?? "");
    const isListed = ({ text }: Cell): boolean => splitUnits(text).every((unit) => listed.includes(unit));
    const cells = cellsOf(plan, ["tasks", "text"], ["units"]).filter(isListed);
    const fit = cells.filter(({ text }) => change(splitUnits(text), new Chooser([0]), listed) !== null);
    const cell = choose.of(fit, `a cell for ${what}`);
    return written(plan, cell, change(splitUnits(cell.text), choose, listed), what);
  };
}

function replaceUnit(units: readonly string[], choose: Chooser, change: (unit: string) => string): string {
  const at = choose.below(units.length);
  return joinUnits(units.map((unit, index) => (index === at ? change(unit) : unit)));
}

function misspelt(unit: string, choose: Chooser): string {
  const at = 1 + choose.below(unit.length - 2);
  const ways = [
    spliced(unit, at, 1, ""),
    spliced(unit, at, 1, "某"),
    spliced(unit, at, 0, "某"),
    spliced(unit, at, 2, `${unit.charAt(at + 1)}${unit.charAt(at)}`),
  ];
  const changed = ways.filter((way) => way !== unit);
  return choose.of(changed, "a way to misspell");
}

function targetFault(
  what: string,
  isFit: (cell: Cell, name: string) => boolean,
  value: (text: string) => string,
) {
  return (plan: PlanState, choose: Chooser): PlantedFault => {
    const nameOf = ({ row }: Cell): string => {
      const parent = row.parentId === null ? undefined : plan.rows.get(row.parentId);
      const own = row.cells.name ?? row.cells.label ?? "";
      return /[)）]$/.test(own) ? own : (parent?.cells.name ?? "") + own;
    };
    const cells = cellsOf(plan, ["indicators"], ["target"]).filter((cell) => isFit(cell, nameOf(cell)));
    const cell = choose.of(cells, `a target for ${what}`);
    return written(plan, cell, value(cell.text), what);
  };
}

const emptiedCell: FaultKind = (plan, choose) => {
  const cells = cellsOf(plan, LINES, ["text", "longText", "units", "target"]).filter(
    ({ column }) => column.required,
  );
  return written(plan, choose.of(cells, "a required cell"), null, "emptied");
};

function rowsOf(plan: PlanState, kind: string): PlanRow[] {
  return [...plan.rows.values()].filter((row) => row.kind === kind);
}

function repeatedRow(kind: string): FaultKind {
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

function renamed(side: "group" | "textTask"): FaultKind {
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

const otherUnit: FaultKind = (plan, choose) => {
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
const mistypedWord: FaultKind = (plan, choose) => {
  const cells = cellsOf(plan, TEXTS, ["longText"]);
  const all = cells.map(({ text }) => text).join("\n");
  const places = cells.flatMap((cell) =>
    [...cell.text.matchAll(/(?=(\p{Script=Han}{5}))/gu)]
      .map((match) => ({ cell, at: match.index + 2, words: match[1] ?? "" }))
      .filter(({ words }) => all.split(words).length > 4),
  );
  const { cell, at } = choose.of(places, "words used often");
  return written(
    plan,
    cell,
    spliced(cell.text, at, 1, choose.of(["彳", "亍", "犭"], "a rare character")),
    "mistyped",
  );
};

const clauseOfItsOwn: FaultKind = (plan, choose) => {
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

const taskOfItsOwn: FaultKind = (plan, choose) => {
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

const splitGroup: FaultKind = (plan, choose) => {
  const group = choose.of(rowsOf(plan, "group"), "a group");
  const section = childrenOf(plan, "tasks", group.parentId);
  const last = assertDefined(section.at(-1), "a last group");
  return inserted(plan, last, [{ kind: "group", cells: { group: group.cells.group ?? "" } }], "group again");
};

const idleUnit: FaultKind = (plan, choose) => {
  const unit = choose.of(rowsOf(plan, "unit"), "a unit");
  return inserted(plan, unit, [{ kind: "unit", cells: { name: "市机关事务服务中心" } }], "idle unit");
};

const clashingAlias: FaultKind = (plan, choose) => {
  const units = rowsOf(plan, "unit");
  const row = choose.of(
    units.filter(({ cells }) => cells.aliases === undefined),
    "a unit",
  );
  const other = choose.of(
    units.filter(({ id }) => id !== row.id),
    "another unit",
  );
  const column = assertDefined(
    getTable("units").columns.find(({ key }) => key === "aliases"),
    "aliases",
  );
  return written(plan, { row, column, text: "" }, other.cells.name ?? "", "alias of another");
};

const wrongYear: FaultKind = (plan, choose) => {
  const row = assertDefined(plan.rows.get("plan"), "the plan's own row");
  const key = choose.of(["title", "indicatorsTitle", "tasksTitle"], "a title");
  const column = assertDefined(
    getTable("plan").columns.find((each) => each.key === key),
    key,
  );
  const text = row.cells[key] ?? "";
  return written(plan, { row, column, text }, text.replace("2024", "2023"), "last year's title");
};

const typedCount: FaultKind = (plan, choose) => {
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

export const FAULT_KINDS: Readonly<Record<string, FaultKind>> = {
  emptiedCell,
  misspeltUnit: unitsFault("misspelt unit", (units, choose) =>
    units.some(({ length }) => length < 4)
      ? null
      : replaceUnit(units, choose, (unit) => misspelt(unit, choose)),
  ),
  madeUpUnit: unitsFault("made-up unit", (units) => joinUnits([...units, "市民生保障中心"])),
  unitTwice: unitsFault("unit twice", (units) => joinUnits([...units, units[0] ?? ""])),
  otherSeparator: unitsFault("other separator", (units, choose) =>
    units.length < 2
      ? null
      : joinUnits(units).replace("、", choose.of([",", " ", "；", "、 "], "a separator")),
  ),
  looseSeparator: unitsFault("separator at the end", (units) => `${joinUnits(units)}、`),
  otherUnit,
  lostItemNumber: textFault("lost number", /(?<=\n)\d{1,2}\.(?=\p{Script=Han})/gu, (text, at, found) =>
    spliced(text, at, found.length, ""),
  ),
  wrongItemNumber: textFault("wrong number", /(?<=\n)\d{1,2}\.(?=\p{Script=Han})/gu, (text, at, found) =>
    spliced(text, at, found.length, `${Number.parseInt(found, 10) + 3}.`),
  ),
  runTogether: textFault("run together", /(?<=。)\n(?=\d{1,2}\.\p{Script=Han})/gu, (text, at) =>
    spliced(text, at, 1, ""),
  ),
  strayBlank: textFault("stray space", /(?<=\p{Script=Han})(?=\p{Script=Han})/gu, (text, at) =>
    spliced(text, at, 0, " "),
  ),
  leadingBreak: textFault("leading break", /^(?=\S)/g, (text) => `\n${text}`),
  trailingBlank: textFault("trailing space", /(?<=\S)$/g, (text) => `${text} `),
  brokenLine: textFault("broken line", /(?<=\p{Script=Han})(?=\p{Script=Han})/gu, (text, at) =>
    spliced(text, at, 0, "\n"),
  ),
  taskTwice: repeatedRow("task"),
  indicatorTwice: repeatedRow("indicator"),
  groupRenamed: renamed("group"),
  textTaskRenamed: renamed("textTask"),
  lostBracket: textFault("lost bracket", /[)”》]/g, (text, at) => spliced(text, at, 1, "")),
  extraBracket: textFault("extra bracket", /(?<=\p{Script=Han})(?=\p{Script=Han})/gu, (text, at) =>
    spliced(text, at, 0, "（"),
  ),
  otherWidth: textFault("full-width comma", /,(?=\p{Script=Han})/gu, (text, at) =>
    spliced(text, at, 1, "，"),
  ),
  doubledMark: textFault("doubled mark", /[。、]/g, (text, at, found) => spliced(text, at, 0, found)),
  wideFigures: textFault("full-width figures", /(?<![\d.])\d{2}(?=\p{Script=Han})/gu, (text, at, found) =>
    spliced(
      text,
      at,
      2,
      found.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ),
  ),
  wordTwice: textFault("word twice", /(?<=、|,)\p{Script=Han}{2}(?=\p{Script=Han}{2})/gu, (text, at, found) =>
    spliced(text, at, 0, found),
  ),
  mistypedWord,
  shareBeyondHundred: targetFault(
    "share beyond 100",
    ({ text }, name) => /^[≥>]?\d\d/.test(text) && /[率重例]\(%\)$/.test(name) && !/增速/.test(name),
    (text) => `${text.replace(".", "")}00`,
  ),
  halfAThing: targetFault(
    "half a thing",
    ({ text }, name) => /^\d+$/.test(text) && /\([个家人条场]\)$/.test(name),
    (text) => `${text}.5`,
  ),
  measureTyped: targetFault(
    "measure typed",
    ({ text }, name) => /^[\d.]+$/.test(text) && /\(%\)$/.test(name),
    (text) => `${text}%`,
  ),
  signSpelt: targetFault(
    "sign spelt",
    ({ text }) => /^[≥≤]/.test(text),
    (text) => text.replace("≥", ">=").replace("≤", "<="),
  ),
  clauseOfItsOwn,
  taskOfItsOwn,
  splitGroup,
  idleUnit,
  clashingAlias,
  wrongYear,
  typedCount,
};
