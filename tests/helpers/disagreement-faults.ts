/** Faults between rows and tables: what stands in one place and no longer agrees with another one. */
import { applyChanges } from "../../shared/changes/apply.ts";
import { deleteRowsChanges, moveRowsChanges } from "../../shared/changes/edit-rows.ts";
import { assertDefined } from "../../shared/errors.ts";
import { childrenOf, type PlanState } from "../../shared/model/plan-state.ts";
import type { PlanRow, RowId } from "../../shared/model/row.ts";
import { indicatorLinks } from "../../shared/rules/numbers/indicator-links.ts";
import { getTable } from "../../shared/tables/index.ts";
import { cellLines } from "../../shared/text/numbered-items.ts";
import { splitUnits } from "../../shared/units/split-units.ts";
import {
  type Cell,
  cellsOf,
  type FaultKind,
  LINES,
  otherFigure,
  spliced,
  TEXTS,
  wordUsedOften,
  written,
} from "./fault-planting.ts";

function rowOf(plan: PlanState, id: RowId): PlanRow {
  return assertDefined(plan.rows.get(id), id);
}

function cellOf(plan: PlanState, rowId: RowId, key: string): Cell {
  const row = rowOf(plan, rowId);
  const column = assertDefined(
    getTable(row.table).columns.find((each) => each.key === key),
    key,
  );
  return { row, column, text: row.cells[key] ?? "" };
}

/** Any figure that is linked with the target of an indicator. */
export const wrongLinkedFigure: FaultKind = (plan, choose) => {
  const links = indicatorLinks(plan).filter(
    ({ statement, comparison }) => statement !== null && comparison?.isSameNumber === true,
  );
  const { rowId, column, statement } = choose.of(links, "a linked statement");
  const cell = cellOf(plan, rowId, column);
  const { start, end } = assertDefined(statement ?? undefined, "a statement").range;
  const words = cell.text.slice(start, end);
  const changed = words.replace(/\d+(?:\.\d+)?/, otherFigure);
  return written(plan, cell, spliced(cell.text, start, end - start, changed), "another linked figure");
};

/** A unit leaves the list; all cells that name it are harmed. Of one with several forms nobody could say which they are. */
export const lostUnit: FaultKind = (plan, choose) => {
  const cells = cellsOf(plan, LINES, ["units"]);
  const typed = new Set(cells.flatMap(({ text }) => splitUnits(text)));
  const harmedBy = (name: string): RowId[] =>
    cells.filter(({ text }) => splitUnits(text).includes(name)).map(({ row }) => row.id);
  const isPlain = (name: string): boolean =>
    typed.has(name) && [...typed].every((other) => other === name || !other.startsWith(name.slice(0, 3)));
  const plain = childrenOf(plan, "units", null).filter(({ cells: { name = "" } }) => isPlain(name));
  const unit = choose.of(plain, "a unit in use");
  const name = unit.cells.name ?? "";
  return {
    state: applyChanges(plan, deleteRowsChanges(plan, [unit.id])),
    harmed: new Set(harmedBy(name)),
    what: `unit ${name} deleted`,
  };
};

/** A task moves to a group that another part of the text is about. */
export const strayTask: FaultKind = (plan, choose) => {
  const textTasks = new Map(
    [...plan.rows.values()].filter(({ kind }) => kind === "textTask").map((row) => [row.cells.textTask, row]),
  );
  const groups = [...plan.rows.values()].filter(
    ({ kind, cells }) => kind === "group" && textTasks.has(cells.group),
  );
  const from = choose.of(
    groups.filter(({ id }) => childrenOf(plan, "tasks", id).length > 2),
    "a group",
  );
  const task = choose.of(childrenOf(plan, "tasks", from.id), "a task");
  const to = choose.of(
    groups.filter(({ id, parentId }) => id !== from.id && parentId !== from.parentId),
    "another group",
  );
  const spot = { table: "tasks", parentId: to.id, afterId: null };
  const clauses = childrenOf(plan, "text", textTasks.get(from.cells.group)?.id ?? null);
  return {
    state: applyChanges(plan, moveRowsChanges(plan, [task.id], spot)),
    harmed: new Set([...childrenOf(plan, "tasks", from.id), ...clauses].map(({ id }) => id)),
    what: `${task.cells.measure} moved from ${from.cells.group} to ${to.cells.group}`,
  };
};

/** The unit of measure in the brackets of a name is lost; what states the same figure can no longer be compared. */
export const lostMeasure: FaultKind = (plan, choose) => {
  const isPlain = ({ row, text }: Cell): boolean =>
    /^\d+(?:\.\d+)?$/.test(text) && /\((?:个|家|人|场|万亩|%)\)$/.test(row.cells.name ?? "");
  const { row } = choose.of(cellsOf(plan, ["indicators"], ["target"]).filter(isPlain), "an indicator");
  const cell = cellOf(plan, row.id, "name");
  const linked = indicatorLinks(plan).filter(({ target }) => target === row.id);
  const fault = written(plan, cell, cell.text.replace(/\([^()]*\)$/, ""), "measure lost");
  return { ...fault, harmed: new Set([row.id, ...linked.map(({ rowId }) => rowId)]) };
};

/** The last item of a cell is pasted once more, with the next number. */
export const itemTwice: FaultKind = (plan, choose) => {
  const isFit = ({ text }: Cell): boolean => {
    const lines = cellLines(text);
    return lines.length > 1 && lines.every(({ marker, text: words }) => marker !== null && words.length > 12);
  };
  const cell = choose.of(cellsOf(plan, TEXTS, ["longText"]).filter(isFit), "a cell of items");
  const lines = cellLines(cell.text);
  const line = choose.of(lines, "an item");
  return written(plan, cell, `${cell.text}\n${lines.length + 1}.${line.text}`, "item twice");
};

/** A character of the plan in place of another one, inside words that it uses often. */
export const confusedWord: FaultKind = (plan, choose) => {
  const { cell, at, all } = wordUsedOften(plan, choose);
  const chars = [...new Set(all.match(/\p{Script=Han}/gu))].filter((char) => {
    const [before, behind] = [cell.text.charAt(at - 1), cell.text.charAt(at + 1)];
    return !all.includes(before + char) && !all.includes(char + behind);
  });
  return written(plan, cell, spliced(cell.text, at, 1, choose.of(chars, "another character")), "confused");
};
