import type { Locator } from "@playwright/test";
import { expect, test } from "../helpers/e2e-fixture.ts";
import type { EditorPage } from "../helpers/editor-page.ts";
import {
  band,
  expectNumber,
  FIRST,
  footer,
  GROUP,
  head,
  NEXT_GROUP,
  selectRows,
  THIRD,
} from "../helpers/task-sheet.ts";

/** Takes the selected rows by the head of `from` and holds them over the upper or lower part of `to`. */
async function dragTo(editor: EditorPage, from: number, to: Locator, part: "upper" | "lower"): Promise<void> {
  const box = await to.boundingBox();
  if (!box) throw new Error("nothing to drag to");
  await head(editor, from).hover();
  await editor.page.mouse.down();
  await editor.page.mouse.move(box.x + 4, box.y + box.height / 2, { steps: 3 });
  await editor.page.mouse.move(box.x + 4, box.y + box.height * (part === "upper" ? 0.2 : 0.8));
}

const dropLabel = (editor: EditorPage): Locator => editor.grid.locator(".drop-label");
const dropLine = (editor: EditorPage): Locator => editor.grid.locator(".drop-line");

test("rows are dragged by their heads within a group, into another, and not at all with Esc", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await selectRows(editor, 5, 6);
  await dragTo(editor, 5, head(editor, 7), "lower");
  await expect(dropLine(editor)).toBeVisible();
  await expect(dropLabel(editor)).toHaveText(`2 项任务 → 重点任务“${GROUP}”`);
  await editor.press("Escape");
  await expect(dropLabel(editor)).toBeHidden();
  await editor.page.mouse.up();
  await expectNumber(editor, FIRST, 1);
  await expect(editor.command("撤销")).toBeDisabled();

  await selectRows(editor, 5, 6);
  await dragTo(editor, 6, head(editor, 7), "lower");
  await editor.page.mouse.up();
  await expectNumber(editor, THIRD, 1);
  await expectNumber(editor, FIRST, 2);

  await selectRows(editor, 6, 7);
  await dragTo(editor, 6, head(editor, 10), "upper");
  await expect(dropLabel(editor)).toHaveText(`2 项任务 → 重点任务“${NEXT_GROUP}”`);
  await editor.page.mouse.up();
  await expect(band(editor, "(一)筑牢高质量发展基石(2项)")).toBeVisible();
  await expect(band(editor, "(二)实施缩小地区差距行动(10项)")).toBeVisible();
  await expect(footer(editor)).toContainText("选中 2 行");
});

test("at the lower edge the sheet scrolls on under rows that are dragged", async ({ editor }) => {
  await editor.openSheet("单位名单");
  await selectRows(editor, 4);
  const unit = await editor.formula.inputValue();
  await head(editor, 4).hover();
  await editor.page.mouse.down();
  const area = await editor.grid.boundingBox();
  await editor.page.mouse.move(20, (area?.y ?? 0) + (area?.height ?? 0) + 60, { steps: 4 });
  // All of it: the sheet has come to its end.
  await expect(head(editor, 54)).toBeInViewport({ ratio: 1 });
  await editor.page.mouse.up();

  await editor.expectSaved();
  await editor.press("Control+End");
  await editor.press("Home", "ArrowRight");
  await expect(editor.formula).toHaveValue(unit);
});

test("in a sorted sheet rows are neither dragged nor moved, and the program says why", async ({ editor }) => {
  await editor.openSheet("单位名单");
  await editor.grid.getByRole("button", { name: /单位名称/ }).click();
  await editor.page.getByRole("button", { name: "升序" }).click();
  const heads = editor.grid.locator(".row-head");
  await heads.nth(2).click();
  await dragTo(editor, Number(await heads.nth(2).textContent()), heads.nth(4), "lower");
  await editor.page.mouse.up();
  await expect(footer(editor)).toContainText("请先取消排序");

  await expect(editor.command("上移")).toBeDisabled();
  await expect(editor.command("上移")).toHaveAttribute("title", /请先取消排序/);
  await expect(editor.command("撤销")).toBeDisabled();
});
