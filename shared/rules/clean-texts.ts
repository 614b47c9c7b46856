/**
 * Texts in which no rule on cells has found anything. The same units, targets and even items stand in many cells, and
 * the rules need not look at them again as long as what they know of the plan is the same.
 */
import type { Knowledge } from "./rule.ts";

/** The first so many of a column; those that come again are hardly ever the later ones. */
const MOST_REMEMBERED = 2000;

let last: { readonly knowledge: Knowledge; readonly columns: WeakMap<object, CleanTexts> } | null = null;

/** `checks`: all rules on the cells of a column, in a kind of rows. */
export function cleanTextsOf(checks: object, knowledge: Knowledge): CleanTexts {
  if (!last || !isSame(last.knowledge, knowledge)) last = { knowledge, columns: new WeakMap() };
  const texts = last.columns.get(checks) ?? new CleanTexts();
  last.columns.set(checks, texts);
  return texts;
}

export class CleanTexts {
  readonly #texts = new Set<string>();
  #again = 0;
  /** In a column in which texts do not come again it takes longer to look for them than to read them. */
  #isOff = false;

  has(text: string): boolean {
    if (this.#isOff || !this.#texts.has(text)) return false;
    this.#again++;
    return true;
  }

  add(text: string): void {
    if (this.#isOff) return;
    if (this.#texts.size < MOST_REMEMBERED) this.#texts.add(text);
    else if (this.#again < MOST_REMEMBERED) {
      this.#isOff = true;
      this.#texts.clear();
    }
  }
}

function isSame(a: Knowledge, b: Knowledge): boolean {
  return a.style === b.style && a.units === b.units && a.targets === b.targets;
}
