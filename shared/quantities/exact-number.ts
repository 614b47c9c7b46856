/**
 * Numbers without rounding: a fraction of two integers in lowest terms. Decimals alone would not do, for plans also
 * say 三分之二. No float is ever compared.
 */

export interface ExactNumber {
  readonly numerator: bigint;
  /** Always above 0. */
  readonly denominator: bigint;
}

/** Throws where the denominator is 0. */
export function fraction(numerator: bigint, denominator: bigint): ExactNumber {
  if (denominator === 0n) throw new RangeError("a denominator of 0");
  const divisor = commonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

const MOST_REMEMBERED = 4000;
const known = new Map<string, ExactNumber>();

/** The value of `-1234.50`; throws where the text is no decimal. The same few numbers are read again and again. */
export function exactNumber(decimal: string): ExactNumber {
  const found = known.get(decimal);
  if (found) return found;
  const value = readDecimal(decimal);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(decimal, value);
  return value;
}

function readDecimal(decimal: string): ExactNumber {
  const [, sign, whole, digits = ""] = DECIMAL.exec(decimal) ?? [];
  if (whole === undefined) throw new RangeError(`no decimal: ${decimal}`);
  const numerator = BigInt(whole + digits);
  return fraction(sign === "-" ? -numerator : numerator, 10n ** BigInt(digits.length));
}

export function multiply(a: ExactNumber, b: ExactNumber): ExactNumber {
  if (isOne(b)) return a;
  if (isOne(a)) return b;
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Throws where `b` is 0. */
export function divide(a: ExactNumber, b: ExactNumber): ExactNumber {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function add(a: ExactNumber, b: ExactNumber): ExactNumber {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** Below 0 where a < b, 0 where they are equal, above 0 where a > b. */
export function compareExact(a: ExactNumber, b: ExactNumber): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** As a decimal where that comes to an end (`0.019`), else as a fraction (`200/3`). */
export function formatExact({ numerator, denominator }: ExactNumber): string {
  const places = decimalPlaces(denominator);
  if (places === undefined) return `${numerator}/${denominator}`;
  const scaled = (numerator * 10n ** BigInt(places)) / denominator;
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const sign = scaled < 0n ? "-" : "";
  return places === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-places)}`;
}

/** How many decimal places a fraction in lowest terms takes: the higher power of 2 or 5, if nothing else is there. */
function decimalPlaces(denominator: bigint): number | undefined {
  let rest = denominator;
  const powerOf = (factor: bigint): number => {
    let power = 0;
    while (rest % factor === 0n) {
      rest /= factor;
      power++;
    }
    return power;
  };
  const places = Math.max(powerOf(2n), powerOf(5n));
  return rest === 1n ? places : undefined;
}

function isOne(value: ExactNumber): boolean {
  return value.numerator === 1n && value.denominator === 1n;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [left, right] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
}
