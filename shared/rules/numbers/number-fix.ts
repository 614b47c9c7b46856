/** The number of a statement or target written anew, so that it says another amount in its own unit. */
import { divide, type ExactNumber, exactNumber, formatExact } from "../../quantities/exact-number.ts";
import type { Measure } from "../../quantities/quantity.ts";

const NUMBER = /\d[\d,]*(?:\.\d+)?/;

/** `text`: what `stated` was read from. Null where it cannot say `wanted` as a decimal, or in no unit of its own. */
export function withAmount(text: string, stated: Measure, wanted: Measure): string | null {
  if ((stated.unit === null) !== (wanted.unit === null)) return null;
  const typed = NUMBER.exec(text)?.[0];
  if (typed === undefined || stated.amount.kind !== "number" || wanted.amount.kind !== "number") return null;
  const written = exactNumber(typed.replaceAll(",", ""));
  if (written.numerator === 0n || stated.amount.value.numerator === 0n) return null;
  const scale: ExactNumber = divide(stated.amount.value, written);
  const number = formatExact(divide(wanted.amount.value, scale));
  return number.includes("/") || number.startsWith("-") ? null : text.replace(NUMBER, number);
}
