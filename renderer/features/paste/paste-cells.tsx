/** 粘贴: says first what finds no place, asks before rows are added, and writes all of it as one step. */
import type { CellEdit } from "../../../shared/changes/edit-cells.ts";
import { deepestRow } from "../../grid/grid-types.ts";
import type { PasteRequest } from "../../grid/sheet-grid-props.ts";
import { say } from "../../messages/message-store.ts";
import { reporting } from "../../messages/report-error.tsx";
import { planStore } from "../../plan/current-plan.ts";
import { outlineIn } from "../../plan/outlines.ts";
import { confirm } from "../../ui/ConfirmDialog.tsx";
import { askAboutRefused } from "./RefusedDialog.tsx";

/** New lines go below the last one of the table, as siblings of it. */
async function pasteWithRows(
  edits: readonly CellEdit[],
  rows: readonly Readonly<Record<string, string>>[],
): Promise<void> {
  const { plan, sheet, pasteRows } = planStore.getState();
  const line = outlineIn(plan.shown, sheet).lines.at(-1);
  if (!line) return;
  const last = deepestRow(line);
  const spot = { table: sheet, parentId: last.parentId, afterId: last.id };
  const newRows = rows.map((cells) => ({ kind: last.kind, cells }));
  await pasteRows(edits, spot, newRows);
}

export function pasteCells(request: PasteRequest): Promise<void> {
  return reporting("没有粘贴", async () => {
    const { plan, emptied, select } = request;
    if (plan.refused.length > 0 && !(await askAboutRefused(plan.refused, plan.edits.length))) return;
    const edits: CellEdit[] = [...plan.edits, ...emptied];
    const { rowsMissing } = plan;
    const text = `要粘贴的内容比表多 ${rowsMissing} 行。可以在最后一行下面新增 ${rowsMissing} 行放下它们。`;
    const addsRows =
      rowsMissing > 0 && (await confirm({ title: "行数不够", text, action: `新增 ${rowsMissing} 行并粘贴` }));
    if (rowsMissing > 0 && !addsRows) {
      say("没有粘贴，方案未改动");
      return;
    }
    if (edits.length === 0 && !addsRows) say("粘贴的内容与原来相同");
    if (addsRows) await pasteWithRows(edits, plan.rowsBeyond);
    else if (edits.length > 0) planStore.getState().editCells(edits, "paste");
    const [area] = plan.areas;
    if (area) select(area);
    if (plan.unstorable > 0) say(`${plan.unstorable} 个不能保存的控制字符已略去`, "warning");
  });
}
