/** What is asked of the open plan names the plan that is meant, and reaches no other; nor a file that is gone. */
import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { channels } from "../../shared/contract/channels.ts";
import { channelNames } from "../../shared/contract/names.ts";
import {
  ask,
  createPlanIn,
  errorOf,
  exportIn,
  filesIn,
  firstTask,
  openPlanIn,
  tokenOf,
} from "../helpers/app-client.ts";
import { appInEachTest } from "../helpers/app-in-test.ts";

const inTest = appInEachTest();

const inFolder = (name: string) => join(inTest.folder, name);

it("every channel names the plan that it is about, but for those that are about none", () => {
  const without = channelNames.filter((name) => !("session" in channels[name].input.shape));

  expect(without).toEqual([
    "app:get-info",
    "app:set-author",
    "files:choose",
    "files:list-folder",
    "files:pick",
    "plan:list-recent",
    "plan:forget-recent",
    "plan:create",
    "plan:create-imported",
    "plan:open",
    "plan:get",
    "import:preview-new",
    "jobs:cancel",
  ]);
});

it("an edit meant for the plan that was open before does not reach the one that is open now", async () => {
  const before = await createPlanIn(inTest.app, inFolder("甲.fbt"));
  const now = await createPlanIn(inTest.app, inFolder("乙.fbt"));
  const edits = [{ rowId: firstTask(now).id, column: "goals", value: "写错了地方" }];
  const { session } = before;

  const edited = await errorOf(inTest.app, "plan:edit-cells", { session, edits });
  const undone = await errorOf(inTest.app, "plan:undo", { session });
  const closed = await errorOf(inTest.app, "plan:close", { session });

  expect([edited.code, undone.code, closed.code]).toEqual(Array(3).fill("other-plan-open"));
  expect(edited.message).toContain("没有执行");
  expect(await ask(inTest.app, "plan:get", {})).toEqual(now);
});

it("a plan that is opened again is another opening: what was meant for the one before is refused", async () => {
  const { session, ...created } = await createPlanIn(inTest.app, inFolder("甲.fbt"));
  await ask(inTest.app, "plan:close", {});
  const reopened = await openPlanIn(inTest.app, inFolder("甲.fbt"));

  expect(reopened.session).not.toBe(session);
  expect(reopened.rows).toEqual(created.rows);
  expect((await errorOf(inTest.app, "plan:undo", { session })).code).toBe("other-plan-open");
});

const onUnix = it.skipIf(process.platform === "win32");

onUnix.each([
  ["deleted", () => rmSync(inFolder("甲.fbt")), "已被删除、移走或改名"],
  ["renamed", () => renameSync(inFolder("甲.fbt"), inFolder("改名.fbt")), "已被删除、移走或改名"],
  [
    "replaced by another file",
    () => {
      writeFileSync(inFolder("另.fbt"), "another");
      renameSync(inFolder("另.fbt"), inFolder("甲.fbt"));
    },
    "已被另一个文件替换",
  ],
])(
  "where the plan's file was %s, nothing is called saved and a copy keeps all",
  async (_how, act, became) => {
    const created = await createPlanIn(inTest.app, inFolder("甲.fbt"));
    const { id } = firstTask(created);
    await ask(inTest.app, "plan:edit-cells", { edits: [{ rowId: id, column: "goals", value: "已保存" }] });
    act();
    const edits = [{ rowId: id, column: "goals", value: "没有地方可写" }];

    const error = await errorOf(inTest.app, "plan:edit-cells", { edits });

    expect([error.kind, error.code]).toEqual(["storage", "plan-file-gone"]);
    expect(error.message).toContain(became);
    const copy = await ask(inTest.app, "plan:save-copy", {
      file: await tokenOf(inTest.app, "save-plan", inFolder("副本.fbt")),
    });
    expect(copy.file.path).toBe(inFolder("副本.fbt"));
    expect(copy.rows.find((row) => row.id === id)?.cells.goals).toBe("已保存");
    await ask(inTest.app, "plan:edit-cells", { edits });
    await ask(inTest.app, "plan:close", {});
    const again = await openPlanIn(inTest.app, inFolder("副本.fbt"));
    expect(again.rows.find((row) => row.id === id)?.cells.goals).toBe("没有地方可写");
    expect(again.history.undoLabel).not.toBeNull();
  },
);

it("a copy does not take the place of the plan itself, nor leave anything behind where it fails", async () => {
  const created = await createPlanIn(inTest.app, inFolder("甲.fbt"));
  const own = await tokenOf(inTest.app, "save-plan", inFolder("甲.fbt"));

  expect((await errorOf(inTest.app, "plan:save-copy", { file: own })).code).toBe("plan-is-open");
  expect(filesIn(inTest.folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  expect(await ask(inTest.app, "plan:get", {})).toEqual(created);
});

it("a plan from a workbook has the workbook's title and year, and no file before it is accepted", async () => {
  await createPlanIn(inTest.app, inFolder("甲.fbt"));
  await exportIn(inTest.app, inFolder("来文.xlsx"));
  await ask(inTest.app, "plan:close", {});
  const file = await tokenOf(inTest.app, "import-workbook", inFolder("来文.xlsx"));
  const { preview, facts } = await ask(inTest.app, "import:preview-new", { file, jobId: "import" });
  const target = await tokenOf(inTest.app, "save-plan", inFolder("乙.fbt"));
  const { previewId, differences } = preview;

  expect(existsSync(inFolder("乙.fbt"))).toBe(false);
  expect(facts).toMatchObject({ title: "2024年舟山高质量发展建设共同富裕示范区先行市", year: "2024" });
  expect(differences.notUnderstood).toEqual([]);
  const accepted = differences.added.map(({ id }) => id);
  const made = await ask(inTest.app, "plan:create-imported", { file: target, previewId, accepted });
  const plan = made.rows.find((row) => row.kind === "plan");
  expect(plan?.cells).toMatchObject({ year: "2024", unitsTitle: "有关单位名单" });
  expect(made.rows.filter((row) => row.kind === "task")).toHaveLength(76);
  expect(made.history.undoLabel).toBe("导入 来文.xlsx");
});

it("a plan from a workbook that cannot be made leaves no file", async () => {
  await createPlanIn(inTest.app, inFolder("甲.fbt"));
  await exportIn(inTest.app, inFolder("来文.xlsx"));
  const file = await tokenOf(inTest.app, "import-workbook", inFolder("来文.xlsx"));
  const { preview } = await ask(inTest.app, "import:preview-new", { file, jobId: "import" });
  const target = await tokenOf(inTest.app, "save-plan", inFolder("乙.fbt"));
  const input = { file: target, previewId: preview.previewId, accepted: ["added:nowhere:1"] };

  expect((await errorOf(inTest.app, "plan:create-imported", input)).code).toBe("unknown-difference");
  expect(filesIn(inTest.folder)).not.toContain("乙.fbt");
});

it("the year of a plan is four digits, whoever writes it", async () => {
  await createPlanIn(inTest.app, inFolder("甲.fbt"));
  const edits = [{ rowId: "plan", column: "year", value: "二〇二五年度" }];

  const error = await errorOf(inTest.app, "plan:edit-cells", { edits });

  expect([error.kind, error.code]).toEqual(["validation", "value-refused"]);
  expect(error.message).toContain("四位数字");
});
