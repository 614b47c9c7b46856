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
  /** Its words as decisions of the user are kept by: no other statement of the text has the same. */
  readonly key: string;
}

const MOST_REMEMBERED = 500;
const known = new Map<string, readonly Statement[]>();

/** Remembered, for several rules ask for the same texts, and a text often stands in more than one place. */
export function statementsIn(text: string): readonly Statement[] {
  const found = known.get(text);
  if (found) return found;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const statements = readStatements(text);
  known.set(text, statements);
  return statements;
}

function readStatements(text: string): readonly Statement[] {
  const counts = new Map<string, number>();
  return extractQuantities(text).flatMap((quantity): Statement[] => {
    if (quantity.role !== "value") return [];
    const ownWords = wordsKey(quantity.subject + quantity.counted);
    const { listSubject } = quantity;
    const isListed = listSubject !== null;
    const words = isListed ? wordsKey(listSubject) : ownWords;
    const name = [words, isListed && ownWords !== words ? ownWords : ""].filter(Boolean).join("：");
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const key = count === 1 && name !== "" ? name : `${name}#${count}`;
    return [{ quantity, ownWords, words, isListed, key }];
  });
}

const WORDS_SHOWN = 22;

/** The words of a statement as they stand, from the beginning of its clause; the first of many are left out. */
export function statementText(text: string, { start, end }: Pick<Quantity, "start" | "end">): string {
  const before = text.slice(0, start).replace(/^[\s\S]*[\n，,。；;：:]/, "");
  const words = [...before.replace(/^\d{1,2}[.．、]/, ""), ...text.slice(start, end)];
  return words.length <= WORDS_SHOWN ? words.join("") : `…${words.slice(-WORDS_SHOWN).join("")}`;
}
