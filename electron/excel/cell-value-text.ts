/**
 * The text that a person sees in a cell, whatever the workbook keeps there: rich text, the result of a formula,
 * a link, a date, a percentage.
 */
import type ExcelJS from "exceljs";
import { utcToDay } from "../../shared/text/dates.ts";

export function cellValueText(cell: ExcelJS.Cell): string {
  return valueText(cell.value, cell.numFmt ?? "");
}

function valueText(value: ExcelJS.CellValue, format: string): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberText(value, format);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Date) return dateText(value);
  if ("richText" in value) return value.richText.map((part) => part.text).join("");
  if ("error" in value) return value.error;
  if ("hyperlink" in value) return valueText(value.text, format);
  return valueText(value.result, format);
}

/** A percentage as typed: 0.95 in the format 0% is 95%. Other formats only round, and the value counts. */
function numberText(value: number, format: string): string {
  if (!/%/.test(format.replace(/"[^"]*"/g, ""))) return String(value);
  return `${Number((value * 100).toPrecision(15))}%`;
}

/** Workbooks keep dates in UTC, without a zone of their own. */
function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? "" : utcToDay(date);
}
