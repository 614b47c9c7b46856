/** Days as people type them, and as they are kept: 2024-03-05. There is no time of day and no time zone. */
import { toHalfWidth } from "./half-width.ts";

const SEPARATED = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const IN_WORDS = /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/;
const RUN_TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;

/** The day meant by 2024-3-5, 2024/3/5, 2024.3.5, 2024年3月5日 or 20240305, in half or full width, as 2024-03-05. */
export function findDate(text: string): string | undefined {
  const plain = toHalfWidth(text).replace(/\s+/gu, "");
  const separated = SEPARATED.exec(plain);
  const [year, month, day] = separated
    ? [separated[1], separated[3], separated[4]]
    : (IN_WORDS.exec(plain) ?? RUN_TOGETHER.exec(plain) ?? []).slice(1);
  if (year === undefined || month === undefined || day === undefined || year < "1000") return undefined;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? iso : undefined;
}

/** Does the calendar have this day? Only so written texts count: 2024-03-05. */
export function isDay(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false;
  const date = dayToUtc(iso);
  return !Number.isNaN(date.getTime()) && utcToDay(date) === iso;
}

/** How many days a month has; from 1, and beyond 12 on in the next year. */
export function daysInMonth(year: number, month: number): number {
  // A day 0 is the last day of the month before.
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day in UTC of a valid date. */
export function utcToDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Midnight UTC of a day, as workbooks count days. */
export function dayToUtc(iso: string): Date {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = iso.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}
