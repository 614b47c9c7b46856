/**
 * Numbered items inside a cell: `1.` … `2.` … at the start of a line. `3.2024年…` is item 3 followed by a
 * year; `3.12㎡` is a number. An item that does not start a line is no item here: the reader must see the
 * run-on exactly as it prints.
 */

export interface CellLine {
  /** `1.` where the line is a numbered item, else null. */
  readonly marker: string | null;
  readonly text: string;
}

/** The marker at the beginning of an item. */
export const ITEM_START = /^(\d{1,2}[.．、])(?!\d)|^(\d{1,2}[.．])(?=20\d\d年)/;

export function cellLines(text: string): CellLine[] {
  return text.split("\n").map((line) => {
    const match = ITEM_START.exec(line);
    const marker = match?.[1] ?? match?.[2];
    return marker === undefined ? { marker: null, text: line } : { marker, text: line.slice(marker.length) };
  });
}

/** The number that the next item of this text would carry, or null where its last line is no item. */
export function nextItemNumber(text: string): number | null {
  const last = cellLines(text).at(-1);
  return last?.marker ? Number.parseInt(last.marker, 10) + 1 : null;
}

/**
 * Sets items that follow the one before after white space on lines of their own: `1.甲。 2.乙。`. Items must
 * count up from 1 (so that `12. 5` or a decimal is never split); one that is run together with the item before
 * it is passed over, and no other character changes.
 */
export function breakItems(text: string): string {
  let last = itemNumber(text.trimStart());
  if (last !== 1) return text;
  return text.replace(/[ \u3000\n]+(?=\d{1,2}[.．、])/g, (space, offset: number) => {
    const number = itemNumber(text.slice(offset + space.length));
    if (number === null || last === null || number <= last || number > last + 3) return space;
    last = number;
    return "\n";
  });
}

function itemNumber(text: string): number | null {
  const match = ITEM_START.exec(text);
  return match ? Number.parseInt(match[0], 10) : null;
}
