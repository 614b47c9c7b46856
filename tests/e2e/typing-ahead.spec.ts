/** Typing goes on at once after a command, however slow the host: what is typed waits for the row that it is meant for. */
import { expect, test } from "../helpers/e2e-fixture.ts";
import type { EditorPage } from "../helpers/editor-page.ts";
import { editByAnotherProgram } from "../helpers/host-process.ts";
import {
  band,
  expectNumber,
  FIRST,
  footer,
  GROUP,
  SECOND,
  selectRows,
  THIRD,
} from "../helpers/task-sheet.ts";

const refusals = (editor: EditorPage) => editor.page.getByRole("alert", { name: "没有写入" });

async function goTo(editor: EditorPage, text: string): Promise<void> {
  await editor.cell(text).click();
  await expect(editor.formula).toHaveValue(new RegExp(text));
}

test("what is typed after 插入行 goes into the new row, Tab and all, on a host that is slow", async ({
  session,
  editor,
}) => {
  await editor.openSheet("重点任务清单");
  await goTo(editor, FIRST);
  session.pause();
  await editor.press("Control+=");
  await editor.type("新的举措");
  await editor.press("Tab");
  await editor.type("1.甲");
  await editor.press("Alt+Enter");
  await editor.type("乙");
  await expect(editor.formula).toHaveValue(new RegExp(FIRST));
  await expect(footer(editor)).toContainText("键入的文字随后填入");
  session.resume();

  await expect(editor.place).toContainText("任务2 · 工作目标");
  await expect(editor.formula).toHaveValue("1.甲\n2.乙");
  await expect(footer(editor)).not.toContainText("键入的文字随后填入");
  await editor.press("Enter");
  await editor.expectSaved();
  await expectNumber(editor, "新的举措", 2);
  await expect(editor.cell(FIRST)).toBeVisible();
  await expectNumber(editor, FIRST, 1);
});

test("commands and texts take turns: each row gets its own text", async ({ session, editor }) => {
  await editor.openSheet("单位名单");
  await editor.cell("市委组织部").click();
  session.pause();
  for (const name of ["单位甲", "单位乙", "单位丙"]) {
    await editor.press("Control+=");
    await editor.type(name);
  }
  session.resume();
  await editor.press("Enter");

  const names = () => editor.grid.locator('[role=gridcell][col-id="name"]').allInnerTexts();
  const at = (await names()).indexOf("市委组织部");
  await expect
    .poll(async () => (await names()).slice(at, at + 4))
    .toEqual(["市委组织部", "单位甲", "单位乙", "单位丙"]);
  await editor.expectSaved();
});

test("Alt+Insert inserts above, as many rows as are selected", async ({ editor }) => {
  await editor.openSheet("重点任务清单");
  await selectRows(editor, 6, 7);
  await editor.press("Alt+Insert");
  await editor.type("上面的举措");
  await editor.press("Enter");

  await expect(footer(editor)).toContainText("78 项任务");
  await expectNumber(editor, "上面的举措", 2);
  await expectNumber(editor, SECOND, 4);
  await editor.undo();
  await editor.undo();
  await expect(footer(editor)).toContainText("76 项任务");
  await expectNumber(editor, THIRD, 3);
});

test("an input method goes on in the new row and loses no letter", async ({
  session,
  editor,
  browserName,
}) => {
  test.skip(browserName !== "chromium", "the protocol that composes text is Chromium's");
  await editor.openSheet("单位名单");
  await editor.cell("市委组织部").click();
  const protocol = await editor.page.context().newCDPSession(editor.page);
  session.pause();
  await editor.press("Control+=");
  await editor.type("新");
  await protocol.send("Input.imeSetComposition", { text: "dan", selectionStart: 3, selectionEnd: 3 });
  session.resume();
  await expect(editor.formula).toHaveValue("新dan");
  await protocol.send("Input.imeSetComposition", { text: "dan wei", selectionStart: 7, selectionEnd: 7 });
  await protocol.send("Input.insertText", { text: "单位" });
  await editor.press("Enter");

  await expect(editor.cell("新单位")).toHaveText("新单位");
  await expect(editor.cell("市委组织部")).toBeVisible();
});

test("where the row is refused, what was typed is given back and stands in no cell", async ({
  session,
  editor,
}) => {
  await editor.openSheet("单位名单");
  await editor.cell("市委组织部").click();
  editByAnotherProgram(session.planPath);
  session.pause();
  await editor.press("Control+=");
  await editor.type("无处可去");
  await editor.press("Enter");
  await editor.type("第二段");
  session.resume();

  await expect(refusals(editor)).toContainText("无处可去");
  await expect(refusals(editor)).toContainText("第二段");
  await expect(editor.grid.getByText("无处可去")).toHaveCount(0);
  await expect(editor.grid.getByText("第二段")).toHaveCount(0);
  await editor.type("继续");
  await expect(editor.formula).toHaveValue("继续");
});

test("a sheet that is chosen meanwhile comes when the text stands in its row", async ({
  session,
  editor,
}) => {
  await editor.openSheet("单位名单");
  await editor.cell("市委组织部").click();
  session.pause();
  await editor.press("Control+=");
  await editor.type("留在这张表");
  await editor.tab("指标目标").click();
  session.resume();

  await expect(editor.tab("指标目标")).toHaveAttribute("aria-selected", "true");
  await editor.openSheet("单位名单");
  await expect(editor.cell("留在这张表")).toBeVisible();
});

test("undo takes back what was typed before it, not the row", async ({ session, editor }) => {
  await editor.openSheet("单位名单");
  await editor.cell("市委组织部").click();
  session.pause();
  await editor.press("Control+=");
  await editor.type("写错了");
  await editor.press("Enter", "Control+z");
  await editor.type("写对了");
  session.resume();
  await editor.press("Enter");
  await editor.expectSaved();

  await expect(editor.cell("写对了")).toBeVisible();
  await expect(editor.grid.getByText("写错了")).toHaveCount(0);
  await expect(footer(editor)).toContainText("52 家单位");
});

test("the line of an empty group is filled in along the row", async ({ session, editor }) => {
  await editor.openSheet("重点任务清单");
  await selectRows(editor, 5, 8);
  await editor.press("Control+-");
  await editor.page.getByRole("alertdialog").getByRole("button", { name: "保留名称" }).click();
  await expect(band(editor, "(一)筑牢高质量发展基石(0项)")).toBeVisible();
  await editor.cell(GROUP).click();
  await editor.press("ArrowRight", "ArrowRight");
  session.pause();
  await editor.type("新的举措");
  await editor.press("Tab");
  await editor.type("新的目标");
  await editor.press("Tab");
  await editor.type("新的安排");
  session.resume();

  await expect(editor.place).toContainText("任务1 · 重点工作安排");
  await editor.press("Enter");
  await editor.expectSaved();
  await expect(footer(editor)).toContainText("73 项任务");
  await expect(editor.cell("新的目标")).toBeVisible();
  await expectNumber(editor, "新的举措", 1);
});

test("a step that goes to another sheet is not typed over: what was meant for the sheet before is given back", async ({
  session,
  editor,
}) => {
  await editor.openSheet("单位名单");
  await editor.cell("市委组织部").click();
  await editor.type("市委组织部甲");
  await editor.press("Enter");
  await editor.expectSaved();
  await editor.openSheet("重点任务清单");
  session.pause();
  await editor.press("Control+z");
  await editor.type("乙");
  await editor.cell(FIRST).click();
  await editor.type("丙");
  session.resume();

  await expect(refusals(editor)).toContainText("丙");
  await expect(editor.formula).toHaveValue("乙");
  await expect(editor.place).toContainText("单位");
  await editor.press("Escape");
  await editor.openSheet("重点任务清单");
  await expect(editor.cell(FIRST)).toBeVisible();
});

test("going to a finding waits until what was typed stands in its row", async ({ session, editor }) => {
  await editor.openSheet("单位名单");
  await editor.cell("市委组织部").click();
  await editor.page.getByRole("button", { name: /^错误 \d+/ }).click();
  session.pause();
  await editor.press("Control+=");
  await editor.type("新单位");
  await editor.page
    .getByRole("button", { name: /^任务4 · 牵头单位/ })
    .first()
    .click();
  session.resume();

  await expect(editor.place).toContainText("任务4 · 牵头单位");
  await expect(refusals(editor)).toHaveCount(0);
  await editor.expectSaved();
  expect((await session.stopAndRead()).units).toContain("新单位");
});
