/** How much of one wording stands in another: the names of indicators beside the words before a number. */
import { toHalfWidth } from "../../text/half-width.ts";

const BRACKETED = /[(（〔[][^()（）〔〕[\]]*[)）〕\]]/gu;
/** Words that say what is done or counted, not what it is about. */
const EMPTY_WORDS =
  /全市|我市|各地|新增|新建成|新建|新开展|建成|创建|完成|开展|培育|打造|实施|推进|推动|推出|建设|筹集|筹建|派驻|累计|计划|力争|实现|达到|数量|总数|人数|个数|场次|面积|总量|增速|增幅|增长率|增长/gu;

/** The words that matter: without brackets, punctuation and words that any name may have. */
export function wordsKey(words: string): string {
  return plainWords(words).replace(EMPTY_WORDS, "");
}

function plainWords(words: string): string {
  return toHalfWidth(words)
    .replace(BRACKETED, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * Of a name as it is written the runs of four characters that a word without meaning parts: 镇新增就 of 城镇新增就业. In a
 * text that writes it so, no run of its key need stand.
 */
export function partedRuns(name: string): readonly string[] {
  const words = plainWords(name);
  return [...words.matchAll(EMPTY_WORDS)].flatMap(({ 0: empty, index }) => {
    const isInside = index > 0 && index + empty.length < words.length;
    const starts = empty.length === 2 ? [index - 1] : [index - 1, index];
    return isInside
      ? starts.map((start) => words.slice(start, start + 4)).filter((run) => run.length === 4)
      : [];
  });
}

const PLACE = /(?<place>[\p{L}\p{N}]{1,5}(?:片区|园区|新区|开发区|街道|[区县市镇乡村岛]))$/u;
const WHOLE = /^(?:全|我|本|各|[^县市]*城$)/u;

/**
 * The place that stands before the same words: 定海区 of 定海区空气质量优良天数比率. Empty: there is none, or it is the whole of
 * the plan's.
 */
export function placeBefore(words: string, same: string): string {
  const at = words.indexOf(same);
  const place = at > 0 ? PLACE.exec(words.slice(0, at))?.groups?.place : undefined;
  return place === undefined || WHOLE.test(place) ? "" : place;
}

/** The share of the characters of `a` that stand in `b` in pairs. */
export function coverage(a: string, b: string): number {
  if (a === "") return 0;
  let covered = 0;
  let coveredTo = 0;
  for (let at = 0; at + 2 <= a.length; at++) {
    if (!b.includes(a.slice(at, at + 2))) continue;
    covered += at + 2 - Math.max(at, coveredTo);
    coveredTo = at + 2;
  }
  return covered / a.length;
}
