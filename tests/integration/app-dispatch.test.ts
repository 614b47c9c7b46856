import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { App } from "../../electron/app/app.ts";
import { type EventName, events } from "../../shared/contract/events.ts";
import { channelNames } from "../../shared/contract/names.ts";
import { ask, createPlanIn, errorOf, filesIn, makeFolder, openApp, tokenOf } from "../helpers/app-client.ts";

let folder: string;
let remove: () => void;
let app: App;
let told: { event: EventName; data: unknown }[];

beforeEach(() => {
  ({ folder, remove } = makeFolder());
  told = [];
  app = openApp(join(folder, "data"), {
    emit: (event, data) => told.push({ event, data: events[event].parse(data) }),
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  await app.close();
  remove();
});

const CHINESE_SENTENCE = /^[^A-Za-z]*\p{Script=Han}.*。$/u;

it.each(["plan:destroy", "", "constructor", "__proto__", "toString"])(
  "%s is no channel, and the page is told in Chinese",
  async (channel) => {
    const error = await errorOf(app, channel, {});

    expect([error.kind, error.code]).toEqual(["not-found", "unknown-channel"]);
    expect(error.message).toMatch(CHINESE_SENTENCE);
  },
);

it.each(channelNames)("%s refuses what its schema does not know", async (channel) => {
  for (const input of [{ unknownKey: 1 }, null, undefined, [], "text", 7]) {
    const error = await errorOf(app, channel, input);
    expect([error.kind, error.code]).toEqual(["validation", "bad-request"]);
    expect(error.message).toMatch(CHINESE_SENTENCE);
    expect(error.details?.[0]).toContain(channel);
  }
});

it.each([
  ["plan:edit-cells", { edits: [{ rowId: "r1", column: "goals", value: "甲" }] }],
  ["plan:insert-rows", { spot: { table: "tasks", parentId: null, afterId: null }, rows: [aSection()] }],
  ["plan:delete-rows", { rowIds: ["r1"] }],
  ["plan:undo", {}],
  ["plan:redo", {}],
  ["import:preview", { file: "x", jobId: "j" }],
  ["import:apply", { previewId: "x", accepted: ["y"] }],
  ["export:check", { jobId: "j" }],
  ["export:workbook", { file: "x", jobId: "j", accepted: [] }],
] as const)("%s without an open plan says that none is open", async (channel, input) => {
  expect(await errorOf(app, channel, input)).toMatchObject({ kind: "precondition", code: "no-plan-open" });
});

function aSection() {
  return { kind: "section", cells: { section: "甲" } };
}

it("an error that nobody foresaw is one sentence for the page and its stack for the terminal", async () => {
  const stderr = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const failing = openApp(join(folder, "data"), {
    chooseFile: async () => {
      throw new Error("the cause");
    },
  });

  const error = await errorOf(failing, "files:choose", { purpose: "open-plan", suggestedName: "" });

  expect([error.kind, error.code]).toEqual(["internal", "internal"]);
  expect(error.message).toMatch(CHINESE_SENTENCE);
  expect(JSON.stringify(error)).not.toMatch(/the cause|\.ts/);
  expect(String(stderr.mock.calls[0]?.[0])).toMatch(/files:choose: Error: the cause\n +at .*\.ts/);
});

it("an error of the disk is a sentence about the disk", async () => {
  const failing = openApp(join(folder, "data"), {
    chooseFile: async () => {
      throw Object.assign(new Error("no space"), { code: "ENOSPC" });
    },
  });

  const error = await errorOf(failing, "files:choose", { purpose: "open-plan", suggestedName: "" });

  expect([error.kind, error.message]).toEqual(["storage", expect.stringContaining("磁盘空间不足")]);
});

it("where there is no system dialog, asking for one is refused", async () => {
  const error = await errorOf(app, "files:choose", { purpose: "open-plan", suggestedName: "" });

  expect([error.kind, error.code]).toEqual(["precondition", "no-system-dialog"]);
});

it("the system's dialog is asked in the folder last used and answers a token", async () => {
  writeFileSync(join(folder, "甲.fbt"), "");
  const asked = vi.fn(async () => join(folder, "甲.fbt"));
  const native = openApp(join(folder, "data"), { fileDialogs: "native", chooseFile: asked });

  const chosen = await ask(native, "files:choose", { purpose: "open-plan", suggestedName: "" });
  await ask(native, "files:choose", { purpose: "save-plan", suggestedName: "乙.fbt" });

  expect(chosen).toMatchObject({ name: "甲.fbt", path: join(folder, "甲.fbt") });
  expect(asked.mock.calls.at(-1)).toEqual(["save-plan", "乙.fbt", folder]);
});

it("a path that the page made up, or a token of another purpose, opens nothing", async () => {
  const path = join(folder, "甲.fbt");
  await createPlanIn(app, path);
  const token = await tokenOf(app, "open-plan", path);

  const made = await errorOf(app, "plan:open", { file: path });
  const other = await errorOf(app, "export:workbook", { file: token, jobId: "j", accepted: [] });

  expect([made.code, other.code]).toEqual(["unknown-file", "unknown-file"]);
});

it.each(["../乙.fbt", "a/b.fbt", "a\\b.fbt", "..", "甲?.fbt", "甲\u0000.fbt"])(
  "the file name %j is refused",
  async (name) => {
    const pick = { purpose: "save-plan", folder, name, overwrite: true };

    expect(await errorOf(app, "files:pick", pick)).toMatchObject({ code: "bad-file-name" });
  },
);

it("a name without the extension gets it, and one that is taken is asked about", async () => {
  writeFileSync(join(folder, "甲.fbt"), "");
  const pick = { purpose: "save-plan" as const, folder, name: " 乙 ", overwrite: false };

  expect((await ask(app, "files:pick", pick)).path).toBe(join(folder, "乙.fbt"));
  expect(await errorOf(app, "files:pick", { ...pick, name: "甲" })).toMatchObject({ code: "file-exists" });
});

it("a folder lists its folders and the files of the purpose, and knows the way up", async () => {
  writeFileSync(join(folder, "甲.fbt"), "12345");
  writeFileSync(join(folder, "乙.xlsx"), "");
  writeFileSync(join(folder, ".藏.fbt"), "");
  await ask(app, "app:set-author", { author: "张三" });

  const listed = await ask(app, "files:list-folder", { purpose: "open-plan", path: folder });

  expect(listed.entries.map(({ name, isFolder, sizeBytes }) => [name, isFolder, sizeBytes])).toEqual([
    ["data", true, null],
    ["甲.fbt", false, 5],
  ]);
  expect(listed.parents.at(-1)?.path).toBe(folder);
  expect(await errorOf(app, "files:list-folder", { purpose: "open-plan", path: join(folder, "无") })).toEqual(
    {
      kind: "storage",
      code: "disk-error",
      message: expect.stringMatching(CHINESE_SENTENCE),
      details: [expect.any(String)],
    },
  );
});

it("the page is told what it must know to start, and the author's name is kept", async () => {
  const path = join(folder, "甲.fbt");
  const first = openApp(join(folder, "data"), { initialPlanPath: path });
  await ask(first, "app:set-author", { author: " 张三 " });

  const info = await ask(openApp(join(folder, "data")), "app:get-info", {});
  const { initialPlan } = await ask(first, "app:get-info", {});

  expect(info).toMatchObject({ author: "张三", shell: "loopback", fileDialogs: "page", initialPlan: null });
  expect(initialPlan).toMatchObject({ name: "甲.fbt", path });
});

it("a plan that the system wants opened is offered to the page with a token that opens it", async () => {
  const path = join(folder, "甲.fbt");
  await createPlanIn(app, path);
  await ask(app, "plan:close", {});

  app.requestOpen(path);

  const [{ event, data } = { event: "", data: null }] = told;
  expect(event).toBe("plan:open-requested");
  const { token } = events["plan:open-requested"].parse(data);
  expect((await ask(app, "plan:open", { file: token })).file.path).toBe(path);
});

it("plans opened are listed, latest first, until they are forgotten", async () => {
  await createPlanIn(app, join(folder, "甲.fbt"));
  await createPlanIn(app, join(folder, "乙.fbt"), "empty");

  const listed = await ask(app, "plan:list-recent", {});
  await ask(app, "plan:forget-recent", { token: listed[0]?.token ?? "" });
  const left = await ask(openApp(join(folder, "data")), "plan:list-recent", {});

  expect(listed.map((plan) => [plan.path, plan.taskCount, plan.indicatorCount])).toEqual([
    [join(folder, "乙.fbt"), 0, 0],
    [join(folder, "甲.fbt"), 76, 39],
  ]);
  expect(left.map(({ path, exists }) => [path, exists])).toEqual([[join(folder, "甲.fbt"), true]]);
  expect(filesIn(folder)).toContain("乙.fbt");
});

it("settings that cannot be understood are set aside, not overwritten", async () => {
  await ask(app, "app:set-author", { author: "张三" });
  writeFileSync(join(folder, "data", "settings.json"), "{ broken");

  const { author } = await ask(openApp(join(folder, "data")), "app:get-info", {});

  expect(author).toBeNull();
  expect(filesIn(join(folder, "data"))).toEqual([expect.stringMatching(/^settings\.备份.*\.json$/)]);
});

it("an app that was closed does nothing any more", async () => {
  await app.close();

  expect(await errorOf(app, "plan:get", {})).toMatchObject({ kind: "precondition", code: "app-closed" });
});
