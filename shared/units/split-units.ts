/**
 * A units cell is text as typed; its units are the names between 、 , ; and spaces or line breaks outside of
 * brackets and quotation marks, in their order: 市财政局(市国资委) is one unit, so is “小岛你好”专班.
 */

const OPENING = new Set(["(", "（", "〔", "[", "【", "“", "《", "「"]);
const CLOSING = new Set([")", "）", "〕", "]", "】", "”", "》", "」"]);
const SEPARATORS = new Set(["、", ",", "，", ";", "；", " ", "\n", "\t", "\u3000", "\u00a0", "/"]);

export interface UnitToken {
  readonly text: string;
  /** Offset in UTF-16 code units of the cell's text. */
  readonly start: number;
}

export function unitTokens(cell: string): UnitToken[] {
  const tokens: UnitToken[] = [];
  let start = -1;
  let depth = 0;
  const flush = (end: number): void => {
    if (start >= 0) tokens.push({ text: cell.slice(start, end), start });
    start = -1;
  };
  for (let index = 0; index < cell.length; index++) {
    const char = cell.charAt(index);
    if (OPENING.has(char)) depth++;
    else if (CLOSING.has(char)) depth = Math.max(0, depth - 1);
    const separates = SEPARATORS.has(char) && (depth === 0 || char === "\n");
    if (separates) {
      depth = 0;
      flush(index);
    } else if (start < 0) start = index;
  }
  flush(cell.length);
  return tokens;
}

export function splitUnits(cell: string): string[] {
  return unitTokens(cell).map((token) => token.text);
}

export function joinUnits(units: readonly string[]): string {
  return units.join("、");
}
