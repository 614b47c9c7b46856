/** Straight quotation marks in a plan that writes “ ”. Those of Latin text and of measures (5") are left alone. */
import { type CellView, draftAt } from "../cell-view.ts";
import { classAt, DIGIT, isChineseAt, isHanAt } from "../char-classes.ts";
import type { Draft } from "../finding.ts";
import type { PlanStyle } from "../style-index.ts";

const STRAIGHT = /"/g;

export function straightQuotes(cell: CellView, { hasCurlyQuotes }: PlanStyle): readonly Draft[] {
  if (!hasCurlyQuotes || !cell.text.includes('"')) return [];
  const { text } = cell;
  const odd = [...text.matchAll(STRAIGHT)].filter(({ index }) => isByChinese(text, index));
  const [first] = odd;
  const last = odd.at(-1);
  if (!first || !last) return [];
  const range = { start: first.index, end: last.index + 1 };
  // Nobody can say which end a single one was to be.
  const turned = odd.length % 2 === 0 ? withCurly(text.slice(range.start, range.end)) : null;
  return [
    draftAt(cell, range, `直引号有 ${odd.length} 处，全文用“ ”。`, {
      fix: turned === null ? null : { label: "改为“ ”", text: turned },
      about: `"${odd.length}`,
    }),
  ];
}

function isByChinese(text: string, index: number): boolean {
  const isInch = (classAt(text, index - 1) & DIGIT) !== 0 && !isHanAt(text, index + 1);
  return !isInch && (isChineseAt(text, index - 1) || isChineseAt(text, index + 1));
}

function withCurly(words: string): string {
  let isOpening = false;
  return words.replace(STRAIGHT, () => {
    isOpening = !isOpening;
    return isOpening ? "“" : "”";
  });
}
