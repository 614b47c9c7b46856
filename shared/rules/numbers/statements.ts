/** What a text states in figures: each quantity with the words that say of what. */
import { extractQuantities } from "../../quantities/extract-quantities.ts";
import type { Quantity } from "../../quantities/quantity.ts";
import { wordsKey } from "./wording.ts";

export interface Statement {
  readonly quantity: Quantity;
  /** wordsKey() of all that says what is measured; of quantities in a list, of the whole list. */
  readonly words: string;
  /** The same of its own words alone. */
  readonly ownWords: string;
  readonly isListed: boolean;
}

export function statementsIn(text: string): Statement[] {
  return extractQuantities(text).flatMap((quantity): Statement[] => {
    if (quantity.role !== "value") return [];
    const ownWords = wordsKey(quantity.subject + quantity.counted);
    const { listSubject } = quantity;
    const isListed = listSubject !== null;
    return [{ quantity, ownWords, words: isListed ? wordsKey(listSubject) : ownWords, isListed }];
  });
}

const WORDS_SHOWN = 22;

/** The words of a statement as they stand, from the beginning of its clause; the first of many are left out. */
export function statementText(text: string, { start, end }: Pick<Quantity, "start" | "end">): string {
  const before = text.slice(0, start).replace(/^[\s\S]*[\n，,。；;：:]/, "");
  const words = [...before.replace(/^\d{1,2}[.．、]/, ""), ...text.slice(start, end)];
  return words.length <= WORDS_SHOWN ? words.join("") : `…${words.slice(-WORDS_SHOWN).join("")}`;
}
