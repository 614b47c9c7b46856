/** Matching at a place: patterns are sticky (flag y), so that a look never runs on through the text. */

/** Where the match that begins at `at` ends, or undefined. */
export function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? at + found[0].length : undefined;
}

/** What matches at `at`, or nothing. */
export function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}
