/**
 * What is looked for, compiled. Plain text is looked for exactly as typed (only the case may be ignored; full-
 * and half-width characters are different ones); a line end in it meets every kind of line end. In a regular
 * expression ^ and $ are the beginning and the end of a line of the cell.
 */
import { AppError } from "../errors.ts";
import { escapePattern } from "../text/escape-pattern.ts";

export interface QuerySpec {
  readonly text: string;
  readonly matchCase: boolean;
  /** The text must be all that the cell holds. */
  readonly wholeCell: boolean;
  readonly isRegex: boolean;
}

export interface Query extends QuerySpec {
  /** Global; by code points, so that no hit ever cuts a character in two. */
  readonly pattern: RegExp;
}

/** @throws AppError validation: not a regular expression, with what is wrong in it */
export function compileQuery(spec: QuerySpec): Query {
  const source = spec.isRegex ? checkedSource(spec.text) : escapePlain(spec.text);
  // Not ^ and $: those are the ends of a line here.
  const whole = spec.wholeCell ? `(?<![\\s\\S])(?:${source})(?![\\s\\S])` : source;
  return { ...spec, pattern: new RegExp(whole, spec.matchCase ? "gmu" : "gimu") };
}

/** Tried by itself first: inside a bracket of ours `a)(b` would be one. */
function checkedSource(text: string): string {
  try {
    new RegExp(text, "gmu");
    return text;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new AppError("validation", "bad-regular-expression", explain(error.message));
  }
}

function escapePlain(text: string): string {
  return escapePattern(text).replace(/\r\n?|\n/g, "(?:\\r\\n?|\\n)");
}

/** The engine's words, and ours; the first that fits counts. */
const FAULTS: readonly (readonly [engine: RegExp, sentence: string])[] = [
  [/invalid property name/i, "“\\p{…}”里的类别不认识，例如汉字应写作“\\p{Script=Han}”。"],
  [/unterminated group/i, "有左圆括号“(”没有配对的“)”。"],
  [/unmatched '\)'/i, "有右圆括号“)”没有配对的“(”。"],
  [/unterminated character class/i, "有左方括号“[”没有配对的“]”。"],
  [/lone quantifier brackets/i, "“{”“}”“]”要单独查找时，请在前面加反斜杠，例如“\\{”。"],
  [/nothing to repeat/i, "“*”“+”“?”前面没有可以重复的内容；要查找它们本身，请在前面加反斜杠，例如“\\*”。"],
  [/quantifier/i, "花括号里的次数写得不对，应像“{2}”或“{1,3}”。"],
  [/range out of order/i, "方括号里的范围写反了，应像“[0-9]”。"],
  [/character class/i, "方括号里的范围写得不对，应像“[0-9]”。"],
  [/\\ at end/i, "末尾多了一个反斜杠“\\”；要查找它本身，请写两个。"],
  [/escape/i, "反斜杠“\\”后面的字符不能这样写；普通文字前面不用加反斜杠。"],
  [/group|reference/i, "“(?…)”或分组名写得不对。"],
];

function explain(engineMessage: string): string {
  // The engine repeats the whole expression before its own words.
  const words = engineMessage.slice(engineMessage.lastIndexOf(": ") + 2);
  const [, sentence = "请检查括号和特殊符号。"] = FAULTS.find(([engine]) => engine.test(words)) ?? [];
  return `正则表达式有误：${sentence}`;
}
