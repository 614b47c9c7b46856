/** Text as it may be stored: what XML, Excel and SQLite can all carry unchanged. */
import { MAX_CELL_LENGTH } from "../model/row.ts";

// C0 controls but tab and line feed, and the two non-characters, cannot stand in an XML workbook.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these very characters are what is removed
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** What most texts hold nothing of: any of those, a carriage return, or half of a pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these very characters are what is looked for
const PERHAPS_UNSTORABLE = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

export interface StorableText {
  readonly text: string;
  /** How many characters had to be dropped or replaced; more than 0 must be told to the user. */
  readonly dropped: number;
}

/** Line ends become LF; unstorable characters are dropped; lone surrogates become U+FFFD. */
export function toStorableText(text: string): StorableText {
  if (!PERHAPS_UNSTORABLE.test(text)) return { text, dropped: 0 };
  const lines = text.replace(/\r\n?/g, "\n");
  const kept = lines.replace(UNSTORABLE, "");
  const wellFormed = kept.toWellFormed();
  const replaced = kept === wellFormed ? 0 : differences(kept, wellFormed);
  return { text: wellFormed, dropped: lines.length - kept.length + replaced };
}

function differences(one: string, other: string): number {
  let count = 0;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) count++;
  return count;
}

export function isTooLong(text: string): boolean {
  return text.length > MAX_CELL_LENGTH;
}

/** For comparing titles and names: no white space, half-width brackets, punctuation and digits. */
export function comparisonKey(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/[〔【[]/g, "(")
    .replace(/[〕】\]]/g, ")");
}
