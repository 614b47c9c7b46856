/**
 * Commands that first work out what they would do. Where that cannot be done, the plan is a Chinese sentence that
 * says why: it greys the command out, is its tooltip, and answers its key.
 */

import { type SelectedRows, selectedRows } from "../features/rows/selected-rows.ts";
import { READ_ONLY } from "../grid/edit-hand.ts";
import type { Command, CommandContext } from "./command.ts";
import type { Place } from "./move-spots.ts";

export interface PlannedCommand<Plan extends object>
  extends Omit<Command, "enabled" | "isSerial" | "refusal" | "run"> {
  plan(context: CommandContext): Plan | string;
  run(context: CommandContext, plan: Plan): void | Promise<void>;
}

export function planned<Plan extends object>(given: PlannedCommand<Plan>): Command {
  const { plan, run, ...rest } = given;
  const planIn = (context: CommandContext): Plan | string =>
    context.canWrite ? plan(context) : (context.data.stopReason ?? READ_ONLY);
  return {
    ...rest,
    isSerial: true,
    enabled: (context) => typeof planIn(context) !== "string",
    refusal: (context) => {
      const found = planIn(context);
      return typeof found === "string" ? found : null;
    },
    run: (context) => {
      const found = planIn(context);
      return typeof found === "string" ? undefined : run(context, found);
    },
  };
}

export const SORTED = "表格正按列排序显示，行不能移动。请先取消排序。";

/** Where rows can be moved. Rows that are shown in another order than the plan's have no place of their own. */
export function placeIn({ state, table, hidden, isSorted }: CommandContext): Place | string {
  return isSorted ? SORTED : { state, table, hidden };
}

const known = new WeakMap<CommandContext, SelectedRows>();

/** The rows that the selection means; worked out once for all commands that ask. */
export function rowsIn(context: CommandContext): SelectedRows {
  let rows = known.get(context);
  if (!rows) {
    rows = selectedRows(context.outline, linesIn(context), context.activeRowId);
    known.set(context, rows);
  }
  return rows;
}

/** The selected lines, or, before the sheet has told of any, the active one. */
export function linesIn({ line, lines }: Pick<CommandContext, "line" | "lines">) {
  return lines.length === 0 && line ? [line] : lines;
}
