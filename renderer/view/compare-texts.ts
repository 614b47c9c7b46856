/** How texts of cells are sorted. Pure. */
import { parseTarget } from "../../shared/targets/parse-target.ts";

const collator = new Intl.Collator("zh-CN", { numeric: true });

/** Numbers by their value and before words; bounds by the number that they name. */
export function compareTexts(a: string, b: string): number {
  const [x, y] = [figureOf(a), figureOf(b)];
  if (x !== null && y !== null && x !== y) return x - y;
  if ((x === null) !== (y === null)) return x === null ? 1 : -1;
  return collator.compare(a, b);
}

function figureOf(text: string): number | null {
  const target = parseTarget(text);
  if (target.kind === "number" || target.kind === "bound") return target.value;
  return target.kind === "range" ? target.from : null;
}
