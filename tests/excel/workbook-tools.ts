/** What the workbook tests share: writing, reading, comparing, and LibreOffice where it is installed. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll } from "vitest";
import { readWorkbook } from "../../electron/excel/reader.ts";
import { writeWorkbook } from "../../electron/excel/writer.ts";
import type { AnnexDocument } from "../../shared/changes/annex-document.ts";
import { compareDocument } from "../../shared/changes/compare-document.ts";
import type { Differences } from "../../shared/contract/import-schemas.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { printTablesIn } from "../../shared/tables/table-in.ts";
import { isInstalled } from "../helpers/installed.ts";

export const NO_DIFFERENCES: Differences = {
  changes: [],
  added: [],
  removed: [],
  moved: [],
  notUnderstood: [],
};

/** A folder of this test file, gone when its tests have run. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "annex-excel-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function exported(state: PlanState): Promise<Uint8Array> {
  return (await writeWorkbook(state)).bytes;
}

/** Read as into the plan `into`, whose columns count. */
export async function exportedAndRead(state: PlanState, into = state): Promise<AnnexDocument> {
  return readWorkbook(await exported(state), printTablesIn(into));
}

/** How the workbook of one plan differs from another. */
export async function differencesFrom(state: PlanState, exportedPlan: PlanState): Promise<Differences> {
  return compareDocument(state, await exportedAndRead(exportedPlan, state));
}

export async function openedWith(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

/** A workbook made by hand: rows of cells, and areas to merge such as A2:A4. */
export async function handMade(
  sheets: Readonly<
    Record<string, { rows: readonly (readonly ExcelJS.CellValue[])[]; merges?: readonly string[] }>
  >,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, { rows, merges = [] }] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
    for (const area of merges) sheet.mergeCells(area);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export const hasLibreOffice = isInstalled("soffice");
export const hasPdfToText = isInstalled("pdftotext");
if (!hasLibreOffice) console.warn("LibreOffice (soffice) is not installed: its tests are skipped.");
if (!hasPdfToText) console.warn("pdftotext is not installed: the tests of printed pages are skipped.");

/** Saves the workbook with LibreOffice as `format` and returns the path of the outcome. */
export function savedByLibreOffice(folder: string, bytes: Uint8Array, format: "xlsx" | "pdf"): string {
  const source = join(folder, `source-${format}.xlsx`);
  writeFileSync(source, bytes);
  return converted(folder, source, format, `saved-${format}`);
}

function converted(folder: string, source: string, format: string, subfolder: string): string {
  const output = join(folder, subfolder);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", format, "--outdir", output, source], {
    stdio: "ignore",
    timeout: 120_000,
  });
  return join(output, `${basename(source, extname(source))}.${format}`);
}

export function savedAgain(folder: string, bytes: Uint8Array): Uint8Array {
  return readFileSync(savedByLibreOffice(folder, bytes, "xlsx"));
}

/**
 * The height in points that LibreOffice itself would give every row, per sheet. It is made to forget the heights
 * of the file, for which it takes a detour over its own format. Merged cells have no part in it.
 */
export function heightsByLibreOffice(folder: string, bytes: Uint8Array): number[][] {
  const source = join(folder, "heights.xlsx");
  writeFileSync(source, bytes);
  const kept = readFileSync(converted(folder, source, "fods", "given"), "utf8");
  const forgotten = join(folder, "forgotten.fods");
  writeFileSync(
    forgotten,
    kept
      .replace(/style:row-height="[^"]*"/g, "")
      .replaceAll('style:use-optimal-row-height="false"', 'style:use-optimal-row-height="true"')
      .replace(/<meta:generator>[^<]*/, "<meta:generator>none"),
  );
  return rowHeights(readFileSync(converted(folder, forgotten, "fods", "measured"), "utf8"));
}

const POINTS_PER_INCH = 72;

function rowHeights(flat: string): number[][] {
  const heights = new Map<string, number>();
  const styles =
    /<style:style style:name="(ro\d+)"[^>]*>\s*<style:table-row-properties style:row-height="([\d.]+)in"/g;
  for (const [, name = "", inches] of flat.matchAll(styles))
    heights.set(name, Number(inches) * POINTS_PER_INCH);
  return [...flat.matchAll(/<table:table table:name=.*?<\/table:table>/gs)].map(([table]) =>
    [
      ...table.matchAll(
        /<table:table-row table:style-name="(ro\d+)"(?: table:number-rows-repeated="(\d+)")?/g,
      ),
    ].flatMap(([, name = "", repeated = "1"]) =>
      Array.from({ length: Math.min(Number(repeated), 1000) }, () => heights.get(name) ?? Number.NaN),
    ),
  );
}
