/** White space at either end of a cell, and blank lines inside it. */
import { type CellView, draftAt } from "../cell-view.ts";
import { BLANK } from "../char-classes.ts";
import type { Draft, TextRange } from "../finding.ts";
import { type CellRule, NO_DRAFTS } from "../rule.ts";

export const cellEdge: CellRule = {
  id: "cell-edge",
  title: "首尾空白和空行",
  fulfilled: "没有首尾空白和空行",
  why: "看不见的空格和换行会让单元格多出空行，也会让两处相同的名称对不上。",
  severity: "warning",
  reads: "各表的各列",
  scope: "cell",
  knows: "nothing",
  appliesTo: () => true,
  when: BLANK,
  check: (cell) => {
    const { text } = cell;
    const start = text.length - text.trimStart().length;
    const end = text.trimEnd().length;
    if (end === 0) return NO_DRAFTS;
    return [
      ...(start > 0 ? [blankDraft(cell, { start: 0, end: start }, "开头", "")] : []),
      ...blankLines(text, start, end).map((range) => blankDraft(cell, range, "中间", "\n")),
      ...(end < text.length ? [blankDraft(cell, { start: end, end: text.length }, "末尾", "")] : []),
    ];
  },
};

function blankDraft(cell: CellView, range: TextRange, where: string, text: string): Draft {
  const what = cell.text.slice(range.start, range.end).includes("\n") ? "换行" : "空格";
  const words = text === "" ? `多余的${what}` : "空行";
  return draftAt(cell, range, `${where}有${words}。`, {
    fix: { label: `删去${where}的${words.replace("多余的", "")}`, text },
    about: where,
  });
}

const BLANK_LINES = /\n\s*\n/g;

function blankLines(text: string, start: number, end: number): TextRange[] {
  return [...text.slice(start, end).matchAll(BLANK_LINES)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
