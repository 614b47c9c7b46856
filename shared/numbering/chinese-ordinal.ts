/** Chinese ordinals of section titles: 1 → 一, 12 → 十二, 205 → 二百零五; beyond 999 in digits. */

const DIGITS: readonly string[] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

export function chineseOrdinal(value: number): string {
  if (value > 999) return String(value);
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  let text = hundreds > 0 ? `${DIGITS[hundreds]}百` : "";
  if (tens > 0) text += tens === 1 && hundreds === 0 ? "十" : `${DIGITS[tens]}十`;
  else if (hundreds > 0 && ones > 0) text += "零";
  return ones > 0 ? text + DIGITS[ones] : text;
}
