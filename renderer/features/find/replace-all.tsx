/** 全部替换: first what it would write, then one batch. */
import { editCellsChanges } from "../../../shared/changes/edit-cells.ts";
import { occurrencesIn, type Replacement, stillToReplace } from "../../../shared/search/replace.ts";
import { say } from "../../messages/message-store.ts";
import { planStore } from "../../plan/current-plan.ts";
import { openDialog } from "../../ui/dialog-stack.ts";
import { findStore } from "./current-find.ts";
import { ReplacementDialog } from "./ReplacementDialog.tsx";

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
    <ReplacementDialog
      title="全部替换"
      hint={`“${shortened(spec.text)}” 换成 ${replacement === "" ? "空" : `“${shortened(replacement)}”`}`}
      state={shown}
      planned={planned}
      action={`替换 ${occurrencesIn(planned)} 处（${planned.length} 格）`}
      onDone={close}
    />
  ));
  if (isAccepted) write(planned);
}

const MOST_SHOWN_CHARS = 20;

function shortened(text: string): string {
  const line = text.replaceAll("\n", " ");
  return line.length > MOST_SHOWN_CHARS ? `${line.slice(0, MOST_SHOWN_CHARS)}…` : line;
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
