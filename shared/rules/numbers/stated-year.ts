/**
 * The year for which a number is stated, where the sentence names one before it: 到2027年，…达到3000亿元. A year that is only
 * compared with (较2024年, 在2024年基础上) or stands in a bracket, a quotation or a title is none.
 */
import type { Statement } from "./statements.ts";

export interface StatedYear {
  /** Null: several years together, as in 2025—2027年 and “十四五”期间; or 去年. */
  readonly year: number | null;
  /** 到2027年: a goal beyond what the rest of the text is about. */
  readonly isHorizon: boolean;
}

const HIDDEN = /\([^()]*\)|（[^（）]*）|《[^《》]*》/gu;
const TO = String.raw`\s*(?:[—–~～-]{1,2}|至|到)\s*`;
const YEAR = new RegExp(
  String.raw`(?<before>较|比|与|同|在|自|从|到|至)?\s?(?:(?<![\d.])(?<first>20\d\d)(?:\s?年?${TO}(?<last>20\d\d))?\s?年[度底末]?|(?<past>去年|上年|上一年)|(?<now>今年|本年))(?!版|水平|同期|[^,，、]{0,4}基[础数])|[“"]?(?<plan>十[一二三四五六七八九])五[”"]?(?:规划)?(?:期?末|(?<all>期间|时期))`,
  "gu",
);
/** 较2024年, 自2024年: something is only counted from that year. */
const COMPARED: ReadonlySet<string> = new Set("较比与同在自从");
const NUMERALS = "一二三四五六七八九";
/** 十五, the tenth five-year plan, ended in 2005; 十一五 in 2010. */
const BEFORE_ELEVENTH = 2005;

const SENTENCE_END = /^.*[。；;\n]/su;
/** A year that stands further away is not looked for, so that reading stays linear. */
const MOST_BEFORE = 120;

type Stated = Pick<Statement, "source" | "sourceAt">;

/** Of a number that stands at `at`. */
export function statedYear({ source: text, sourceAt: at }: Stated): StatedYear | null {
  const near = text.slice(Math.max(0, at - MOST_BEFORE), at);
  const before = near.replace(SENTENCE_END, "").replace(HIDDEN, "");
  const last = [...before.matchAll(YEAR)].findLast(({ groups }) => !COMPARED.has(groups?.before ?? ""));
  return last?.groups ? yearOf(last.groups) : null;
}

function yearOf(groups: Readonly<Record<string, string | undefined>>): StatedYear | null {
  const { before, first, last, plan, all, past, now } = groups;
  if (now !== undefined) return null;
  if (past !== undefined) return { year: null, isHorizon: false };
  if (plan !== undefined) {
    const end = BEFORE_ELEVENTH + 5 * (NUMERALS.indexOf(plan.charAt(1)) + 1);
    return { year: all === undefined ? end : null, isHorizon: true };
  }
  const isHorizon = before === "到" || before === "至";
  return { year: last === undefined ? Number(first) : null, isHorizon };
}

/** 一季度, 上半年, 6月底前, 每月: a part of the year, for which less is stated than for the whole of it. */
const PHASE =
  /(?<phase>[一二三1-3]季度|前[一二三]?季度|[上下]半年|首季|(?<![\d.])[1-9]月(?![龄内])|(?<!每人|每户|人均)每(?:半年|季度?|个?月|周|旬|天|日))|四季度|全年|年底|年末|年内|(?<![\d.])1[0-2]月/gu;

/** The part of the year that the sentence names before `at`; null: none, or the end of the year. */
export function statedPhase({ source: text, sourceAt: at }: Stated): string | null {
  const near = text.slice(Math.max(0, at - MOST_BEFORE), at).replace(SENTENCE_END, "");
  return [...near.matchAll(PHASE)].at(-1)?.groups?.phase ?? null;
}

/** Is a number that is stated for one of them about the same as one that is stated for the other? */
export function areOfOneYear(one: Stated, other: Stated): boolean {
  const [a, b] = [statedYear(one), statedYear(other)];
  if (a && b) return a.year === b.year;
  const only = a ?? b;
  return only === null || (only.year !== null && !only.isHorizon);
}

/** `planYear`: null where the plan does not say. */
export function isOfPlanYear(statement: Stated, planYear: number | null): boolean {
  const stated = planYear === null ? null : statedYear(statement);
  return stated === null || stated.year === planYear;
}
