/** Between the editor and LibreOffice Calc by the clipboard of a real display, both ways, compared cell for cell. */
import { join } from "node:path";
import ExcelJS from "exceljs";
import { splitUnits } from "../../shared/units/split-units.ts";
import { test, whyNoCalc } from "../helpers/calc-fixture.ts";
import { shown } from "../helpers/clipboard-fixtures.ts";
import { expect } from "../helpers/e2e-fixture.ts";
import { type DumpedPlan, dumpPlanFile } from "../helpers/host-process.ts";
import { FIRST, FOURTH } from "../helpers/task-sheet.ts";
import { readFirstSheet } from "../helpers/workbook-cells.ts";

if (whyNoCalc !== null && process.env.TEST_WORKER_INDEX === undefined) {
  console.log(`Copying to and from LibreOffice Calc is skipped: ${whyNoCalc}.`);
}
test.skip(whyNoCalc !== null, whyNoCalc ?? "");
test.skip(({ shell }) => shell !== "loopback", "the window on the display is Chromium's");

test("what is copied here Calc pastes cell for cell: merged cells, cells of several lines, bands", async ({
  session,
  editor,
  calc,
}) => {
  const plan = dumpPlanFile(session.planPath);

  await editor.openSheet("重点任务清单");
  await editor.press("Control+a", "Control+c");
  expect(await cellsIn(await calc.paste())).toEqual(taskCells(plan));

  await editor.openSheet("指标目标");
  await editor.press("Control+a", "Control+c");
  expect(await cellsIn(await calc.paste())).toEqual(indicatorCells(plan));
});

test("what Calc copies is pasted here cell for cell, and is one step", async ({ session, editor, calc }) => {
  const path = join(session.folder, "来源.xlsx");
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("来源");
  sheet.addRows([
    ["表外的一格"],
    ["举措甲", '1.第一条。\n2.“引号”和"直引号"。', "=不是公式", "市发改委、市交通局"],
    ["举措乙", 70, "  前有空格，中  间也有", null],
    ["举措丙", "两行\n合并", "1.甲&乙<丙>\n\n3.隔一行", "市数据局"],
  ]);
  sheet.mergeCells("D3:D4");
  sheet.getCell("D3").value = "市统计局\n市医保局";
  await workbook.xlsx.writeFile(path);
  await calc.copy(path, "A2:D4");

  await editor.openSheet("重点任务清单");
  await editor.cell(FIRST).click();
  await editor.press("Control+v");
  await expect(editor.cell("举措丙")).toBeVisible();
  await editor.expectSaved();
  await session.stop();

  const [first, second, third, fourth] = dumpPlanFile(session.planPath).tasks;
  const written = [first, second, third].map((task) => [
    task?.measure,
    task?.goals,
    task?.arrangements,
    task?.units,
  ]);
  expect(written).toEqual([
    ["举措甲", '1.第一条。\n2.“引号”和"直引号"。', "=不是公式", ["市发改委", "市交通局"]],
    ["举措乙", "70", "  前有空格，中  间也有", ["市统计局", "市医保局"]],
    ["举措丙", "两行\n合并", "1.甲&乙<丙>\n\n3.隔一行", ["市统计局", "市医保局"]],
  ]);
  expect(fourth?.measure).toContain(FOURTH);

  const again = await session.restart();
  await again.openSheet("重点任务清单");
  await again.undo();
  await expect(again.cell(FIRST)).toBeVisible();
  await expect(again.command("撤销")).toBeDisabled();
});

type Shown = string | null;

/** The plan is given with its units as a list, so the last column is read as one. */
async function cellsIn(workbook: string): Promise<Shown[][]> {
  const rows = shown(await readFirstSheet(workbook));
  return rows.map((cells) => [...cells.slice(0, -1), listed(cells.at(-1) ?? null)]);
}

function listed(units: Shown): Shown {
  return units === null ? null : splitUnits(units).join("、");
}

/** A merged cell at the first of its lines, nothing at the others. */
function merged(text: string, lines: number, columns = 1): Shown[] {
  const size = lines * columns > 1 ? `⟨${lines}×${columns}⟩` : "";
  return [`${asCalcReads(text)}${size}`, ...Array<null>(lines - 1).fill(null)];
}

/** Runs of neighbours that have the same key. */
function runs<T>(lines: readonly T[], keyOf: (line: T) => string): T[][] {
  const found: T[][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last?.[0] !== undefined && keyOf(last[0]) === keyOf(line)) last.push(line);
    else found.push([line]);
  }
  return found;
}

function taskCells({ tasks }: DumpedPlan): Shown[][] {
  return runs(tasks, (task) => task.section).flatMap((section) => [
    [...merged(section[0]?.section ?? "", 1, 6), ...Array<null>(5).fill(null)],
    ...runs(section, (task) => task.group).flatMap((group) => {
      const names = merged(group[0]?.group ?? "", group.length);
      return group.map(({ number, measure, goals, arrangements, units }, index) => [
        names[index] ?? null,
        ...[String(number), measure, goals, arrangements, units.join("、")].map(asCalcReads),
      ]);
    }),
  ]);
}

function indicatorCells({ indicators }: DumpedPlan): Shown[][] {
  return runs(indicators, (line) => line.category).flatMap((category) => {
    const categories = merged(category[0]?.category ?? "", category.length);
    const items = runs(category, (line) => String(line.number));
    return items
      .flatMap((parts) => {
        const [first] = parts;
        const isWhole = first?.label == null;
        const names = merged(first?.name ?? "", parts.length, isWhole ? 2 : 1);
        const numbers = merged(String(first?.number), parts.length);
        const units = merged(first?.units.join("、") ?? "", parts.length);
        return parts.map(({ label, target }, at) => [
          numbers[at] ?? null,
          names[at] ?? null,
          isWhole ? null : label,
          target,
          units[at] ?? null,
        ]);
      })
      .map((cells, index) => [categories[index] ?? null, ...cells]);
  });
}

/** Calc drops line breaks at the ends of a cell, whatever HTML they come in. */
function asCalcReads(text: string): string {
  return text.replace(/^\n+|\n+$/g, "");
}
