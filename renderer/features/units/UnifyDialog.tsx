/** 统一用名: every place that names a unit otherwise than the list, before it is rewritten. */
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { Replacement } from "../../../shared/search/replace.ts";
import { openDialog } from "../../ui/dialog-stack.ts";
import { UnitChangeDialog } from "./UnitChangeDialog.tsx";

export function askUnifying(
  state: PlanState,
  name: string,
  mentions: readonly Replacement[],
): Promise<boolean> {
  return openDialog<boolean>((close) => (
    <UnitChangeDialog
      title={`全部写作“${name}”`}
      state={state}
      mentions={mentions}
      problem={null}
      action="统一"
      onDone={close}
    />
  ));
}
