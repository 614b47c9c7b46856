import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { App } from "../../electron/app/app.ts";
import { type EventName, events } from "../../shared/contract/events.ts";
import { PLAIN_VIEW } from "../../shared/contract/view-schemas.ts";
import {
  ask,
  createPlanIn,
  filesIn,
  firstTask,
  makeFolder,
  openApp,
  openPlanIn,
} from "../helpers/app-client.ts";

let folder: string;
let remove: () => void;
let path: string;
let dataFolder: string;
let app: App;
let told: { event: EventName; data: unknown }[];

beforeEach(() => {
  ({ folder, remove } = makeFolder());
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  path = join(folder, "方案.fbt");
  // Where a folder is wanted a file stands: not even root can write there.
  writeFileSync(join(folder, "taken"), "");
  dataFolder = join(folder, "taken", "annex-editor");
  told = [];
  app = openApp(dataFolder, { emit: (event, data) => told.push({ event, data: events[event].parse(data) }) });
});

afterEach(async () => {
  vi.restoreAllMocks();
  await app.close();
  remove();
});

it("where nothing can be remembered, plans are made, opened and edited all the same", async () => {
  const created = await createPlanIn(app, path);
  await ask(app, "app:set-author", { author: "张三" });
  const edits = [{ rowId: firstTask(created).id, column: "goals", value: "新的目标" }];
  await ask(app, "plan:edit-cells", { edits });
  await ask(app, "view:put", { view: { zoom: 100, sheet: "tasks", sheets: { tasks: PLAIN_VIEW } } });
  await ask(app, "plan:close", {});

  const opened = await openPlanIn(app, path);

  expect(firstTask(opened).cells.goals).toBe("新的目标");
});

it("what was to be remembered holds until the program ends", async () => {
  await createPlanIn(app, path);
  await ask(app, "app:set-author", { author: "张三" });
  const view = { zoom: 80, sheet: "units", sheets: {} };
  await ask(app, "view:put", { view });

  const [recent] = await ask(app, "plan:list-recent", {});
  expect(recent?.path).toBe(path);
  expect((await ask(app, "app:get-info", {})).author).toBe("张三");
  expect(await ask(app, "view:get", {})).toEqual(view);
  await ask(app, "plan:forget-recent", { token: recent?.token ?? "" });
  expect(await ask(app, "plan:list-recent", {})).toEqual([]);
});

it("the user is told once, in a sentence that names the folder", async () => {
  await createPlanIn(app, path);
  await ask(app, "app:set-author", { author: "张三" });

  expect(told).toEqual([
    { event: "app:warning", data: { message: expect.stringMatching(/只在本次有效.*。$/) } },
  ]);
  expect(JSON.stringify(told)).toContain(JSON.stringify(dataFolder).slice(1, -1));
  expect(vi.mocked(process.stderr.write)).toHaveBeenCalledTimes(1);
});

it("a file of the program's own that cannot be read is left alone", async () => {
  const own = join(folder, "data");
  mkdirSync(join(own, "settings.json"), { recursive: true });
  const started = openApp(own);

  await ask(started, "app:set-author", { author: "张三" });

  expect((await ask(started, "app:get-info", {})).author).toBe("张三");
  expect(filesIn(own)).toEqual(["settings.json"]);
});
