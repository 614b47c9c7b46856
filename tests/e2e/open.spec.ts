import { expect, isSingleFile, test } from "../helpers/e2e-fixture.ts";

test("the plan given at the start opens with its sheets and says how many rows they have", async ({
  editor,
}) => {
  await editor.openSheet("重点任务清单");

  await expect(editor.page.getByText("76 项任务")).toBeVisible();
});

test("ending the program leaves one single plan file", async ({ session }) => {
  await session.editor.openSheet("指标目标");

  await session.stop();

  expect(isSingleFile(session.planPath)).toBe(true);
});
