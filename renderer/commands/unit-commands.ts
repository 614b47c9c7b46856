/** On the unit list: renaming a unit everywhere, writing it everywhere as the list has it, making one unit of two. */
import { unifyMentions } from "../../shared/changes/unify-unit.ts";
import type { PlanRow } from "../../shared/model/row.ts";
import type { TableDefinition } from "../../shared/tables/definition.ts";
import { unitsTable } from "../../shared/tables/units-table.ts";
import { unitName } from "../../shared/units/unit-names.ts";
import { askMerging } from "../features/units/MergeUnitsDialog.tsx";
import { askRenaming } from "../features/units/RenameUnitDialog.tsx";
import { askUnifying } from "../features/units/UnifyDialog.tsx";
import { planStore } from "../plan/current-plan.ts";
import type { Command, CommandContext } from "./command.ts";
import { planned, rowsIn } from "./planned-command.ts";

const ONE_UNIT = "请选择一个单位。";
const NO_NAME = "这个单位没有名称，请先填写。";

/** None for other tables. */
export function unitCommands(table: TableDefinition): readonly Command[] {
  return table.key === unitsTable.key ? [renameCommand, unifyCommand, mergeCommand] : [];
}

function oneUnit(context: CommandContext): PlanRow | string {
  const [unit, ...others] = rowsIn(context).rows;
  if (!unit || others.length > 0) return ONE_UNIT;
  return unitName(unit) === "" ? NO_NAME : unit;
}

const renameCommand: Command = planned({
  id: "rename-unit",
  label: "单位改名…",
  hint: () => "连同各表里的这个单位一起改名",
  plan: (context) => {
    const unit = oneUnit(context);
    if (typeof unit === "string") return unit;
    const isFull = context.data.activeCells[unitsTable.key]?.column === "fullName";
    const { fullName = "" } = unit.cells;
    const column = isFull && fullName !== "" ? ("fullName" as const) : ("name" as const);
    return { rowId: unit.id, column, from: column === "name" ? unitName(unit) : fullName };
  },
  run: async ({ act, state }, unit) => {
    const renaming = await askRenaming(state, { ...unit, to: unit.from, keepsAlias: true });
    if (renaming) await act.arrangeRows("units:rename", renaming);
  },
});

const unifyCommand: Command = planned({
  id: "unify-unit",
  label: "统一用名…",
  hint: () => "各表里用别名、全称或其他括号的地方，都改为名单里的名称",
  plan: (context) => {
    const unit = oneUnit(context);
    return typeof unit === "string" ? unit : { unit };
  },
  run: async ({ act, state }, { unit }) => {
    if (!(await askUnifying(state, unitName(unit), unifyMentions(state, unit.id)))) return;
    // Of the plan as it is by now: what another program has written meanwhile stays.
    const edits = unifyMentions(planStore.getState().plan.shown, unit.id).map(({ edit }) => edit);
    if (edits.length > 0) act.editCells(edits, "replace");
  },
});

const mergeCommand: Command = planned({
  id: "merge-units",
  label: "合并单位…",
  hint: () => "两个单位并成一个，各表里的名称随之改写",
  plan: (context) => {
    const [first, second, ...others] = rowsIn(context).rows;
    if (!first || others.length > 0) return "请选择一个或两个单位。";
    // Of two the one that stands first in the list stays, unless the user says otherwise.
    return second ? { keptId: first.id, goneId: second.id } : { keptId: null, goneId: first.id };
  },
  run: async ({ act, state }, question) => {
    const merging = await askMerging(state, question);
    if (merging) await act.arrangeRows("units:merge", merging);
  },
});
