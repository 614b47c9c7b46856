/** Rows that are dragged by their heads: which they are, what the label says, and the move when they are let go. */
import { nameRows, rowsInWords } from "../../../shared/changes/describe.ts";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { RowId } from "../../../shared/model/row.ts";
import { moveRows } from "../../commands/move-commands.ts";
import { SORTED } from "../../commands/planned-command.ts";
import { READ_ONLY } from "../../grid/edit-hand.ts";
import type { RowCarry } from "../../grid/row-carry.ts";
import type { SheetModel } from "../../grid/sheet-model.ts";
import { reporting } from "../../messages/report-error.tsx";
import type { PlanActions } from "../../plan/plan-store.ts";
import { dropSpot } from "./drop-spots.ts";
import { carriedRows } from "./selected-rows.ts";

export interface CarrySource {
  readonly state: PlanState;
  /** What is shown. */
  readonly model: SheetModel;
  readonly act: PlanActions;
  readonly readOnly: boolean;
  readonly isSorted: boolean;
}

/** A Chinese sentence where the lines cannot be moved. */
export function carryRows(source: CarrySource, lineIds: readonly RowId[]): RowCarry | string {
  const { state, model, act } = source;
  if (source.readOnly) return READ_ONLY;
  if (source.isSorted) return SORTED;
  const chosen = new Set(lineIds);
  const lines = model.lines.filter((line) => chosen.has(line.id));
  const carried = carriedRows(model.outline, lines);
  if (!carried.kind) return "所选的行不是同一种，不能一起拖动。请分开选择。";
  const rowIds = carried.rows.map((row) => row.id);
  const words = rowsInWords(state, rowIds);
  const names = new Map<RowId | null, string>([[null, model.table.title]]);
  return {
    targetAt: (point) => {
      const found = dropSpot(state, model, carried, point);
      if (!found) return null;
      const { spot, gap } = found;
      const into = names.get(spot.parentId) ?? nameRows(state, [spot.parentId ?? ""]).join("");
      names.set(spot.parentId, into);
      return {
        gap,
        label: `${words} → ${into}`,
        drop: () => void reporting("移动行没有完成", () => moveRows({ act, state }, { rowIds, spot })),
      };
    },
  };
}
