/**
 * Text on its way into a workbook and out of it. Invariant: what a reader gets back is the stored text, to the
 * character. ExcelJS does not escape `_xHHHH_`, writes characters that XML cannot carry, and knows no limit.
 */
import { MAX_CELL_LENGTH } from "../../shared/model/row.ts";
import { toStorableText } from "../../shared/text/normalize.ts";

/** In a workbook `_x0041_` means A, so an underscore that would begin such a code is written as one itself. */
const CODE_START = /_(?=x[0-9A-Fa-f]{4}_)/g;

export function toWorkbookText(text: string): string {
  return toStorableText(text).text.slice(0, MAX_CELL_LENGTH).toWellFormed().replace(CODE_START, "_x005F_");
}

/**
 * Would a spreadsheet take the text for a formula or a number once somebody opens the cell and presses Enter?
 * Such cells get the text format.
 */
export function looksLikeInput(text: string): boolean {
  return /^[=+\-@']/.test(text) || (text.trim() !== "" && Number.isFinite(Number(text)));
}

const SHEET_NAME_FORBIDDEN = /[\\/?*[\]:']|\p{Cc}/gu;

/** A sheet name that Excel accepts: no forbidden characters, at most 31 long, not `History`. */
export function safeSheetName(name: string): string {
  const safe = name.replace(SHEET_NAME_FORBIDDEN, " ").trim().slice(0, 31).trim();
  return safe === "" || safe.toLowerCase() === "history" ? "附表" : safe;
}
