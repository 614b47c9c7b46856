/**
 * A text in blocks that can be read one without the others: nothing that is said of a quantity reaches over a full stop
 * at the end of a line.
 */
import type { TextRange } from "../finding.ts";

const BLOCK_END = "。\n";

export function sentenceBlocks(text: string): readonly TextRange[] {
  const blocks: TextRange[] = [];
  let start = 0;
  for (let at = text.indexOf(BLOCK_END); at >= 0; at = text.indexOf(BLOCK_END, start)) {
    blocks.push({ start, end: at + 1 });
    start = at + BLOCK_END.length;
  }
  blocks.push({ start, end: text.length });
  return blocks;
}
