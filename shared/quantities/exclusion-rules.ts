/**
 * Figures and numerals that are no quantities, told by what stands right before and behind them. Every rule looks a
 * few characters around its place, so that reading stays linear. The text is in plain form (text-structure.ts).
 */
import { ITEM_START } from "../text/numbered-items.ts";
import { dateEnd } from "./dates-in-text.ts";
import type { ExclusionReason } from "./quantity.ts";
import type { ReadAmount } from "./read-amount.ts";
import { BLANKS, matchEnd, Sticky } from "./sticky.ts";
import { FIGURE, markAt, WHITE } from "./text-marks.ts";

export interface Ruled {
  readonly end: number;
  /** null: no number at all, as 一 in 统一; there is nothing to tell. */
  readonly reason: ExclusionReason | null;
}

/** Fixed expressions that count nothing. */
const IDIOMS =
  /四套班子|三口之家|两个(?:维护|确立|毫不动摇|一百年|先行)|四个(?:意识|自信|全面)|[三四五]个一批|[一二三]次(?:产业|供水|分配|污染)|一次性|三重一大|两岸三地/uy;
const IDIOM_STARTS: ReadonlySet<string> = new Set("四三两五一二");
/** 三五年, 十几个: nobody has counted. */
const VAGUE = new Sticky(
  /[一二三四五六七八九]{2}(?=[十个家条项名人年月天次座处位户场万亿])|[二三四五六七八九]?十几/uy,
  "一二三四五六七八九十",
);

/** Rules that need not know the amount; `start` is where the number begins. */
export function exclusionBefore(text: string, start: number): Ruled | undefined {
  const item = itemEnd(text, start);
  if (item !== undefined) return { end: item, reason: "item" };
  const before = text.slice(Math.max(0, start - 3), start);
  if (isOrdinal(text, start)) return { end: ordinalEnd(text, start), reason: "ordinal" };
  const date = dateEnd(text, start);
  if (date !== undefined) return { end: date, reason: "date" };
  return (markAt(text, start) & FIGURE) !== 0
    ? figureExclusion(text, start, before)
    : numeralExclusion(text, start, before);
}

const BEFORE_ITEM = "。；;！？”)";

/** A marker at the beginning of a line, behind the end of a sentence or behind white space. */
function itemEnd(text: string, start: number): number | undefined {
  if ((markAt(text, start) & FIGURE) === 0) return undefined;
  const isFree =
    start === 0 || (markAt(text, start - 1) & WHITE) !== 0 || BEFORE_ITEM.includes(text.charAt(start - 1));
  if (!isFree) return undefined;
  const item = ITEM_START.exec(text.slice(start, start + 9));
  return item ? start + item[0].length : undefined;
}

/** 第3批, 第 3 批. */
function isOrdinal(text: string, start: number): boolean {
  const isApart = (markAt(text, start - 1) & WHITE) !== 0;
  return text.charAt(start - (isApart ? 2 : 1)) === "第";
}

const NUMBER = /\d+(?:[.,]\d+)*|[〇零一二两三四五六七八九十百千万亿]+/uy;
const MORE_ORDINALS = /(?:\s*(?:[—~、和-]|至|到)\s*[\d一二三四五六七八九十]+)+/uy;

/** 第十三批, 第1-3批, 第二、三批: up to the last number. */
function ordinalEnd(text: string, start: number): number {
  const end = matchEnd(NUMBER, text, start) ?? start + 1;
  return matchEnd(MORE_ORDINALS, text, end) ?? end;
}

const CODE_BEFORE = /[A-Za-z]-?$|[\dA-Za-z]\s?\+\s?$/;
const CODE = /[\dA-Za-z]+(?:[.+-][\dA-Za-z]+)*/y;

/** PM2.5, T3, the 4 of 1+4+N. */
function figureExclusion(text: string, start: number, before: string): Ruled | undefined {
  const last = start - 1;
  const mayBeCode = text.charCodeAt(last) < 0x80 || (markAt(text, last) & WHITE) !== 0;
  if (!mayBeCode || !CODE_BEFORE.test(before)) return undefined;
  return { end: matchEnd(CODE, text, start) ?? start + 1, reason: "code" };
}

/** 一 that belongs to the word before it; but not in 推进一百个. */
const WORD_BEFORE = "统唯单同之不逐专合归划惟如";
const ALONE = /一(?![〇零一二两三四五六七八九十百千万亿点])/uy;

function numeralExclusion(text: string, start: number, before: string): Ruled | undefined {
  const idiom = IDIOM_STARTS.has(text.charAt(start)) ? matchEnd(IDIOMS, text, start) : undefined;
  if (idiom !== undefined) return { end: idiom, reason: "idiom" };
  if (before.endsWith("党的")) return { end: ordinalEnd(text, start), reason: "idiom" };
  const last = before.slice(-1);
  if (last === "数" || last === "几") return { end: ordinalEnd(text, start), reason: "vague" };
  const vague = VAGUE.endAt(text, start);
  if (vague !== undefined) return { end: vague, reason: "vague" };
  const isWord = last !== "" && WORD_BEFORE.includes(last) && matchEnd(ALONE, text, start) !== undefined;
  return isWord ? { end: start + 1, reason: null } : undefined;
}

/** 前 of 提前, 目前, 年底前 says nothing of the number behind it. */
const FIRST_ONES = "(?<![提目之以此当空底月日年会])前";
const RANK_BEFORE = new RegExp(`${FIRST_ONES}$`, "u");
const PERIOD_BEFORE = new RegExp(`(?:${FIRST_ONES}|近|未来|今后|过去|最近|[后头])$`, "u");
const TIMES: ReadonlySet<string> = new Set(["年", "分钟", "工作日"]);

/** Rules that judge an amount by the words around it. */
export function exclusionAround(text: string, start: number, read: ReadAmount): Ruled | undefined {
  const before = text.slice(Math.max(0, start - 3), start);
  const { unit, end } = read;
  const isTime = unit !== null && TIMES.has(unit.base);
  if (before.includes("每") && /每[隔逢]?$/u.test(before)) return { end, reason: "per" };
  if (isTime && PERIOD_BEFORE.test(before)) return { end, reason: "period" };
  if (!isTime && before.endsWith("前") && RANK_BEFORE.test(before)) return { end, reason: "rank" };
  return unit ? undefined : exclusionBehind(text, start, read);
}

const LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BEHIND: readonly (readonly [Sticky, ExclusionReason])[] = [
  [new Sticky(/年?级|星级?|等[奖功]/uy, "年级星等"), "grade"],
  [new Sticky(/号(?:楼|线)?|楼(?!宇)|室(?!内)|路(?![段径])/uy, "号楼室路"), "number"],
  [new Sticky(/(?:\s?[:：/]\s?[\d.]+)+/uy, `${BLANKS}:：/`), "number"],
  [new Sticky(/[版代后](?!的)/uy, "版代后"), "code"],
  [new Sticky(/[A-Za-z][\dA-Za-z]*级?|(?:\s?\+\s?[\dA-Za-z]+)+/uy, `${LATIN}${BLANKS}+`), "code"],
];

function exclusionBehind(text: string, start: number, { end, isNumeral }: ReadAmount): Ruled | undefined {
  for (const [pattern, reason] of BEHIND) {
    const last = pattern.endAt(text, end);
    if (last !== undefined) return { end: last, reason };
  }
  const isVersion = !isNumeral && /^\d\.0$/.test(text.slice(start, end));
  return isVersion ? { end, reason: "code" } : undefined;
}
