import { expect, test } from "../helpers/e2e-fixture.ts";
import type { EditorPage } from "../helpers/editor-page.ts";

/** The cell of the unit list that reads just so. */
const unit = (editor: EditorPage, name: string) =>
  editor.grid.getByRole("gridcell", { name, exact: true }).first();

/** The lower end of the unit list. */
async function openList(editor: EditorPage): Promise<void> {
  await editor.openSheet("单位名单");
  await editor.cell("市委组织部").click();
  await editor.press("Control+End");
  await expect(unit(editor, "嵊泗县")).toBeVisible();
}

/** Right click on the unit, and the command of its menu. */
async function onUnit(editor: EditorPage, name: string, command: string): Promise<void> {
  await unit(editor, name).click({ button: "right" });
  await editor.page.getByRole("menuitem", { name: command }).click();
}

test("a unit is renamed everywhere after a preview, and one undo takes all of it back", async ({
  editor,
}) => {
  await openList(editor);
  await onUnit(editor, "市海洋经济局", "单位改名…");
  const name = editor.dialog.getByRole("textbox", { name: "新名称" });
  await expect(name).toBeFocused();
  await expect(editor.dialog.getByText("请填写新的名称。")).toBeVisible();
  await editor.type("市海经局");

  const places = editor.dialog.getByRole("region", { name: "将替换的单元格" });
  await expect(places.getByText("指标6 · 牵头单位")).toBeVisible();
  await expect(editor.dialog.getByRole("button", { name: /^改名（连同各表 \d+ 处）$/ })).toBeEnabled();
  await editor.press("Enter");

  await expect(unit(editor, "市海经局")).toBeVisible();
  await expect(editor.cell("市海洋经济局")).toHaveText(/市海洋经济局/);
  await editor.openSheet("指标目标");
  await expect(editor.cell("市农业农村局 市海经局")).toBeVisible();
  await editor.undo();
  await expect(unit(editor, "市海洋经济局")).toBeVisible();
  await editor.openSheet("指标目标");
  await expect(editor.cell("市农业农村局 市海洋经济局")).toBeVisible();
  await expect(editor.command("撤销")).toBeDisabled();
});

test("running text that has the old name in it is named, and stays as it is", async ({ editor }) => {
  await openList(editor);
  await onUnit(editor, "市工商联", "单位改名…");
  await editor.type("市工商联合会");
  await expect(editor.dialog.getByText(/^任务65 · 重点工作安排的文字里也写有“市工商联”/)).toBeVisible();
  await editor.press("Enter");
  await expect(unit(editor, "市工商联合会")).toBeVisible();

  await editor.openSheet("重点任务清单");
  await editor.find("联合市工商联新增");
});

test("a name typed into the list offers to rename the rest and lets the user type on", async ({ editor }) => {
  await openList(editor);
  await unit(editor, "市海洋经济局").click();
  await editor.type("市海经局");
  await editor.press("Enter");
  await editor.type("市港口局");
  await editor.press("Enter");

  const notice = editor.page.getByRole("status", { name: "单位改名" });
  await expect(notice).toContainText(/“市海洋经济局”在单位名单里改成了“市海经局”，各表另有 \d+ 处仍写旧名/);
  await expect(unit(editor, "市港口局")).toBeVisible();
  await notice.getByRole("button", { name: "一并改名…" }).click();
  await expect(editor.dialog.getByRole("textbox", { name: "新名称" })).toHaveValue("市海经局");
  await editor.press("Enter");

  await expect(editor.dialog).toHaveCount(0);
  await expect(notice).toContainText("“市港航局”");
  await notice.getByRole("button", { name: "只改此处" }).click();
  await expect(notice).toHaveCount(0);
  await editor.openSheet("指标目标");
  await expect(editor.cell("市农业农村局 市海经局")).toBeVisible();
});

test("the old name can be kept as an alias, and then no cell is in error", async ({ editor }) => {
  await openList(editor);
  await unit(editor, "市海洋经济局").click();
  await editor.type("市海经局");
  await editor.press("Enter");
  await editor.page
    .getByRole("status", { name: "单位改名" })
    .getByRole("button", { name: "旧名记为别名" })
    .click();

  await expect(unit(editor, "市海洋经济局")).toBeVisible();
  await expect(editor.page.getByRole("status", { name: "单位改名" })).toHaveCount(0);
  await expect(editor.page.getByRole("button", { name: /错误 6/ })).toBeVisible();
});

test("the old name is kept beside the alias that is being typed", async ({ editor }) => {
  await openList(editor);
  await unit(editor, "市海洋经济局").click();
  await editor.type("市海经局");
  await editor.press("Enter", "ArrowUp", "Tab", "Tab");
  await expect(editor.place).toContainText("别名");
  await editor.type("海经");
  await editor.page
    .getByRole("status", { name: "单位改名" })
    .getByRole("button", { name: "旧名记为别名" })
    .click();

  await expect(unit(editor, "海经、市海洋经济局")).toBeVisible();
});

test("a unit that goes by an alias is written as the list has it, everywhere", async ({ editor }) => {
  await editor.openSheet("单位名单");
  await onUnit(editor, "市资源规划局", "统一用名…");
  await expect(editor.dialog.getByText("指标12 · 牵头单位")).toBeVisible();
  await editor.dialog.getByRole("button", { name: "统一（连同各表 12 处）" }).click();

  await editor.openSheet("指标目标");
  await expect(editor.cell("市资源规划局 市农业农村局")).toBeVisible();
  await editor.undo();
  await expect(editor.command("撤销")).toBeDisabled();
  await editor.openSheet("指标目标");
  await expect(editor.cell("市资规局 市农业农村局")).toBeVisible();
});

test("two units become one: which stays is the user's choice, and undo brings both back", async ({
  editor,
}) => {
  await openList(editor);
  await unit(editor, "市港航局").click();
  await onUnit(editor, "市港航局", "合并单位…");
  const merge = editor.dialog.getByRole("button", { name: /^合并/ });
  await expect(editor.dialog.getByText("请选择保留哪个单位。")).toBeVisible();
  await expect(merge).toBeDisabled();
  await editor.dialog
    .getByRole("combobox", { name: "保留的单位" })
    .selectOption({ label: "35　市海洋经济局" });
  await expect(editor.dialog.getByText("把“市港航局”和它的别名记为保留单位的别名")).toBeVisible();
  await editor.command("互换").click();
  await expect(editor.dialog.getByText("把“市海洋经济局”和它的别名记为保留单位的别名")).toBeVisible();
  await merge.click();

  await expect(editor.tab("单位名单")).toContainText("50");
  await expect(editor.cell("市海洋经济局")).toBeVisible();
  await editor.openSheet("指标目标");
  await expect(editor.cell("市农业农村局 市港航局")).toBeVisible();
  await editor.undo();
  await expect(editor.tab("单位名单")).toContainText("51");
  await unit(editor, "市海洋经济局").click();
  await unit(editor, "市港航局").click({ modifiers: ["Shift"] });
  await onUnit(editor, "市港航局", "合并单位…");
  await expect(editor.dialog.getByRole("combobox", { name: "保留的单位" })).toContainText("市海洋经济局");
  await expect(merge).toBeEnabled();
  await editor.press("Escape");
  await editor.openSheet("指标目标");
  await expect(editor.cell("市农业农村局 市海洋经济局")).toBeVisible();
});

test("an unknown name that a finding is about is accepted as an alias, for all its places", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await editor.press("F7");
  await editor.command("记为“市文广旅体局”的别名").first().click();

  await expect(editor.page.getByRole("button", { name: /错误 4/ }).first()).toBeVisible();
  await editor.undo();
  await expect(editor.page.getByRole("button", { name: /错误 6/ }).first()).toBeVisible();
  await expect(editor.command("撤销")).toBeDisabled();
});

test("the registry keeps full name, kind and district, and the picker finds a unit by its full name", async ({
  editor,
}) => {
  await editor.openSheet("单位名单");
  await unit(editor, "市水利局").click();
  await editor.press("Tab");
  await editor.type("舟山市水利局");
  await editor.press("Tab", "Tab", "F2");
  await expect(editor.page.getByRole("option", { name: "驻舟单位" })).toBeVisible();
  await editor.press("Escape");
  await editor.expectSaved();

  await editor.openSheet("指标目标");
  await editor.cell("市科技局").click();
  await editor.type("舟山市水利");
  await expect(editor.page.getByRole("option", { name: /市水利局.*舟山市水利局/ })).toBeVisible();
});
