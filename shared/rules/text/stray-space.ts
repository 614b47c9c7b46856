/**
 * Spaces inside Chinese text: 示 范区, 达到 95%, 1+ 4+N. A space behind an item's number, between Latin words, or
 * between Chinese and Latin where the whole plan writes so, is none. Spaces at either end of the cell are
 * cell-edge's.
 */
import { type CellView, draftAt, quote } from "../cell-view.ts";
import { classAt, DIGIT, isChineseAt, LATIN, SPACE } from "../char-classes.ts";
import type { Draft, TextRange } from "../finding.ts";
import { isTextColumn } from "../row-shape.ts";
import type { CellRule } from "../rule.ts";
import type { PlanStyle } from "../style-index.ts";

const BEHIND_MARKER = /(?:^|\n)\s*\d{1,2}[.．、]$/;
const SIGN = /[+\-*/=&~<>]/;
const WORDS_AROUND = 4;

export const straySpace: CellRule = {
  id: "stray-space",
  title: "多余空格",
  why: "词语中间的空格多是断行或粘贴留下的，查找、统计和排版都会受影响。",
  severity: "warning",
  reads: "各表的文字列",
  scope: "cell",
  knows: "style",
  appliesTo: isTextColumn,
  when: SPACE,
  check: (cell, style) => {
    return spacesOf(cell.text).flatMap((space): Draft[] =>
      isStray(cell.text, space, style) ? [strayDraft(cell, space)] : [],
    );
  },
};

function spacesOf(text: string): TextRange[] {
  const spaces: TextRange[] = [];
  for (let start = 0; start < text.length; start++) {
    if ((classAt(text, start) & SPACE) === 0) continue;
    let end = start + 1;
    while ((classAt(text, end) & SPACE) !== 0) end++;
    spaces.push({ start, end });
    start = end;
  }
  return spaces;
}

function isStray(text: string, { start, end }: TextRange, { isSpaced }: PlanStyle): boolean {
  if (text.slice(0, start).trim() === "" || text.slice(end).trim() === "") return false;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before === "\n" || after === "\n") return true;
  if (BEHIND_MARKER.test(text.slice(0, start))) return false;
  const isPlain = (at: number): boolean => (classAt(text, at) & (LATIN | DIGIT)) !== 0;
  const chinese = [isChineseAt(text, start - 1), isChineseAt(text, end)];
  if (chinese.includes(true)) {
    const isBorder = isPlain(start - 1) || isPlain(end) || before === "%" || after === "%";
    return !(isSpaced && isBorder);
  }
  const isOneSided =
    (SIGN.test(before) && !isSpace(text, start - 2)) || (SIGN.test(after) && !isSpace(text, end + 1));
  return isOneSided;
}

function isSpace(text: string, at: number): boolean {
  return (classAt(text, at) & SPACE) !== 0;
}

function strayDraft(cell: CellView, space: TextRange): Draft {
  const { text } = cell;
  const lineStart = text.lastIndexOf("\n", space.start - 1) + 1;
  const lineEnd = text.indexOf("\n", space.end);
  const from = Math.max(lineStart, space.start - WORDS_AROUND);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, space.end + WORDS_AROUND);
  const range = {
    start: Math.max(lineStart, space.start - 1),
    end: Math.min(lineEnd < 0 ? text.length : lineEnd, space.end + 1),
  };
  const words = quote(text.slice(from, to));
  const fix = { label: "删去空格", text: "", range: space };
  return draftAt(cell, range, `${words}中间有多余的空格。`, { fix });
}
