/**
 * What a target says: a number (19), a bound (≥95, <0.019), a range (10—50) or words (与经济增长基本同步).
 * The text as typed stays what is stored; this is its meaning. Half- and full-width forms are understood.
 */

export type Comparison = "<" | "≤" | ">" | "≥";

export type Target =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "bound"; readonly comparison: Comparison; readonly value: number }
  | { readonly kind: "range"; readonly from: number; readonly to: number }
  | { readonly kind: "words"; readonly text: string };

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  "<": "<",
  "＜": "<",
  ">": ">",
  "＞": ">",
  "≤": "≤",
  "⩽": "≤",
  "≦": "≤",
  "<=": "≤",
  "≥": "≥",
  "⩾": "≥",
  "≧": "≥",
  ">=": "≥",
};

const NUMBER = String.raw`[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const PLAIN = new RegExp(`^${NUMBER}$`);
const BOUND = new RegExp(`^(<=|>=|[<>≤≥⩽⩾≦≧])\\s*(${NUMBER})$`);
const RANGE = new RegExp(`^(${NUMBER})\\s*(?:—{1,2}|–|-|~|至|到)\\s*(${NUMBER})$`);

const MOST_REMEMBERED = 1000;
const known = new Map<string, Target>();

/** Remembered: the same few numbers are the targets of many rows, and several rules ask for each. */
export function parseTarget(text: string): Target {
  const found = known.get(text);
  if (found) return found;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const target = readTarget(text);
  known.set(text, target);
  return target;
}

function readTarget(text: string): Target {
  const plain = toHalfWidth(text).trim();
  if (plain === "") return { kind: "empty" };
  if (PLAIN.test(plain)) return { kind: "number", value: toNumber(plain) };
  const bound = BOUND.exec(plain);
  const comparison = bound?.[1] === undefined ? undefined : COMPARISONS[bound[1]];
  if (bound?.[2] !== undefined && comparison) return { kind: "bound", comparison, value: toNumber(bound[2]) };
  const range = RANGE.exec(plain);
  if (range?.[1] !== undefined && range[2] !== undefined) {
    return { kind: "range", from: toNumber(range[1]), to: toNumber(range[2]) };
  }
  return { kind: "words", text: plain };
}

/** The value of a plain number; null for all else, which ten thousand long cells are told at their ends. */
export function plainNumber(text: string): number | null {
  const trimmed = text.trim();
  const isFramed =
    /^[0-9０-９+＋\-－]/.test(trimmed) && /[0-9０-９]/.test(trimmed.charAt(trimmed.length - 1));
  const target = isFramed ? parseTarget(trimmed) : null;
  return target?.kind === "number" ? target.value : null;
}

/** The form in which a typed target is kept: signs of comparison as ≥ ≤ > <; all else as typed. */
export function normalizeTarget(text: string): string {
  const target = parseTarget(text);
  if (target.kind !== "bound") return text;
  const digits = toHalfWidth(text)
    .trim()
    .replace(/^[<>≤≥⩽⩾≦≧]=?\s*/, "");
  return `${target.comparison}${digits}`;
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
/** A spreadsheet keeps that many digits and makes zeros of the rest. */
const MAX_DIGITS = 15;

/** The number that a spreadsheet cell may hold without losing a character of the text, or undefined. */
export function exactNumber(text: string): number | undefined {
  if (!DECIMAL.test(text) || text.replace(/\D/g, "").length > MAX_DIGITS) return undefined;
  const value = Number(text);
  return String(value) === text ? value : undefined;
}

function toHalfWidth(text: string): string {
  return text.replace(/[０-９．＜＞＝％＋－～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

function toNumber(text: string): number {
  return Number(text.replaceAll(",", ""));
}
