/** The context of a command, from the plan as it is now; and the one way in which commands are run. */
import type { RowId } from "../../shared/model/row.ts";
import type { Line, Outline } from "../../shared/numbering/outline.ts";
import { getTable } from "../../shared/tables/index.ts";
import { sheetModelOf } from "../grid/sheet-model.ts";
import { reportError } from "../messages/report-error.tsx";
import { commitOpenEdit, planStore } from "../plan/current-plan.ts";
import { outlineIn } from "../plan/outlines.ts";
import type { PlanActions, PlanData } from "../plan/plan-store.ts";
import { selectionStore } from "../plan/selection-store.ts";
import type { Command, CommandContext } from "./command.ts";

export function commandContext(store: PlanData & PlanActions): CommandContext {
  const state = store.plan.shown;
  const outline = outlineIn(state, store.sheet);
  const isOpen = store.file !== null;
  return {
    data: store,
    act: store,
    isOpen,
    canWrite: isOpen && store.readOnlyReason === null,
    state,
    table: getTable(store.sheet),
    outline,
    line: findLine(outline, store.activeCells[store.sheet]?.lineId),
    lines: selectionStore
      .getState()
      .readLines()
      .flatMap((lineId) => findLine(outline, lineId) ?? []),
  };
}

/** Ends an open edit first, so that a command never acts on a plan that lacks what is on the screen. */
export async function runCommand(command: Command): Promise<void> {
  try {
    await commitOpenEdit();
    const context = commandContext(planStore.getState());
    if (command.enabled(context)) await command.run(context);
  } catch (error) {
    reportError(error, `${command.label}没有完成`);
  }
}

function findLine(outline: Outline, lineId: RowId | undefined): Line | null {
  if (lineId === undefined) return null;
  const model = sheetModelOf(outline);
  const index = model.findLine(lineId);
  return index === undefined ? null : model.lineAt(index);
}
