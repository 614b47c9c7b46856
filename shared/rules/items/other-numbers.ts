/** The numbers of items in other styles than `1.`: what item-numbers and item-run-on say of those, said of these. */
import { type CellView, draftAt, quote } from "../cell-view.ts";
import type { Draft } from "../finding.ts";
import type { PlanStyle } from "../style-index.ts";
import { looksLikeItem, lostNumber, markerInWords, oddMarker, usualForm } from "./item-drafts.ts";
import { itemsInside, type MarkedLine, type Marker, otherLists, spokenItems } from "./other-styles.ts";

export function otherNumbers(cell: CellView): readonly Draft[] {
  return [...otherLists(cell.text).flatMap((lines) => checkLines(cell, lines)), ...checkSpoken(cell)];
}

function checkLines(cell: CellView, lines: readonly MarkedLine[]): readonly Draft[] {
  const drafts: Draft[] = [];
  let last: MarkedLine | null = null;
  let number = 0;
  let plain: MarkedLine[] = [];
  let isAfterOther = false;
  for (const line of lines) {
    const { marker, isOther } = line;
    if (!marker) {
      if (isOther) isAfterOther = true;
      else plain.push(line);
      continue;
    }
    const [lost, ...others] = plain;
    const mayBeNew = isAfterOther || lost !== undefined;
    if (marker.number === number + 2 && lost && others.length === 0 && !isAfterOther) {
      drafts.push(lostNumber(cell, lost, marker.withNumber(number + 1)));
    } else if (marker.number !== number + 1 && !(marker.number === 1 && mayBeNew)) {
      drafts.push(wrongNumber(cell, marker, number + 1));
    }
    number = marker.number;
    last = line;
    plain = [];
    isAfterOther = false;
  }
  const [tail, ...others] = plain;
  if (last?.marker && tail && others.length === 0 && !isAfterOther && looksLikeItem(cell, last, tail)) {
    drafts.push(lostNumber(cell, tail, last.marker.withNumber(number + 1)));
  }
  return drafts;
}

function wrongNumber(cell: CellView, marker: Marker, expected: number): Draft {
  const { start, end } = marker;
  const words = markerInWords(cell, marker);
  const meant = marker.withNumber(expected);
  const fix = { label: `改为“${meant}”`, text: meant };
  return draftAt(cell, { start, end }, `${words}的编号应为“${meant}”，编号不连续。`, { fix, about: words });
}

/** 一是 … 三是: 二是 is missing; another list begins with 一是, and so should the first one. */
function checkSpoken(cell: CellView): readonly Draft[] {
  let last = 0;
  return spokenItems(cell.text).flatMap((marker) => {
    const expected = last + 1;
    const isWrong = last > 0 && marker.number !== expected && marker.number !== 1;
    const hasLostFirst = last === 0 && marker.number === 2;
    last = marker.number;
    if (hasLostFirst) return [lostFirst(cell, marker)];
    return isWrong ? [wrongNumber(cell, marker, expected)] : [];
  });
}

function lostFirst(cell: CellView, { start, end }: Marker): Draft {
  const words = markerInWords(cell, { start, end });
  return draftAt(cell, { start, end }, `${words}前面缺“一是”，编号不连续。`, { about: words });
}

/** Items on one line where the other items of the cell, or those of the plan, have lines of their own. */
export function otherRunOns(cell: CellView, { hasItemLines }: PlanStyle): readonly Draft[] {
  return otherLists(cell.text).flatMap((lines) => {
    const marked = lines.filter(({ marker }) => marker);
    if (marked.length < 2 && !hasItemLines) return [];
    return marked.flatMap((line) =>
      itemsInside(cell.text, line).map(({ start, end, gapStart, text }) => {
        const words = quote(
          cell.text.slice(Math.max(line.start, start - 8), end + 6).split("\n", 1)[0] ?? "",
        );
        const fix = { label: `“${text}”另起一行`, text: "\n", range: { start: gapStart, end: start } };
        const message = `${words}中“${text}”与上一条连写，没有另起一行。`;
        return draftAt(cell, { start, end }, message, { fix, about: words });
      }),
    );
  });
}

/** Markers with other brackets than most of the cell: （1）, (2）. */
export function oddBrackets(cell: CellView): readonly Draft[] {
  const markers = otherLists(cell.text).flatMap((lines) => lines.flatMap(({ marker }) => marker ?? []));
  const byForm = Map.groupBy(
    markers.filter(({ text }) => OPENING.test(text)),
    ({ text }) => text.replace(/\d+/, "1"),
  );
  const usual = usualForm(byForm);
  if (!usual) return [];
  return [...byForm]
    .flatMap(([form, odd]) => (form === usual.form ? [] : odd))
    .map(({ start, end, text, number }) => {
      const meant = usual.isClear ? usual.form.replace("1", String(number)) : null;
      return oddMarker(cell, { start, end }, { marker: text, usual: usual.first.text, meant });
    });
}

const OPENING = /^[(（]/;
