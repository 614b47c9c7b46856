/** The words that say what a quantity measures: those before it, and those behind it. */
import { ITEM_START } from "../text/numbered-items.ts";
import { LIST_WORDS } from "./list-subjects.ts";
import type { QualifiedAmount } from "./qualified-amounts.ts";
import { AIMS } from "./qualifier-words.ts";
import type { Change } from "./quantity.ts";

export interface Subject {
  readonly words: string;
  /** 力争, 计划 …, which may stand at the beginning of the clause. */
  readonly aims: readonly string[];
  /** What its words say of the change: 增速, 新增, 累计. */
  readonly change: Change | null;
}

const TIME = String.raw`(?:到|至|截至)?20\d\d年(?:[度底末初]前?)?|年底前?|年内|全年|今年|到时`;
const MARKER = "[(（][\\d一二三四五六七八九十]{1,3}[)）]|[①-⑳]";
const HEAD = new RegExp(`^(?:\\s+|[,，、]|${MARKER}|${TIME}|其中|以及|并(?![购网发轨联行])|且)`, "u");
const AIM = new RegExp(`^(?:${AIMS})`, "u");
/** 由60%提高到70%, 从2家增加到5家. */
const FROM = /(?<![缘理自])[由从]$/u;

/** The words before a number as they name what is measured. */
export function subjectOf(words: string): Subject {
  const aims: string[] = [];
  let rest = words.trim();
  rest = rest.slice(ITEM_START.exec(rest)?.[0].length ?? 0);
  for (;;) {
    const aim = AIM.exec(rest)?.[0];
    const part = aim ?? HEAD.exec(rest)?.[0];
    if (part === undefined) break;
    if (aim !== undefined) aims.push(aim);
    rest = rest.slice(part.length);
  }
  const change = changeIn(rest);
  const named = rest.replace(/^(?:新增(?!长)|累计)/u, "").replace(FROM, "");
  return { words: named.trim(), aims, change };
}

const GROWTH = /(?:增速|增幅|增长率|涨幅|增长幅度|增收)$/u;
const DECLINE = /(?:降幅|下降率|降低率|下降幅度)$/u;
const ADDED =
  /新增(?!长)|净增(?![长幅])|^增加(?!值)|^(?:全市|全省|各地)?新(?:改扩?建|[建扩设]|开[展工通]|培育|带动|实施|引进|招引|投产|创建|认定|成立|组建|签约|评定|选派|发展)/u;

/** What the name of a measure says of its change: 规上工业增加值增速 grows, 新增多田套合 is new. */
export function changeIn(words: string): Change | null {
  if (GROWTH.test(words)) return "grow";
  if (DECLINE.test(words)) return "fall";
  if (ADDED.test(words)) return "new";
  return words.includes("累计") ? "total" : null;
}

const LIST_GOES_ON = new RegExp(`^\\s*(?:${LIST_WORDS})`, "u");
const OPEN = "(（“《";
const CLOSE = ")）”》";
const END = /[，,。；;：:！!？?\n、]/u;
const MOST_COUNTED = 60;

/** The words behind a quantity up to the next one or to the end of the clause; brackets and quotations stay whole. */
export function countedWords(
  text: string,
  amount: QualifiedAmount,
  next: QualifiedAmount | undefined,
): string {
  const from = amount.qualifiers.end;
  if (LIST_GOES_ON.test(text.slice(from, from + 4))) return "";
  const nextStart = next && next.bracketAt >= from ? next.bracketAt : next?.qualifiers.start;
  const limit = Math.min(text.length, from + MOST_COUNTED, nextStart ?? text.length);
  let depth = 0;
  let at = from;
  for (; at < limit; at++) {
    const char = text.charAt(at);
    if (OPEN.includes(char)) depth++;
    else if (CLOSE.includes(char) && --depth < 0) break;
    else if (depth === 0 && END.test(char)) break;
  }
  return text
    .slice(from, at)
    .replace(/^(?:\s|的|且|并且|或者?)+/u, "")
    .replace(/(?:\s|和|与|以?及)+$/u, "");
}
