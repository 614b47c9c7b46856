/** Numbers of rows among pasted texts: derived here from the order of the rows, they are no text that could be lost. */
import type { PasteTexts } from "./paste-rows.ts";

/** `1.`, `１` and `1` are the same number. */
export function numeral(text: string): string {
  return text
    .normalize("NFKC")
    .trim()
    .replace(/(?<=\d)[.、]$/, "");
}

/** Do the texts of that column count rows: each as the one before, one more, or 1 again? */
export function isNumbering(rows: readonly PasteTexts[], column: number): boolean {
  let before: number | null = null;
  for (const row of rows) {
    const text = numeral(row[column] ?? "");
    if (text === "") continue;
    if (!/^\d{1,6}$/.test(text)) return false;
    const number = Number(text);
    if (before !== null && number !== before && number !== before + 1 && number !== 1) return false;
    before = number;
  }
  return true;
}
