/** What a text states in figures: each quantity with the words that say of what. */
import { extractQuantities, mayHoldQuantities } from "../../quantities/extract-quantities.ts";
import type { Quantity } from "../../quantities/quantity.ts";
import type { TextRange } from "../finding.ts";
import { sentenceBlocks } from "./sentence-blocks.ts";
import { wordsKey } from "./wording.ts";

export interface Statement {
  readonly quantity: Quantity;
  /** wordsKey() of all that says what is measured; of quantities in a list, of the whole list. */
  readonly words: string;
  /** The same of its own words alone. */
  readonly ownWords: string;
  readonly isListed: boolean;
  /** What it was read from, and where its number stands there: says of which year it is (stated-year.ts). */
  readonly source: string;
  readonly sourceAt: number;
}

export interface KeyedStatement extends Statement {
  /** Its words as decisions of the user are kept by: no other statement of the text has the same. */
  readonly key: string;
}

export function keyedStatementsIn(text: string): readonly KeyedStatement[] {
  const counts = new Map<string, number>();
  return statementsIn(text).map((statement) => {
    const { words, ownWords, isListed } = statement;
    const name = [words, isListed && ownWords !== words ? ownWords : ""].filter(Boolean).join("：");
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { ...statement, key: count === 1 && name !== "" ? name : `${name}#${count}` };
  });
}

/** Of those blocks of a text alone that may say what is looked for: to read them takes longer than to ask. */
export function statementsInBlocks(
  text: string,
  mayMatter: (block: TextRange) => boolean,
): readonly Statement[] {
  const found: Statement[] = [];
  for (const block of sentenceBlocks(text)) {
    const { start, end } = block;
    if (!mayHoldQuantities(text, start, end) || !mayMatter(block)) continue;
    for (const statement of statementsIn(text.slice(start, end)))
      found.push(start === 0 ? statement : moved(statement, start));
  }
  return found;
}

function moved(statement: Statement, by: number): Statement {
  const { quantity } = statement;
  return { ...statement, quantity: { ...quantity, start: quantity.start + by, end: quantity.end + by } };
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
  const statements: Statement[] = [];
  for (const quantity of extractQuantities(text)) {
    if (quantity.role !== "value") continue;
    const { subject, counted, listSubject } = quantity;
    const ownWords = wordsKey(subject + counted);
    const isListed = listSubject !== null;
    const words = isListed ? wordsKey(listSubject) : ownWords;
    statements.push({ quantity, ownWords, words, isListed, source: text, sourceAt: quantity.start });
  }
  return statements;
}

const WORDS_SHOWN = 22;

type StatedPlace = Pick<Quantity, "start" | "end" | "qualifiers">;
/** Of an item: what it states begins behind it. */
const MARKER = /^\s*(?:\d{1,2}[.．、]|[(（]?\d{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]{1,2}是)/u;

/** The words of a statement as they stand, from the beginning of its clause; the first of many are left out. */
export function statementText(text: string, { start, end, qualifiers }: StatedPlace): string {
  const before = text.slice(0, start).replace(/^[\s\S]*[\n，,。；;：:]/, "");
  const behind = qualifiers.find((word) => text.startsWith(word, end)) ?? "";
  const words = [...before.replace(MARKER, "").trimStart(), ...text.slice(start, end + behind.length)];
  return words.length <= WORDS_SHOWN ? words.join("") : `…${words.slice(-WORDS_SHOWN).join("")}`;
}
