/**
 * How a series of texts runs on, as Excel has it: numbers and days that run evenly, a day of each month, a text that
 * ends in a number. One number alone is no series. Pure.
 */
import { plainNumber } from "../../shared/targets/parse-target.ts";
import { daysInMonth, dayToUtc, isDay, utcToDay } from "../../shared/text/dates.ts";

/** The text `index` steps after the last. */
export type Series = (index: number) => string;

/** Null where the texts are no series. `step`: how one text alone goes on. */
export function seriesOf(texts: readonly string[], step: 1 | -1): Series | null {
  return dateSeries(texts, step) ?? numberSeries(texts) ?? suffixSeries(texts, step);
}

function numberSeries(texts: readonly string[]): Series | null {
  const values = texts.map((text) => plainNumber(text) ?? Number.NaN);
  const step = evenStep(values);
  const last = values.at(-1);
  if (texts.length < 2 || step === null || last === undefined) return null;
  const digits = texts.reduce((most, text) => Math.max(most, text.split(".")[1]?.length ?? 0), 0);
  const padded = paddedLength(texts);
  return (index) => String(Number((last + step * (index + 1)).toFixed(digits))).padStart(padded, "0");
}

const ENDS_IN_NUMBER = /^(.*?)(\d+)$/s;

/** 第1 → 第2, 编号009 → 编号010. A cell that is nothing but a number is no such text: alone, it repeats. */
function suffixSeries(texts: readonly string[], single: 1 | -1): Series | null {
  const parts = texts.map((text) => ENDS_IN_NUMBER.exec(text));
  const prefix = parts[0]?.[1];
  if (prefix === undefined || prefix === "" || /[\d.]$/.test(prefix)) return null;
  if (parts.some((part) => part?.[1] !== prefix)) return null;
  const numbers = parts.map((part) => part?.[2] ?? "");
  const values = numbers.map(Number);
  const step = values.length === 1 ? single : evenStep(values);
  const last = values.at(-1);
  if (step === null || last === undefined || !Number.isSafeInteger(last)) return null;
  const padded = paddedLength(numbers);
  return (index) => `${prefix}${String(Math.max(0, last + step * (index + 1))).padStart(padded, "0")}`;
}

/** How many digits numbers such as 007 have; 0 where none begins with a zero that counts for nothing. */
function paddedLength(numbers: readonly string[]): number {
  const [first = ""] = numbers;
  const isPadded = numbers.some((number) => /^0\d+$/.test(number));
  return isPadded && numbers.every(({ length }) => length === first.length) ? first.length : 0;
}

interface Day {
  readonly separator: string;
  readonly isPadded: boolean;
  readonly iso: string;
}

const DAY = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;

function dateSeries(texts: readonly string[], single: 1 | -1): Series | null {
  const days = texts.map(dayOf);
  const [first] = days;
  if (!first) return null;
  const known = days.filter((day) => day !== null && day.separator === first.separator);
  if (known.length < days.length) return null;
  const isPadded = days.every((day) => day?.isPadded);
  const isos = days.map((day) => day?.iso ?? "");
  const next = monthSeries(isos) ?? daySeries(isos, single);
  return next && ((index) => written(next(index), first.separator, isPadded));
}

function dayOf(text: string): Day | null {
  const [, year = "", separator = "", month = "", day = ""] = DAY.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? { separator, iso, isPadded: month.length === 2 && day.length === 2 } : null;
}

function written(iso: string, separator: string, isPadded: boolean): string {
  const parts = iso.split("-");
  return (isPadded ? parts : parts.map((part) => String(Number(part)))).join(separator);
}

const DAY_MS = 86_400_000;

function daySeries(days: readonly string[], single: 1 | -1): Series | null {
  const values = days.map((iso) => dayToUtc(iso).getTime() / DAY_MS);
  const step = values.length === 1 ? single : evenStep(values);
  const last = values.at(-1);
  if (step === null || last === undefined) return null;
  return (index) => utcToDay(new Date((last + step * (index + 1)) * DAY_MS));
}

/** The same day of every month, every third, every year; of a shorter month its last. */
function monthSeries(days: readonly string[]): Series | null {
  const [first] = days;
  const dayOfMonth = Number(first?.slice(8));
  const months = days.map((iso) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1);
  const step = evenStep(months);
  const last = months.at(-1);
  if (days.length < 2 || !step || last === undefined) return null;
  const at = (month: number): string => {
    const lastDay = daysInMonth(Math.floor(month / 12), (month % 12) + 1);
    return utcToDay(new Date(Date.UTC(Math.floor(month / 12), month % 12, Math.min(dayOfMonth, lastDay))));
  };
  if (days.some((iso, index) => iso !== at(months[index] ?? 0))) return null;
  return (index) => at(last + step * (index + 1));
}

function evenStep(values: readonly number[]): number | null {
  const [first, second] = values;
  if (values.some(Number.isNaN) || first === undefined) return null;
  const step = (second ?? first) - first;
  const isEven = values.every((value, index) => Math.abs(value - (first + step * index)) < 1e-9);
  return isEven ? step : null;
}
