/**
 * Paper, margins, header rows and footer of a printed sheet. An upright page has the margins of GB/T 9704
 * (37, 28, 35 and 26 mm). A table across the page has them turned with the sheet at the top (28, the binding
 * edge) and the bottom (26); at the sides it keeps 20 mm only, so that a wide table still prints at 9 points.
 */
import type ExcelJS from "exceljs";
import type { LaidSheet } from "./layout.ts";

const MM_PER_INCH = 25.4;
const A4 = 9;
const MARGINS_MM = {
  portrait: { top: 37, left: 28, bottom: 35, right: 26, header: 15, footer: 28 },
  landscape: { top: 28, left: 20, bottom: 26, right: 20, header: 12, footer: 17 },
};

const A4_MM = { short: 210, long: 297 };
const POINTS_PER_MM = 72 / MM_PER_INCH;

/** What the margins leave of the page, in points. */
export function printableArea(orientation: LaidSheet["orientation"]): { width: number; height: number } {
  const { top, left, bottom, right } = MARGINS_MM[orientation];
  const isUpright = orientation === "portrait";
  const width = (isUpright ? A4_MM.short : A4_MM.long) - left - right;
  const height = (isUpright ? A4_MM.long : A4_MM.short) - top - bottom;
  return { width: width * POINTS_PER_MM, height: height * POINTS_PER_MM };
}

export function pageSetupOf(sheet: LaidSheet): Partial<ExcelJS.AddWorksheetOptions> {
  const mm = MARGINS_MM[sheet.orientation];
  const inches = (value: number): number => Math.round((value / MM_PER_INCH) * 1000) / 1000;
  return {
    properties: { defaultRowHeight: 15 },
    pageSetup: {
      paperSize: A4,
      orientation: sheet.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: {
        top: inches(mm.top),
        left: inches(mm.left),
        bottom: inches(mm.bottom),
        right: inches(mm.right),
        header: inches(mm.header),
        footer: inches(mm.footer),
      },
      printTitlesRow: `${sheet.headerRow}:${sheet.headerRow}`,
    },
    headerFooter: { oddFooter: '&C&"宋体,Regular"&14— &P —' },
  };
}
