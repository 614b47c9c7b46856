/** Full-width letters, digits and signs: ２０２４年, ９５％. */
import { toHalfWidth } from "../../text/half-width.ts";
import { draftAt } from "../cell-view.ts";
import { WIDE } from "../char-classes.ts";
import type { Draft } from "../finding.ts";
import type { CellRule } from "../rule.ts";

const RUN = /[０-９Ａ-Ｚａ-ｚ％＋－／＜＞＝．＆]+/g;
/** A sign by itself may well be meant so. */
const LETTER = /[０-９Ａ-Ｚａ-ｚ％]/;

export const wideCharacters: CellRule = {
  id: "wide-characters",
  title: "全角数字字母",
  fulfilled: "没有全角的字母和数字",
  why: "全角的数字和字母不能参加数值核对，查找时也会漏掉。",
  severity: "hint",
  reads: "各表的各列",
  scope: "cell",
  knows: "nothing",
  appliesTo: (column) => column.type !== "target",
  when: WIDE,
  check: (cell) => {
    const runs = [...cell.text.matchAll(RUN)].filter(({ 0: words }) => LETTER.test(words));
    return runs.map(({ index, 0: words }): Draft => {
      const half = toHalfWidth(words);
      return draftAt(cell, { start: index, end: index + words.length }, `“${words}”是全角字符。`, {
        fix: { label: `改为“${half}”`, text: half },
      });
    });
  },
};
