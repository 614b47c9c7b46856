/** A quantity in words, in the base unit of its dimension: 6000亩, ≥95%, 约4500人, 2～3个. */
import { type ExactNumber, formatExact } from "./exact-number.ts";
import type { Bound, Measure } from "./quantity.ts";

const BOUNDS: Readonly<Record<Bound, string>> = {
  "=": "",
  "≥": "≥",
  ">": ">",
  "≤": "≤",
  "<": "<",
  "≈": "约",
};

export function measureText({ amount, unit, bound }: Measure): string {
  const words =
    amount.kind === "number"
      ? numberText(amount.value)
      : `${numberText(amount.from)}～${numberText(amount.to)}`;
  return `${BOUNDS[bound]}${words}${unit?.base ?? ""}`;
}

/** 三分之二 comes to no end as a decimal. */
function numberText(value: ExactNumber): string {
  const text = formatExact(value);
  return text.includes("/") ? `约${(Number(value.numerator) / Number(value.denominator)).toFixed(2)}` : text;
}
