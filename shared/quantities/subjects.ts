/** The words that say what a quantity measures: those before it, and those behind it. */
import { ITEM_START } from "../text/numbered-items.ts";
import { LIST_WORDS } from "./list-subjects.ts";
import type { QualifiedAmount } from "./qualified-amounts.ts";
import { AIMS } from "./qualifier-words.ts";
import type { Change } from "./quantity.ts";
import { BLANKS } from "./sticky.ts";

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
/** Every character that a head or an aim can begin with. */
const HEAD_BEGINNINGS = `${BLANKS},，、(（①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳到至截2年全今其以并且力争确计预`;
/** 由60%提高到70%, 从2家增加到5家. */
const FROM = /(?<![缘理自])[由从]$/u;

/** 总产值较2023年增长5%，达到2200亿元. */
const SINCE = /(?:较|比)20\d\d年[度底末]?$/u;
const YEAR_ENDS = "年度底末";

const NO_AIMS: readonly string[] = [];

/** The words before a number as they name what is measured. */
export function subjectOf(words: string): Subject {
  let aims: readonly string[] = NO_AIMS;
  let rest = words.trim();
  if (/^\d/.test(rest)) rest = rest.slice(ITEM_START.exec(rest)?.[0].length ?? 0);
  while (rest !== "" && HEAD_BEGINNINGS.includes(rest.charAt(0))) {
    const aim = AIM.exec(rest)?.[0];
    const part = aim ?? HEAD.exec(rest)?.[0];
    if (part === undefined) break;
    if (aim !== undefined) aims = [...aims, aim];
    rest = rest.slice(part.length);
  }
  return { words: withoutEnds(rest).trim(), aims, change: changeIn(rest) };
}

/** 新增 or 累计 at the beginning and 由 or 从 at the end. */
function withoutEnds(words: string): string {
  const first = words.charAt(0);
  const named = first === "新" || first === "累" ? words.replace(/^(?:新增(?!长)|累计)/u, "") : words;
  const last = named.at(-1);
  if (last === "由" || last === "从") return named.replace(FROM, "");
  return last !== undefined && YEAR_ENDS.includes(last) ? named.replace(SINCE, "") : named;
}

/** With which a growth or a decline may end. */
const MOTION_ENDS = "速幅率度收";
const GROWTH = /(?:增速|增幅|增长率|涨幅|增长幅度|增收)$/u;
const DECLINE = /(?:降幅|下降率|降低率|下降幅度)$/u;
const ADDED =
  /新增(?!长)|净增(?![长幅])|^增加(?!值)|^(?:全市|全省|各地)?新(?:改扩?建|[建扩设]|开[展工通]|培育|带动|实施|引进|招引|投产|创建|认定|成立|组建|签约|评定|选派|发展)/u;

/** What the name of a measure says of its change: 规上工业增加值增速 grows, 新增多田套合 is new. */
export function changeIn(words: string): Change | null {
  if (words === "") return null;
  if (MOTION_ENDS.includes(words.slice(-1))) {
    if (GROWTH.test(words)) return "grow";
    if (DECLINE.test(words)) return "fall";
  }
  if ((words.includes("新") || words.includes("增")) && ADDED.test(words)) return "new";
  return words.includes("累计") ? "total" : null;
}

const LIST_GOES_ON = new RegExp(`^\\s*(?:${LIST_WORDS})`, "u");
const LIST_BEGINNINGS = `${BLANKS}、以和与及`;
/** Of words that say nothing of what is counted, before it and behind it. */
const BEGINNINGS = `${BLANKS}的且并或`;
const ENDINGS = `${BLANKS}和与及`;
const OPEN = "(（“《";
const CLOSE = ")）”》";
const END = "，,。；;：:！!？?\n、";
const MOST_COUNTED = 60;

/** The words behind a quantity up to the next one or to the end of the clause; brackets and quotations stay whole. */
export function countedWords(
  text: string,
  amount: QualifiedAmount,
  next: QualifiedAmount | undefined,
): string {
  const from = amount.qualifiers.end;
  if (LIST_BEGINNINGS.includes(text.charAt(from)) && LIST_GOES_ON.test(text.slice(from, from + 4))) return "";
  const nextStart = next && next.bracketAt >= from ? next.bracketAt : next?.qualifiers.start;
  const limit = Math.min(text.length, from + MOST_COUNTED, nextStart ?? text.length);
  let depth = 0;
  let at = from;
  for (; at < limit; at++) {
    const char = text.charAt(at);
    if (OPEN.includes(char)) depth++;
    else if (CLOSE.includes(char) && --depth < 0) break;
    else if (depth === 0 && END.includes(char)) break;
  }
  const words = text.slice(from, at);
  if (words === "") return "";
  const begun = BEGINNINGS.includes(words.charAt(0))
    ? words.replace(/^(?:\s|的|且|并且|或者?)+/u, "")
    : words;
  const isEnded = begun === "" || !ENDINGS.includes(begun.slice(-1));
  return isEnded ? begun : begun.replace(/(?:\s|和|与|以?及)+$/u, "");
}
