/** A line that breaks off inside a sentence, as text copied from a page does. */
import { draftAt, quote } from "../cell-view.ts";
import { BROKEN, isChineseAt, isHanAt } from "../char-classes.ts";
import type { Draft } from "../finding.ts";
import { isTextColumn } from "../row-shape.ts";
import { type CellRule, firstDrafts } from "../rule.ts";

const WORDS_AROUND = 5;

export const brokenLine: CellRule = {
  id: "broken-line",
  title: "句中换行",
  fulfilled: "没有句中换行",
  why: "一句话从中间断开，多是从别处粘贴时带来的，打印出来会参差不齐。",
  severity: "warning",
  reads: "各表的文字列",
  scope: "cell",
  knows: "nothing",
  appliesTo: isTextColumn,
  when: BROKEN,
  check: (cell) => {
    const { text } = cell;
    return firstDrafts(breaksOf(text), (index): Draft => {
      const words = quote(text.slice(Math.max(0, index - WORDS_AROUND), index + 1 + WORDS_AROUND));
      const range = { start: index - 1, end: index + 2 };
      const fix = { label: "接成一行", text: "", range: { start: index, end: index + 1 } };
      return draftAt(cell, range, `${words}在句子中间换了行。`, { fix });
    });
  },
};

function breaksOf(text: string): number[] {
  const breaks: number[] = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    if (isInsideSentence(text, at)) breaks.push(at);
  }
  return breaks;
}

/** The number of an item that begins the next line: it is no part of the sentence, which lacks its full stop. */
const MARKER =
  /^(?:[(（]\d{1,2}[)）]|[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、是])/u;
const LONGEST_MARKER = 5;
const GOES_ON = /[、,，“(（《]/;

function isInsideSentence(text: string, at: number): boolean {
  const isOpen = isHanAt(text, at - 1) || GOES_ON.test(text.charAt(at - 1));
  return isOpen && isChineseAt(text, at + 1) && !MARKER.test(text.slice(at + 1, at + 1 + LONGEST_MARKER));
}
