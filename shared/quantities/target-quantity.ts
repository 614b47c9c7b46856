/**
 * The target of an indicator as a quantity. The unit stands in brackets at the end of the name (新增多田套合(万亩)), the
 * number in the target; a target in words is a quantity where it names one (三分之二以上), and none where it does not
 * (与经济增长基本同步).
 */
import { parseTarget, type Target } from "../targets/parse-target.ts";
import { toHalfWidth } from "../text/half-width.ts";
import { type ExactNumber, exactNumber, multiply } from "./exact-number.ts";
import { extractQuantities } from "./extract-quantities.ts";
import { type MeasureUnit, unitNamed } from "./measure-units.ts";
import { type Amount, type Bound, type Change, type Measure, mapAmount } from "./quantity.ts";
import { changeIn } from "./subjects.ts";

/** A unit with what 万 or 亿 before it multiplies by. */
export interface NamedUnit {
  readonly unit: MeasureUnit;
  readonly scale: ExactNumber;
}

const LAST_BRACKET = /[(（〔[]([^()（）〔〕[\]]+)[)）〕\]]\s*$/u;

/** The unit that a name carries in the brackets at its end, or undefined: (含大病保险) is none. */
export function unitOfName(name: string): NamedUnit | undefined {
  const words = LAST_BRACKET.exec(name.trim())?.[1];
  return words === undefined ? undefined : unitNamed(toHalfWidth(words).trim());
}

/** The same as it is written there: 万亩. Empty where there is none. */
export function unitWordsOfName(name: string): string {
  return unitOfName(name) ? (LAST_BRACKET.exec(name.trim())?.[1]?.trim() ?? "") : "";
}

/** The name without its unit. */
export function nameWithoutUnit(name: string): string {
  return unitOfName(name) ? name.trim().replace(LAST_BRACKET, "").trim() : name.trim();
}

/**
 * The quantity that a target states, or undefined where it states none (nothing typed, or words without a number).
 * `names` are the names that may carry the unit, nearest first: of the part, then of its indicator. A unit in the
 * target itself comes before them all.
 */
export function targetQuantity(target: string, names: readonly string[]): Measure | undefined {
  const named = names.map(unitOfName).find((unit) => unit !== undefined);
  const change = names.map(changeOfName).find((found) => found !== null) ?? null;
  const parsed = parseTarget(target);
  if (parsed.kind === "words") return inWords(parsed.text, named, change);
  const numbers = numbersOf(target).map((value) => inUnit(value, named));
  const amount = amountOf(parsed, numbers);
  return amount && { amount, unit: named?.unit ?? null, bound: boundOf(parsed), change };
}

/** A level, to which what is new only adds: 高新技术企业总数. */
const LEVEL = /(?:总数|总量|总数量|保有量|拥有量|存量|总规模)$/u;

function changeOfName(name: string): Change | null {
  const words = nameWithoutUnit(name);
  return changeIn(words) ?? (LEVEL.test(words) ? "total" : null);
}

const NUMBER = /(?<![\d.])-?\d[\d,]*(?:\.\d+)?/g;

/** The numbers as typed, for parseTarget has rounded them to floats. A hyphen behind a figure is a range's. */
function numbersOf(target: string): ExactNumber[] {
  const plain = toHalfWidth(target).replace(/\s+/gu, "");
  return [...plain.matchAll(NUMBER)].map(([number]) => exactNumber(number.replaceAll(",", "")));
}

function amountOf({ kind }: Target, numbers: readonly ExactNumber[]): Amount | undefined {
  const [first, second] = numbers;
  if (!first) return undefined;
  if (kind !== "range") return { kind: "number", value: first };
  return second && { kind: "range", from: first, to: second };
}

function boundOf(target: Target): Bound {
  return target.kind === "bound" ? target.comparison : "=";
}

/** 三分之二以上, 95%以上, 4.5万: a unit of its own, or that of the name. */
function inWords(text: string, named: NamedUnit | undefined, change: Change | null): Measure | undefined {
  const [found, ...others] = extractQuantities(text).filter(({ role }) => role === "value");
  if (!found || others.length > 0) return undefined;
  const { amount, unit, bound } = found;
  const own = { bound, change: found.change ?? change };
  if (unit || !named) return { amount, unit, ...own };
  // 0.6万 under a name that says (万亩) repeats the 万, and does not multiply by it once more.
  const isScaled = /[万亿]/u.test(found.text);
  const applied = { unit: named.unit, scale: isScaled ? exactNumber("1") : named.scale };
  return { amount: mapAmount(amount, (value) => inUnit(value, applied)), unit: named.unit, ...own };
}

function inUnit(value: ExactNumber, named: NamedUnit | undefined): ExactNumber {
  return named ? multiply(multiply(value, named.scale), named.unit.factor) : value;
}
