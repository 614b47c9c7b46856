/** A share that is stated without its %: 综合利用率达到89以上. */
import { draftAt, quote } from "../cell-view.ts";
import { DIGIT } from "../char-classes.ts";
import type { Draft } from "../finding.ts";
import { isTextColumn } from "../row-shape.ts";
import { type CellRule, firstDrafts, NO_DRAFTS } from "../rule.ts";

/** What stands behind the number ends what is said of it: it is followed by no unit. */
const SHARE =
  /(?<![亡病案生积])(?:率|占比|比例|比重)(?:均|分别)?(?:达到?|保持在|稳定在|控制在|不低于|不少于|不高于|超过?|提高到|提高至|提升到|提升至|[≥≤>])\s*(?<figure>\d{2,3}(?:\.\d+)?)(?=\s?(?:以[上下内]|左右)|[，。；、,;\n]|$)/gu;
/** What is smaller may well be so much of a thousand, or a ratio. */
const LEAST = 30;
const MOST = 100;
const WORDS_BEFORE = 6;

export const shareWithoutPercent: CellRule = {
  id: "share-without-percent",
  title: "比例缺百分号",
  fulfilled: "比例都写了百分号",
  why: "没有百分号的比例不知道是百分之几，也没法与指标核对。",
  severity: "warning",
  reads: "各表的文字列",
  scope: "cell",
  knows: "nothing",
  appliesTo: isTextColumn,
  when: DIGIT,
  check: (cell) => {
    if (!cell.text.includes("率") && !cell.text.includes("比")) return NO_DRAFTS;
    return firstDrafts([...cell.text.matchAll(SHARE)], ({ index, 0: words, groups = {} }): Draft | null => {
      const { figure = "" } = groups;
      if (Number(figure) < LEAST || Number(figure) > MOST) return null;
      const end = index + words.length;
      const range = { start: end - figure.length, end };
      const fix = { label: `改为“${figure}%”`, text: "%", range: { start: end, end } };
      const shown = cell.text
        .slice(Math.max(0, index - WORDS_BEFORE), end)
        .replace(/^.*[\n，,。；;、]/su, "");
      return draftAt(cell, range, `${quote(shown)}后缺“%”。`, { fix, about: words });
    });
  },
};
