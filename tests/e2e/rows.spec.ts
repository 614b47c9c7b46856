import { expect, test } from "../helpers/e2e-fixture.ts";

test("a new task takes its number, and the section's count and all numbers follow", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await editor.cell("聚焦“提质、扩面、增效”要求").click();

  await editor.command("插入行").click();
  await expect(editor.place).toContainText("任务3 · 主要举措");
  await editor.type("新的举措");
  await editor.press("Enter");

  await expect(editor.cell("新的举措")).toBeVisible();
  await expect(editor.grid.getByText("(一)筑牢高质量发展基石(5项)").first()).toBeVisible();
  await expect(editor.page.getByText("77 项任务")).toBeVisible();
  await editor.cell("深入实施地瓜经济提能升级").click();
  await expect(editor.place).toContainText("任务4 · 主要举措");
});

test("a task moved to another section, then everything undone, is the plan as it was", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await editor.cell("聚焦“提质、扩面、增效”要求").click();
  await editor.command("移至…").click();
  await editor.dialog.getByText("推动多元精准帮扶").click();
  await editor.dialog.getByRole("button", { name: "移动" }).click();

  await expect(editor.place).toContainText("任务12 · 工作目标");
  await editor.press("Control+Home");
  await expect(editor.grid.getByText("(一)筑牢高质量发展基石(3项)").first()).toBeVisible();
  await editor.cell("规上工业增加值增长9%左右").click();
  await editor.press("Delete");
  await editor.expectSaved();

  await editor.undo();
  await editor.undo();

  await expect(editor.command("撤销")).toBeDisabled();
  await editor.press("Control+Home");
  await expect(editor.grid.getByText("(一)筑牢高质量发展基石(4项)").first()).toBeVisible();
  await expect(editor.cell("规上工业增加值增长9%左右")).toBeVisible();
  await editor.cell("聚焦“提质、扩面、增效”要求").click();
  await expect(editor.place).toContainText("任务2 · 工作目标");
});

test("undo and redo reach back over a restart", async ({ session, editor }) => {
  await editor.openSheet("指标目标");
  await editor.cell("人均地区生产总值").click();
  await editor.type("改过的名称");
  await editor.press("Enter");
  await editor.expectSaved();
  await session.stop();
  const again = await session.restart();
  await again.openSheet("指标目标");

  await again.undo();
  await expect(again.cell("人均地区生产总值(万元)")).toBeVisible();
  await again.command("重做").click();

  await expect(again.cell("改过的名称")).toBeVisible();
});

test("a deleted task closes the gap in the numbers and comes back with undo", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await editor.cell("聚焦“提质、扩面、增效”要求").click();
  await editor.command("删除行").click();

  await expect(editor.page.getByText("75 项任务")).toBeVisible();
  await editor.cell("深入实施地瓜经济提能升级").click();
  await expect(editor.place).toContainText("任务2 · 主要举措");
  await editor.undo();

  await expect(editor.cell("聚焦“提质、扩面、增效”要求")).toBeVisible();
  await expect(editor.page.getByText("76 项任务")).toBeVisible();
});
