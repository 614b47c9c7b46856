/** The bars without a mouse: commands, zoom, tabs. */
import { expect, test } from "../helpers/e2e-fixture.ts";
import { head, menuItem } from "../helpers/task-sheet.ts";

test("the bars: a command by F6, zoom from 50 to 200, and tabs by arrows", async ({ editor }) => {
  await editor.openSheet("指标目标");
  await editor.press("Shift+F6", "Shift+F6");
  await expect(editor.command("打开")).toBeFocused();
  await editor.command("更多插入命令").focus();
  await editor.press("Enter");
  await expect(menuItem(editor, "插入行 Ctrl+加号")).toBeFocused();
  await editor.press("Escape");
  await expect(editor.command("更多插入命令")).toBeFocused();

  const zoom = editor.page.getByRole("slider", { name: "显示比例" });
  await zoom.focus();
  await editor.press("Home");
  await expect(zoom).toHaveAttribute("aria-valuetext", "50%");
  const small = await head(editor, 4).boundingBox();
  await editor.press("End");
  await expect(zoom).toHaveAttribute("aria-valuetext", "200%");
  await expect(async () => {
    const large = await head(editor, 4).boundingBox();
    expect((large?.width ?? 0) / (small?.width ?? 1)).toBeCloseTo(4, 1);
  }).toPass();
  await editor.press("F6");
  await expect(editor.place).toContainText("类别“经济高质量发展”");
  await editor.press("Control+PageDown");
  await expect(editor.tab("重点任务清单")).toHaveAttribute("aria-selected", "true");
  await editor.tab("重点任务清单").focus();
  await editor.press("ArrowRight");
  await expect(editor.tab("正文任务")).toBeFocused();
  await editor.press("F6");
});
