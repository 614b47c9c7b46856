import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { dataFolder } from "../../../electron/shell/data-folder.ts";
import { findPlanArgument } from "../../../electron/shell/plan-argument.ts";
import { readRendererFile } from "../../../electron/shell/renderer-files.ts";

it("the data folder is where each system expects it", () => {
  expect(dataFolder({}, "linux", "/home/a")).toBe("/home/a/.local/share/annex-editor");
  expect(dataFolder({ XDG_DATA_HOME: "/data" }, "linux", "/home/a")).toBe("/data/annex-editor");
  expect(dataFolder({ APPDATA: "/roaming" }, "win32", "/home/a")).toBe("/roaming/annex-editor");
  expect(dataFolder({ ANNEX_DATA_DIR: "/mine", APPDATA: "/roaming" }, "win32", "/home/a")).toBe("/mine");
});

it("the plan of a command line is its first .fbt that is no switch", () => {
  expect(findPlanArgument(["annex", "--flag=x.fbt", "a.txt", "b.fbt", "c.fbt"], "/work")).toBe("/work/b.fbt");
  expect(findPlanArgument(["/bin/annex.fbt"], "/work")).toBeNull();
});

it("a file of an unknown type, a folder and a missing folder are not there", async () => {
  const folder = mkdtempSync(join(tmpdir(), "annex-files-"));
  mkdirSync(join(folder, "page.html"));

  expect(await readRendererFile(folder, "/page.html/x.js")).toBeNull();
  expect(await readRendererFile(folder, "/")).toBeNull();
  expect(await readRendererFile(join(folder, "none"), "/")).toBeNull();
  rmSync(folder, { recursive: true });
});
