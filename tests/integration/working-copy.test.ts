import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ensureWorkingCopy, plansFolder } from "../../electron/working-copy.ts";
import { filesIn, makeFolder, openApp, openPlanIn } from "../helpers/app-client.ts";

let folder: string;
let remove: () => void;

beforeEach(() => {
  ({ folder, remove } = makeFolder());
  vi.stubEnv("ANNEX_DATA_DIR", folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  remove();
});

it("the first start makes the user's own copy of the 2024 plan", async () => {
  const path = await ensureWorkingCopy(folder, "test");

  expect(dirname(path)).toBe(folder);
  expect(filesIn(folder).filter((name) => name.startsWith("2024") || name.endsWith(".tmp"))).toHaveLength(1);
  const app = openApp(folder);
  expect((await openPlanIn(app, path)).rows.filter((row) => row.kind === "task")).toHaveLength(76);
  await app.close();
});

it("every later start finds it as it was left", async () => {
  const path = await ensureWorkingCopy(folder, "test");
  writeFileSync(path, "edited since");

  expect(await ensureWorkingCopy(folder, "test")).toBe(path);
  expect(readFileSync(path, "utf8")).toBe("edited since");
});

it("plans lie among the user's documents, unless the data folder was set by hand", () => {
  mkdirSync(join(folder, "文档"));

  expect(plansFolder("/data", folder)).toBe("/data");
  vi.stubEnv("ANNEX_DATA_DIR", "");
  expect(plansFolder("/data", folder)).toBe(join(folder, "文档", "附表通"));
  expect(plansFolder("/data", "/no/home")).toBe("/data");
});

it("where the copy can be kept nowhere, that is said in one sentence", async () => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  writeFileSync(join(folder, "taken"), "");
  const closed = join(folder, "taken", "annex-editor");
  vi.stubEnv("ANNEX_DATA_DIR", closed);

  await expect(ensureWorkingCopy(closed, "test")).rejects.toMatchObject({
    kind: "storage",
    message: expect.stringMatching(/没有新建方案.*。$/),
  });
});
