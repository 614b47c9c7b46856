import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import ExcelJS from "exceljs";
import { expect, it } from "vitest";
import { z } from "zod";
import { repositoryFolder } from "../../electron/host/repository-folder.ts";
import { dumpPlan } from "../../shared/changes/dump-plan.ts";
import { hasLibreOffice, savedAgain } from "../excel/workbook-tools.ts";
import { makeFolder } from "../helpers/app-client.ts";
import { CommandFolder, commandFile } from "../helpers/command-line.ts";
import { zhoushanPlan } from "../helpers/plan-builders.ts";

const ERRORS_LEFT = /^导出的内容仍有 \d+ 处错误/;
const NOTHING = '{"changes":[],"added":[],"removed":[],"moved":[],"notUnderstood":[]}\n';

const annex = new CommandFolder();

it("a new plan taken out to a workbook and back is no difference", () => {
  const steps = [
    annex.run("new", "b.fbt"),
    annex.run("export", "b.fbt", "b.xlsx"),
    annex.run("import", "b.fbt", "b.xlsx", "--dry-run", "--json"),
  ];

  expect(steps.map(({ code, said }) => [code, said])).toEqual([
    [0, ""],
    [0, expect.stringMatching(ERRORS_LEFT)],
    [0, ""],
  ]);
  expect(steps.at(-1)?.out).toBe(NOTHING);
  expect(annex.files()).toEqual(["a.fbt", "a.xlsx", "b.fbt", "b.xlsx"]);
});

it.skipIf(!hasLibreOffice)("nor is it after LibreOffice has saved the workbook again", () => {
  const { folder, remove } = makeFolder();
  writeFileSync(annex.path("b.xlsx"), savedAgain(folder, readFileSync(annex.path("a.xlsx"))));
  remove();

  const outcome = annex.run("import", "a.fbt", "b.xlsx", "--dry-run", "--json");

  expect(outcome).toEqual({ code: 0, out: NOTHING, said: "" });
});

it("dump prints the whole plan as one JSON object and leaves the file as it is", () => {
  const before = annex.inventory();

  const { code, out, said } = annex.run("dump", "a.fbt");

  expect([code, said]).toEqual([0, ""]);
  expect(JSON.parse(out)).toEqual(dumpPlan(zhoushanPlan()));
  expect(annex.inventory()).toEqual(before);
});

it("an empty plan holds none of the template's rows and can be exported", () => {
  expect(annex.run("new", "空.fbt", "--template", "empty")).toMatchObject({ code: 0, said: "" });

  const { tasks, units } = JSON.parse(annex.run("dump", "空.fbt").out);
  expect([tasks, units]).toEqual([[], []]);
  expect(annex.run("export", "空.fbt", "空.xlsx").code).toBe(0);
});

/** 来文.xlsx: the plan's workbook with one goal changed, a unit added and a note that no table takes. */
async function writeChangedWorkbook(): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(annex.path("a.xlsx"));
  const tasks = workbook.getWorksheet("附件1");
  const units = workbook.getWorksheet("附件2");
  if (!tasks || !units) throw new Error("the workbook has its sheets");
  tasks.getCell("D5").value = "1.改过的目标。";
  units.getCell(`B${units.rowCount + 1}`).value = "市新设局";
  units.getCell("H5").value = "批注";
  await workbook.xlsx.writeFile(annex.path("来文.xlsx"));
}

const text = z.string();
const Printed = z.strictObject({
  changes: z.array(z.strictObject({ table: text, row: text, column: text, old: text, new: text })),
  added: z.array(
    z.strictObject({ table: text, kind: text, row: text, under: z.array(text), cells: z.record(text, text) }),
  ),
  removed: z.array(z.never()),
  moved: z.array(z.never()),
  notUnderstood: z.array(z.strictObject({ address: text, text, reason: text })),
});

it("a dry run lists what differs and writes nothing", async () => {
  await writeChangedWorkbook();
  const before = annex.inventory();

  const { code, out } = annex.run("import", "a.fbt", "来文.xlsx", "--dry-run", "--json");

  expect(code).toBe(0);
  const { changes, added, notUnderstood } = Printed.parse(JSON.parse(out));
  expect(changes).toMatchObject([{ table: "tasks", row: "1", column: "goals", new: "1.改过的目标。" }]);
  expect(added).toEqual([
    { table: "units", kind: "unit", row: "市新设局", under: [], cells: { name: "市新设局" } },
  ]);
  expect(notUnderstood).toMatchObject([{ address: "附件2!H5", text: "批注" }]);
  expect(annex.inventory()).toEqual(before);
});

it("without --json a person can read it", async () => {
  await writeChangedWorkbook();

  const { out } = annex.run("import", "a.fbt", "来文.xlsx", "--dry-run");

  expect(out.split("\n")[0]).toBe("来文.xlsx：修改 1 格、新增 1 行，没有写入。");
  expect(out).toContain("修改 任务1 工作目标（附件1!D5）");
  expect(out).toContain("  新：1.改过的目标。");
  expect(out).toMatch(/未读懂 附件2!H5 “批注”/);
});

it("an import writes all differences as one batch, and finds none the second time", async () => {
  await writeChangedWorkbook();

  const { code, out, said } = annex.run("import", "a.fbt", "来文.xlsx");

  expect([code, said]).toEqual([0, ""]);
  expect(out.split("\n")[0]).toBe("来文.xlsx：修改 1 格、新增 1 行，已写入，可在附表通里撤销。");
  const dumped = JSON.parse(annex.run("dump", "a.fbt").out);
  expect([dumped.tasks[0].goals, dumped.units.at(-1)]).toEqual(["1.改过的目标。", "市新设局"]);
  const written = annex.inventory();
  expect(annex.run("import", "a.fbt", "来文.xlsx").out).toMatch(/^来文.xlsx：没有差异，没有写入。/);
  expect(annex.inventory()).toEqual(written);
  const database = new Database(annex.path("a.fbt"), { readonly: true });
  expect(database.prepare("SELECT kind, label FROM change_batches ORDER BY seq").raw().all()).toEqual([
    ["create", "新建方案"],
    ["import", "导入 来文.xlsx"],
  ]);
  database.close();
  expect(annex.files()).toEqual(["a.fbt", "a.xlsx", "来文.xlsx"]);
});

/** 来文.xlsx: the plan's workbook without its last unit. */
async function writePartialWorkbook(): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(annex.path("a.xlsx"));
  const units = workbook.getWorksheet("附件2");
  if (!units) throw new Error("the workbook has its sheets");
  units.spliceRows(units.rowCount, 1);
  await workbook.xlsx.writeFile(annex.path("来文.xlsx"));
}

const unitCount = (): number => JSON.parse(annex.run("dump", "a.fbt").out).units.length;

it("a row that the workbook does not hold stays in the plan, and that is said", async () => {
  await writePartialWorkbook();
  const before = annex.inventory();

  const outcome = annex.run("import", "a.fbt", "来文.xlsx");
  const json = annex.run("import", "a.fbt", "来文.xlsx", "--json");

  expect(outcome).toMatchObject({ code: 0, said: "" });
  expect(outcome.out).toMatch(
    /^来文.xlsx：没有要写入的差异，没有写入。来文里没有的 1 行保留在方案里.*--delete-missing。\n/,
  );
  expect(outcome.out).toMatch(/\n保留 单位名单 单位 /);
  expect(JSON.parse(json.out).removed).toHaveLength(1);
  expect(json.said).toContain("来文里没有的 1 行保留在方案里");
  expect(annex.inventory()).toEqual(before);
});

it("it is deleted where the command line asks for it, and a dry run says what would be", async () => {
  await writePartialWorkbook();

  const tried = annex.run("import", "a.fbt", "来文.xlsx", "--delete-missing", "--dry-run");
  const countBefore = unitCount();
  const outcome = annex.run("import", "a.fbt", "来文.xlsx", "--delete-missing");

  expect(tried.out).toMatch(/^来文.xlsx：删除 1 行，没有写入。\n删除 单位名单 单位 /);
  expect(outcome.out).toMatch(/^来文.xlsx：删除 1 行，已写入，可在附表通里撤销。\n/);
  expect([countBefore, unitCount()]).toEqual([51, 50]);
});

it("a text whose cell is empty in the workbook stays unless it is asked for, and that is said", async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(annex.path("a.xlsx"));
  const indicators = workbook.getWorksheet("指标目标");
  if (!indicators) throw new Error("the workbook has its sheets");
  indicators.getCell("E4").value = null;
  await workbook.xlsx.writeFile(annex.path("来文.xlsx"));

  const kept = annex.run("import", "a.fbt", "来文.xlsx");
  const emptied = annex.run("import", "a.fbt", "来文.xlsx", "--delete-missing");

  expect(kept.out).toMatch(/^来文.xlsx：没有要写入的差异，没有写入。来文里空着的 1 格保留原值/);
  expect(kept.out).toMatch(/\n保留 指标1 目标值（指标目标!E4）\n/);
  expect(emptied.out).toMatch(/^来文.xlsx：修改 1 格，已写入/);
  expect(emptied.out).toMatch(/\n修改 指标1 目标值（指标目标!E4）\n/);
});

it("an export may replace a workbook that it is told to write, and keeps it", () => {
  writeFileSync(annex.path("b.xlsx"), "the user's");

  const { code, out, said } = annex.run("export", "a.fbt", "b.xlsx");

  const [, backup = ""] = /原来的文件留作备份“(.+)”/.exec(out) ?? [];
  expect([code, said]).toEqual([0, expect.stringMatching(ERRORS_LEFT)]);
  expect(readFileSync(annex.path(backup), "utf8")).toBe("the user's");
  expect(annex.run("import", "a.fbt", "b.xlsx", "--dry-run", "--json").out).toBe(NOTHING);
});

it("an export says on standard error how many errors it was made with, and does not touch the plan", () => {
  const before = readFileSync(annex.path("a.fbt"));
  const errors = JSON.parse(annex.run("check", "a.fbt", "--json").out).filter(
    ({ severity }: { severity: string }) => severity === "error",
  );

  const { code, said } = annex.run("export", "a.fbt", "b.xlsx");

  expect([code, said]).toEqual([
    0,
    `导出的内容仍有 ${errors.length} 处错误，可用 npm run annex -- check a.fbt 列出。\n`,
  ]);
  expect(readFileSync(annex.path("a.fbt")).equals(before)).toBe(true);
});

it("under npm run a path is relative to the caller's folder, else to where the program runs", () => {
  const underNpm = { npm_lifecycle_event: "annex", INIT_CWD: annex.path(".") };
  const underOtherScript = { npm_lifecycle_event: "test", INIT_CWD: repositoryFolder };

  expect(annex.runWith(underNpm, ["new", "b.fbt"], repositoryFolder).code).toBe(0);
  expect(annex.runWith(underOtherScript, ["new", "c.fbt"]).code).toBe(0);
  expect(annex.files()).toEqual(["a.fbt", "a.xlsx", "b.fbt", "c.fbt"]);
});

it("help says what there is", () => {
  const { code, out } = annex.run("--help");

  expect(code).toBe(0);
  expect(out.match(/annex -- \w+/g)?.map((line) => line.split(" ").at(-1))).toEqual([
    "new",
    "export",
    "import",
    "dump",
    "check",
  ]);
});

it("a fault of the program is told in Chinese, with its cause, and is not exit code 2", () => {
  const breakPrinting = `const { stringify } = JSON;
    JSON.stringify = (...args) => {
      if (args.length === 3) throw new Error("the cause");
      return stringify(...args);
    };`;
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(breakPrinting)}`;

  const { code, out, said } = annex.runWith({ NODE_OPTIONS }, ["dump", "a.fbt"]);

  expect([code, out]).toEqual([1, ""]);
  expect(said).toContain("程序内部出错");
  expect(said).toMatch(/Error: the cause\n +at /);
});

it("a reader that has enough is no fault", async () => {
  const child = spawn(process.execPath, [commandFile, "dump", annex.path("a.fbt")], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ANNEX_DATA_DIR: annex.dataFolder },
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stdout.destroy();

  const code = await new Promise((resolve) => child.once("exit", resolve));

  expect([code, said]).toEqual([0, ""]);
});

it("commands leave no trace in what the editor remembers", () => {
  annex.run("dump", "a.fbt");
  annex.run("new", "b.fbt");

  expect(existsSync(annex.dataFolder)).toBe(false);
});
