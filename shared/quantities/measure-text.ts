/** A quantity in words, in the base unit of its dimension: 6000亩, ≥95%, 约4500人, 2～3个. */
import { formatExact } from "./exact-number.ts";
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
      ? formatExact(amount.value)
      : `${formatExact(amount.from)}～${formatExact(amount.to)}`;
  return `${BOUNDS[bound]}${words}${unit?.base ?? ""}`;
}
