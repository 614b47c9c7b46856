import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { buildElectron } from "../../electron/build.ts";
import { repositoryFolder } from "../../electron/host/repository-folder.ts";
import { ExportOutcomeSchema } from "../../shared/contract/export-schemas.ts";
import { ImportPreviewSchema } from "../../shared/contract/import-schemas.ts";
import { filesIn, makeFolder } from "../helpers/app-client.ts";

const Answers = z.strictObject({
  exported: ExportOutcomeSchema,
  preview: ImportPreviewSchema,
  preload: z.string(),
});

const { folder, remove } = makeFolder();
let bundle: string;

/** Inside the repository, where the packages are found that stay outside the bundle. */
beforeAll(async () => {
  const dist = join(repositoryFolder, "dist");
  mkdirSync(dist, { recursive: true });
  bundle = mkdtempSync(join(dist, "bundle-"));
  writeFileSync(join(bundle, "left-over.js"), "");
  await buildElectron(bundle);
});

afterAll(() => {
  rmSync(bundle, { recursive: true, force: true });
  remove();
});

it("a build holds what it made and nothing that was there before", () => {
  expect(filesIn(bundle)).toEqual(["icon.png", "main.js", "preload.cjs", "worker.js"]);
});

it("the bundled main process and its worker make, export and read back a plan", () => {
  const child = join(repositoryFolder, "tests", "helpers", "bundled-main-child.ts");
  const env = { ...process.env, ANNEX_DATA_DIR: join(folder, "data") };

  const out = execFileSync(process.execPath, [child, bundle, folder], { encoding: "utf8", env });

  const { exported, preview, preload } = Answers.parse(JSON.parse(out));
  expect(exported).toMatchObject({
    outcome: "written",
    path: join(folder, "附表.xlsx"),
    warnings: [],
    backup: null,
    note: { label: expect.stringMatching(/^导出 附表\.xlsx（仍有 \d+ 处错误）$/) },
  });
  expect(preview.differences).toEqual({ changes: [], added: [], removed: [], moved: [], notUnderstood: [] });
  expect(preview.sheets.map(({ table }) => table)).toEqual(["indicators", "tasks", "units"]);
  expect(existsSync(preload)).toBe(true);
  expect(filesIn(folder)).toEqual(["方案.fbt", "附表.xlsx"]);
});
