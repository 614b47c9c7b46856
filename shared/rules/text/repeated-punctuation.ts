/** Punctuation on punctuation (，，  。，), and a line that begins with a mark that ends something. */
import { draftAt, quote } from "../cell-view.ts";
import { DOUBLED_ENDING, LEADING_ENDING } from "../char-classes.ts";
import type { Draft } from "../finding.ts";
import { isTextColumn } from "../row-shape.ts";
import type { CellRule } from "../rule.ts";

const CLUSTER = /[,，。、;；:：!！?？](?:\s*[,，。、;；:：!！?？])+/g;
const AT_LINE_START = /(?<=^|\n)[,，。、;；:：!！?？]+/g;
const WORDS_BEFORE = 6;

export const repeatedPunctuation: CellRule = {
  id: "repeated-punctuation",
  title: "标点重复或错位",
  fulfilled: "标点没有重复或错位",
  why: "连着两个标点或行首标点，多是删改后留下的。",
  severity: "warning",
  reads: "各表的文字列",
  scope: "cell",
  knows: "nothing",
  appliesTo: isTextColumn,
  when: DOUBLED_ENDING | LEADING_ENDING,
  check: (cell) => {
    const { text } = cell;
    const clusters = [...text.matchAll(CLUSTER)].filter(({ 0: marks }) => !/^[!！?？]+$/.test(marks));
    const starts = [...text.matchAll(AT_LINE_START)].filter(
      ({ index }) => !clusters.some((cluster) => cluster.index === index),
    );
    return [
      ...clusters.map(({ index, 0: marks }): Draft => {
        const words = quote(text.slice(Math.max(0, index - WORDS_BEFORE), index + marks.length));
        const fix = simpler(marks);
        const range = { start: index, end: index + marks.length };
        return draftAt(cell, range, `${words}处标点重复。`, {
          fix: fix === null ? null : { label: `改为“${fix}”`, text: fix },
          about: words,
        });
      }),
      ...starts.map(({ index, 0: marks }): Draft => {
        const range = { start: index, end: index + marks.length };
        return draftAt(cell, range, `行首有标点“${marks}”。`, { fix: { label: "删去", text: "" } });
      }),
    ];
  },
};

/** One mark where all are the same but for their width; else nobody can say which was meant. */
function simpler(marks: string): string | null {
  const plain = marks.replace(/\s+/g, "");
  const kinds = new Set([...plain].map((mark) => mark.normalize("NFKC")));
  return kinds.size === 1 ? plain.charAt(0) : null;
}
