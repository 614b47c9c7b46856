/**
 * Quantities in one line, for tables of cases: `≥45000 人 new @ 城镇就业`. Behind @ stands the subject, behind … what is
 * counted; a role other than value follows in brackets.
 */
import { formatExact } from "../../../shared/quantities/exact-number.ts";
import type { Measure, Quantity } from "../../../shared/quantities/quantity.ts";

export function amountText({ amount, unit }: Measure): string {
  const number =
    amount.kind === "number"
      ? formatExact(amount.value)
      : `${formatExact(amount.from)}…${formatExact(amount.to)}`;
  return unit ? `${number} ${unit.base}` : number;
}

export function measureText(measure: Measure): string {
  const change = measure.change ? ` ${measure.change}` : "";
  return `${measure.bound}${amountText(measure)}${change}`;
}

export function quantityText(quantity: Quantity): string {
  const role = quantity.role === "value" ? "" : ` (${quantity.role})`;
  return `${measureText(quantity)} @ ${phraseText(quantity)}${role}`.trim();
}

export function phraseText({ subject, counted }: Quantity): string {
  return (counted === "" ? subject : `${subject} … ${counted}`).trim();
}
