/** The number of a row as a sheet prints it: in a column of its own, or before the name: 13.发展新型农村集体经济. */

export function printedNumber(text: string): number | null {
  const match = /^\s*[(（]?(\d{1,6})[)）]?\s*[.．、]?\s*$/.exec(text.normalize("NFKC"));
  return match ? Number(match[1]) : null;
}

/**
 * Takes the number off a name. A figure that goes on after the stop (12.5公里) is a number of the name itself,
 * unless it counts on from the row before.
 */
export function numberPrefix(text: string, previous: number | null): { name: string; number: number | null } {
  const match = /^\s*(\d{1,4})\s*[.．、](\s*)(.*)$/su.exec(text);
  if (!match) return { name: text, number: null };
  const number = Number(match[1]);
  const rest = match[3] ?? "";
  const isRead = match[2] !== "" || !/^\d/.test(rest) || (previous !== null && number === previous + 1);
  return isRead ? { name: rest, number } : { name: text, number: null };
}
