/** What a laid-out cell becomes in the workbook: a number, a day or a text, its format, and what it offers. */
import type ExcelJS from "exceljs";
import { exactNumber } from "../../shared/targets/parse-target.ts";
import { dayToUtc, isDay } from "../../shared/text/dates.ts";
import type { LaidCell } from "./layout.ts";
import { looksLikeInput, toWorkbookText } from "./workbook-text.ts";

/** Excel takes 1900 for a leap year, so that earlier days are another day there. */
const FIRST_DAY = "1900-03-01";

/** Whatever cannot be written as its type without losing a character is written as text. */
export function writtenValue({ text, valueType }: LaidCell): string | number | Date {
  if (valueType === "date" && isDay(text) && text >= FIRST_DAY) return dayToUtc(text);
  const number = valueType === "number" ? exactNumber(text) : undefined;
  return number ?? toWorkbookText(text);
}

/** Undefined: the general format. */
export function formatOf(value: string | number | Date): string | undefined {
  if (value instanceof Date) return "yyyy-mm-dd";
  return typeof value === "string" && looksLikeInput(value) ? "@" : undefined;
}

/** Excel's limit for a list that is written into the rule itself. */
const MAX_LIST_LENGTH = 255;

/** The list that drops down from a cell; another text may be typed all the same. Undefined: no list can say it. */
export function choiceList(choices: readonly string[] | undefined): ExcelJS.DataValidation | undefined {
  const list = choices?.join(",") ?? "";
  if (list === "" || list.length > MAX_LIST_LENGTH || choices?.some((choice) => /[,"]/.test(choice))) {
    return undefined;
  }
  return { type: "list", allowBlank: true, showErrorMessage: false, formulae: [`"${toWorkbookText(list)}"`] };
}
