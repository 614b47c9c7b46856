/** The units of a cell and what stands between them. The same few units stand in many cells, so it is remembered. */
import { type UnitToken, unitTokens } from "../../units/split-units.ts";
import type { TextRange } from "../finding.ts";

export interface Separator extends TextRange {
  readonly text: string;
}

export interface UnitTokens {
  readonly tokens: readonly UnitToken[];
  readonly separators: readonly Separator[];
  /** Each name once. */
  readonly names: readonly string[];
}

const MOST_REMEMBERED = 5000;
const known = new Map<string, UnitTokens>();

export function tokensOf(cell: string): UnitTokens {
  const found = known.get(cell);
  if (found) return found;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const tokens = unitTokens(cell);
  const names = [...new Set(tokens.map(({ text }) => text))];
  const read = { tokens, separators: separatorsOf(cell, tokens), names };
  known.set(cell, read);
  return read;
}

function separatorsOf(cell: string, tokens: readonly UnitToken[]): Separator[] {
  return tokens.slice(1).flatMap((token, index) => {
    const before = tokens[index];
    if (!before) return [];
    const start = before.start + before.text.length;
    return [{ start, end: token.start, text: cell.slice(start, token.start) }];
  });
}
