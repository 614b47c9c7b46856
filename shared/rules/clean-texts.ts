/**
 * Texts in which no rule on cells has found anything. The same units, targets and even items stand in many cells, and
 * the rules need not look at them again as long as what they know of the plan is the same.
 */
import type { Knowledge } from "./rule.ts";

/** The first so many of a column; those that come again are hardly ever the later ones. */
const MOST_REMEMBERED = 2000;

let last: { readonly knowledge: Knowledge; readonly texts: CleanTexts } | null = null;

export function cleanTextsUnder(knowledge: Knowledge): CleanTexts {
  if (!last || !isSame(last.knowledge, knowledge)) last = { knowledge, texts: new CleanTexts() };
  return last.texts;
}

export class CleanTexts {
  readonly #byColumn = new Map<object, Set<string>>();

  /** `checks`: all rules on the cells of a column, in a kind of rows. */
  has(checks: object, text: string): boolean {
    return this.#byColumn.get(checks)?.has(text) ?? false;
  }

  add(checks: object, text: string): void {
    const texts = this.#byColumn.get(checks) ?? new Set<string>();
    if (texts.size < MOST_REMEMBERED) texts.add(text);
    this.#byColumn.set(checks, texts);
  }
}

function isSame(a: Knowledge, b: Knowledge): boolean {
  return a.style === b.style && a.units === b.units && a.targets === b.targets;
}
