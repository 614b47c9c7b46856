/** Chinese ordinals of section titles: 1 → 一, 12 → 十二, 205 → 二百零五. Range 1 to 999. */

const DIGITS: readonly string[] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

export function chineseOrdinal(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) throw new RangeError(`no ordinal for ${value}`);
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  let text = hundreds > 0 ? `${DIGITS[hundreds]}百` : "";
  if (tens > 0) text += tens === 1 && hundreds === 0 ? "十" : `${DIGITS[tens]}十`;
  else if (hundreds > 0 && ones > 0) text += "零";
  return ones > 0 ? text + DIGITS[ones] : text;
}

/** The value of a Chinese ordinal up to 999, or undefined where the text is none. */
export function parseChineseOrdinal(text: string): number | undefined {
  const match =
    /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text);
  if (!match || text === "") return undefined;
  const digitOf = (part: string | undefined): number => (part ? DIGITS.indexOf(part) : 0);
  const value = digitOf(match[1]) * 100 + (match[3] ? digitOf(match[2] ?? "一") * 10 : 0) + digitOf(match[4]);
  return value > 0 && chineseOrdinal(value) === text ? value : undefined;
}
