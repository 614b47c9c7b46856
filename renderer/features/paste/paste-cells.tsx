/** 粘贴: says first what finds no place, asks before rows are added, and writes all of it as one step. */
import type { CellEdit } from "../../../shared/changes/edit-cells.ts";
import type { PasteRequest } from "../../grid/sheet-grid-props.ts";
import { say } from "../../messages/message-store.ts";
import { reporting } from "../../messages/report-error.tsx";
import { holdingInput, planStore } from "../../plan/current-plan.ts";
import { outlineIn } from "../../plan/outlines.ts";
import { pause } from "../../slices.ts";
import { confirm } from "../../ui/ConfirmDialog.tsx";
import { askAboutRefused } from "./RefusedDialog.tsx";
import { rowsBeyond } from "./rows-beyond.ts";

export function pasteCells(request: PasteRequest): Promise<void> {
  return reporting("没有粘贴", async () => {
    const { plan, emptied, select } = request;
    if (plan.refused.length > 0 && !(await askAboutRefused(plan.refused, countOf(request)))) return;
    const edits: CellEdit[] = [...plan.edits, ...emptied];
    if (plan.rowsMissing > 0) {
      const action = `新增 ${plan.rowsMissing} 行并粘贴`;
      if (!(await confirm({ title: "行数不够", text: missingText(request), action }))) {
        say("没有粘贴，方案未改动");
        return;
      }
      await holdingInput(() => pasteWithRows(request, edits));
    } else if (edits.length === 0) say("粘贴的内容与原来相同");
    else {
      planStore.getState().editCells(edits, "paste");
      select();
    }
    if (plan.unstorable > 0) say(`${plan.unstorable} 个不能保存的控制字符已略去`, "warning");
  });
}

async function pasteWithRows({ plan, select }: PasteRequest, edits: readonly CellEdit[]): Promise<void> {
  const { plan: shown, sheet, pasteRows } = planStore.getState();
  const { table } = outlineIn(shown.shown, sheet);
  const { spot, rows } = rowsBeyond(shown.shown, table, plan.rowsBeyond);
  await pasteRows(edits, spot, rows);
  // The sheet shows them in an effect of the page.
  await pause();
  select();
}

function countOf({ plan }: PasteRequest): number {
  const beyond = plan.rowsBeyond.map((cells) => Object.keys(cells).length);
  return plan.edits.length + beyond.reduce((sum, count) => sum + count, 0);
}

function missingText({ plan, model }: PasteRequest): string {
  const { lines } = model.outline;
  const count = plan.rowsMissing;
  if (lines.length === 0) return `这张表还没有行。可以新增 ${count} 行放下要粘贴的内容。`;
  const than = model.lines.length < lines.length ? "筛选后显示的" : "表";
  return `要粘贴的内容比${than}多 ${count} 行。可以在表的最后新增 ${count} 行放下它们。`;
}
