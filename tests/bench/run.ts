/**
 * npm run bench [-- TASKS [stalls]]: the figures that a user feels on a plan of 10,000 tasks, each beside the bare
 * library doing the same work, as a ratio. Medians; ours and the baseline take turns. `stalls`: those figures alone.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import type { App } from "../../electron/app/app.ts";
import { buildRenderer } from "../../electron/host/renderer-build.ts";
import type { PlanSnapshot } from "../../shared/contract/plan-schemas.ts";
import { assertDefined } from "../../shared/errors.ts";
import type { PlanRow } from "../../shared/model/row.ts";
import { ask, openApp, openPlanIn, tokenOf } from "../helpers/app-client.ts";
import { openBareDatabase } from "./bare-database.ts";
import { readValues, timeBareRead, timeBareWrite } from "./bare-workbook.ts";
import { benchCheck } from "./check-speed.ts";
import { makeLargePlan } from "./make-large-plan.ts";
import { type Figures, measure, printFigures, timed } from "./measure.ts";
import { longestFrame, timeTyping } from "./page-feel.ts";
import { editorOf, launchBrowser, type OpenRows, startBareGrid, timeOpening } from "./page-load.ts";
import { benchStalls, printStalls, type StallFigures } from "./page-stalls.ts";

const PAGE_RUNS = 5;
const SCROLL_RUNS = 5;
const TYPING_RUNS = 21;
const EDIT_RUNS = 101;
const WORKBOOK_RUNS = 3;

const taskCount = Number(process.argv[2] ?? 10_000);
const areStallsOnly = process.argv[3] === "stalls";
const folder = mkdtempSync(join(tmpdir(), "annex-bench-"));
const planPath = join(folder, "large.fbt");

async function benchPage(snapshot: PlanSnapshot): Promise<PageFigures> {
  const firstTask = assertDefined(
    snapshot.rows.find((row) => row.kind === "task"),
    "a large plan has tasks",
  );
  const text = assertDefined(firstTask.cells.measure, "a task has a measure");
  const browser = await launchBrowser();
  const bare = await startBareGrid(snapshot);
  const editor = editorOf(planPath);
  const figures = areStallsOnly
    ? []
    : [
        await measure({
          title: "open to rows painted",
          baselineTitle: "bare grid page",
          ours: () => timeOpening(editor, browser, text),
          baseline: () => timeOpening(bare.open, browser, text),
          runs: PAGE_RUNS,
        }),
        ...(await benchFeel(browser, editor, bare.open, firstTask)),
      ];
  const stalls = await benchStalls(browser, { editor, bare: bare.open, firstText: text, taskCount });
  bare.close();
  await browser.close();
  return { figures, stalls };
}

interface PageFigures {
  readonly figures: readonly Figures[];
  readonly stalls: readonly StallFigures[];
}

/** On one page of each kind: what is typed first, so that both still stand at the top, then the scrolling. */
async function benchFeel(
  browser: Browser,
  editor: OpenRows,
  bare: OpenRows,
  { cells: { measure: text = "", goals = "" } }: PlanRow,
): Promise<readonly Figures[]> {
  const pages = [await editor(browser, text), await bare(browser, text)] as const;
  const [ours, baseline] = pages.map(({ page }) => page);
  if (!ours || !baseline) throw new Error("both pages are open");
  for (const { page } of pages) {
    await page
      .getByRole("gridcell")
      .filter({ hasText: goals.slice(0, 12) })
      .first()
      .click();
  }
  const texts = Array.from({ length: 2 * TYPING_RUNS }, (_, index) => `value${index}end`);
  const type = (page: Page) => () => timeTyping(page, assertDefined(texts.pop(), "a text for each run"));
  const typing = await measure({
    title: "edit to painted",
    baselineTitle: "bare grid's cell edit",
    ours: type(ours),
    baseline: type(baseline),
    runs: TYPING_RUNS,
  });
  const scrolling = await measure({
    title: "longest frame while scrolling",
    baselineTitle: "bare grid page",
    ours: () => longestFrame(ours),
    baseline: () => longestFrame(baseline),
    runs: SCROLL_RUNS,
  });
  for (const { close } of pages) await close();
  return [typing, scrolling];
}

async function benchEdit(app: App, snapshot: PlanSnapshot): Promise<Figures> {
  const tasks = snapshot.rows.filter((row) => row.kind === "task");
  const database = openBareDatabase(join(folder, "bare.db"), tasks.length);
  let count = 0;
  const edit = () => {
    count += 1;
    const rowId = assertDefined(tasks[count % tasks.length], "there are tasks").id;
    const edits = [{ rowId, column: "goals", value: `新值${count}` }];
    return timed(() => ask(app, "plan:edit-cells", { edits }));
  };
  const figures = await measure({
    title: "edit to durable",
    baselineTitle: "raw better-sqlite3",
    ours: edit,
    baseline: () => database.timeEdit(),
    runs: EDIT_RUNS,
  });
  database.close();
  return figures;
}

async function benchWorkbook(app: App): Promise<readonly Figures[]> {
  const path = join(folder, "large.xlsx");
  const barePath = join(folder, "bare.xlsx");
  const { errors } = await ask(app, "export:check", { jobId: "check" });
  const accepted = errors.map(({ id }) => id);
  const exportOnce = async () => {
    const file = await tokenOf(app, "export-workbook", path);
    return timed(() => ask(app, "export:workbook", { file, jobId: "export", accepted }));
  };
  await exportOnce();
  const values = await readValues(path);
  const written = await measure({
    title: "export",
    baselineTitle: "raw ExcelJS write",
    ours: exportOnce,
    baseline: () => timeBareWrite(values, barePath),
    runs: WORKBOOK_RUNS,
  });
  const read = await measure({
    title: "import preview",
    baselineTitle: "raw ExcelJS read",
    ours: async () => {
      const file = await tokenOf(app, "import-workbook", path);
      return timed(() => ask(app, "import:preview", { file, jobId: "import" }));
    },
    baseline: () => timeBareRead(path),
    runs: WORKBOOK_RUNS,
  });
  return [written, read];
}

try {
  await buildRenderer();
  console.log(
    `A plan of ${taskCount} tasks: made in ${Math.round(await timed(() => makeLargePlan(planPath, taskCount)))} ms`,
  );
  const app = openApp(join(folder, "data"));
  const open = () => openPlanIn(app, planPath);
  const snapshot = await open();
  await ask(app, "plan:close", {});
  const { figures, stalls } = await benchPage(snapshot);
  printStalls(stalls);
  if (!areStallsOnly) {
    await open();
    const rest = [await benchEdit(app, snapshot), ...(await benchWorkbook(app))];
    printFigures([...figures, ...rest, ...(await benchCheck(snapshot.rows, taskCount))]);
  }
  await app.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
