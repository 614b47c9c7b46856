/** What LibreOffice prints of the workbook is all of it: no text is cut off, and every page has its header. */
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { layOutSheet } from "../../electron/excel/layout.ts";
import { outlineOf } from "../../shared/numbering/outline.ts";
import { printColumns } from "../../shared/tables/definition.ts";
import { printTables } from "../../shared/tables/index.ts";
import { zhoushanPlan } from "../helpers/plan-builders.ts";
import {
  exported,
  hasLibreOffice,
  hasPdfToText,
  heightsByLibreOffice,
  savedByLibreOffice,
  temporaryFolder,
} from "./workbook-tools.ts";

const folder = temporaryFolder();

/** The words of each page in the order of the page's content, which keeps each cell together. */
function pagesOf(pdf: string): string[] {
  const text = execFileSync("pdftotext", ["-raw", pdf, "-"], { encoding: "utf8", maxBuffer: 64e6 });
  return text.split("\f").filter((page) => page.trim() !== "");
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}

describe.skipIf(!hasLibreOffice || !hasPdfToText)("the printed workbook of the real plan", async () => {
  const state = zhoushanPlan();
  const pages =
    hasLibreOffice && hasPdfToText ? pagesOf(savedByLibreOffice(folder, await exported(state), "pdf")) : [];
  const printed = plain(pages.join(""));

  it("shows every text of every cell to its last character", () => {
    const missing = printTables.flatMap((table) => {
      const outline = outlineOf(state, table);
      const columns = new Set(printColumns(table).map(({ key }) => key));
      const rows = [...state.rows.values()].filter((row) => row.table === outline.table.key);
      return rows.flatMap((row) =>
        Object.entries(row.cells).flatMap(([column, text]) =>
          columns.has(column) && !printed.includes(plain(text)) ? [`${row.id} ${column}: ${text}`] : [],
        ),
      );
    });

    expect(missing).toEqual([]);
  });

  it("gives every row at least the height that LibreOffice would", async () => {
    const measured = heightsByLibreOffice(folder, await exported(state));

    const tooLow = printTables.flatMap((table, sheet) =>
      layOutSheet(state, table).rows.flatMap(({ height }, index) => {
        const needed = measured[sheet]?.[index] ?? Number.NaN;
        return needed <= height ? [] : [`${table.title} row ${index + 1}: ${height} of ${needed}`];
      }),
    );

    expect(tooLow).toEqual([]);
  });

  it("has the header and the page number on every page", () => {
    for (const [index, page] of pages.entries()) {
      expect(plain(page)).toMatch(/牵头单位|单位名称/);
      expect(plain(page)).toContain(`—${index + 1}—`);
    }
  });

  it("names the group on every page that shows its tasks", () => {
    const groups = [...state.rows.values()].filter(({ kind }) => kind === "group");
    const taskPages = pages.filter((page) => plain(page).includes("主要举措"));
    for (const page of taskPages) {
      expect(groups.some(({ cells }) => plain(page).includes(plain(cells.group ?? "")))).toBe(true);
    }
  });
});
