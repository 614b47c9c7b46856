/** 全部替换: first what it would write, then one batch. */
import { editCellsChanges } from "../../../shared/changes/edit-cells.ts";
import { type Replacement, stillToReplace } from "../../../shared/search/replace.ts";
import { say } from "../../messages/message-store.ts";
import { planStore } from "../../plan/current-plan.ts";
import { openDialog } from "../../ui/dialog-stack.ts";
import { findStore } from "./current-find.ts";
import { occurrencesIn, ReplacePreview } from "./ReplacePreview.tsx";

/** @throws AppError where the occurrences are too many, or a cell would become too long; nothing is written then. */
export async function replaceAll(): Promise<void> {
  const planned = await findStore.getState().planReplacements();
  if (!planned) return;
  const { spec, replacement, hits } = findStore.getState();
  if (planned.length === 0) {
    say(hits.length === 0 ? "没有找到要替换的内容" : "替换后与原来相同，没有修改");
    return;
  }
  const { shown } = planStore.getState().plan;
  editCellsChanges(
    shown,
    planned.map(({ edit }) => edit),
  );
  const isAccepted = await openDialog<boolean>((close) => (
    <ReplacePreview
      state={shown}
      text={spec.text}
      replacement={replacement}
      planned={planned}
      onDone={close}
    />
  ));
  if (isAccepted) write(planned);
}

/** Cells that another program changed while the preview was open keep what they hold now. */
function write(planned: readonly Replacement[]): void {
  const { plan, editCells } = planStore.getState();
  const unchanged = stillToReplace(plan.shown, planned);
  if (unchanged.length > 0) {
    editCells(
      unchanged.map(({ edit }) => edit),
      "replace",
    );
  }
  const others = planned.length - unchanged.length;
  const done = `已替换 ${occurrencesIn(unchanged)} 处（${unchanged.length} 格），可以撤销`;
  if (others === 0) say(done);
  else say(`${done}；另有 ${others} 格刚被别处改动，没有替换`, "warning");
}
