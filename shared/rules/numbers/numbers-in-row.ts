/** The same thing stated in two cells of a row, with different numbers: a goal and what is arranged for it. */
import { columnTitle } from "../../tables/column-titles.ts";
import type { Column } from "../../tables/definition.ts";
import { CellView, cellClasses, draftAt, quote } from "../cell-view.ts";
import { classAt, DIGIT } from "../char-classes.ts";
import type { Draft } from "../finding.ts";
import type { RowView } from "../row-view.ts";
import { NO_DRAFTS, type RowRule } from "../rule.ts";
import { asElsewhere } from "./number-fix.ts";
import { isOtherNumber, soleStatements } from "./sole-statements.ts";
import { type Statement, statementText } from "./statements.ts";
import { placeBefore } from "./wording.ts";

export const numbersInRow: RowRule = {
  id: "numbers-in-row",
  title: "同一行里数值不一致",
  fulfilled: "同一行里数值一致",
  why: "工作目标和工作安排里同一件事的数不同，不知道按哪个做。",
  severity: "error",
  reads: "各表的长文字列",
  scope: "row",
  knows: "nothing",
  appliesTo: (table) => table.columns.filter(({ type }) => type === "longText").length > 1,
  check: (view) => {
    const filled = filledTexts(view);
    if (!shareWords(filled)) return NO_DRAFTS;
    const read: ReadText[] = [];
    for (const [index, text] of filled.entries()) {
      const isLast = index === filled.length - 1;
      const before = isLast ? read.flatMap(({ statements }) => statements) : null;
      read.push({ ...text, statements: soleStatements(text.text, before) });
    }
    return read.flatMap((here, index) =>
      read.slice(0, index).flatMap((before) =>
        here.statements.flatMap((statement): readonly Draft[] => {
          const other = before.statements.find((each) => isSameMatter(each, statement));
          return other && isOtherNumber(other, statement)
            ? [differingDraft(cellOf(view, here), statement, cellOf(view, before), other)]
            : NO_DRAFTS;
        }),
      ),
    );
  },
};

interface FilledText {
  readonly column: Column;
  readonly text: string;
}

interface ReadText extends FilledText {
  readonly statements: readonly Statement[];
}

function filledTexts({ row, shape }: RowView): readonly FilledText[] {
  const filled: FilledText[] = [];
  for (const column of shape.longTexts) {
    const text = row.cells[column.key];
    if (text !== undefined) filled.push({ column, text });
  }
  return filled;
}

function cellOf({ table, row }: RowView, { column, text }: FilledText): CellView {
  return new CellView(table, row, column, text, cellClasses(column, text));
}

/** Do two cells have the words beside a figure in common? Few rows do. */
function shareWords(filled: readonly FilledText[]): boolean {
  return filled.some(({ text }, index) =>
    filled.slice(0, index).some((other) => sharesFigureWords(other.text, text)),
  );
}

/** So many characters beside a figure; more than a unit of measure stands between it and the words behind it. */
const RUN = 5;
const UNIT = 2;

function sharesFigureWords(text: string, other: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if ((classAt(text, at) & DIGIT) === 0) continue;
    const before = text.slice(Math.max(0, at - RUN), at);
    while ((classAt(text, at + 1) & DIGIT) !== 0) at++;
    if (before === "" || before.endsWith("\n")) continue;
    const behind = text.slice(at + UNIT, at + UNIT + RUN);
    if (before.length === RUN && other.includes(before)) return true;
    if (behind.length === RUN && !behind.includes("\n") && other.includes(behind)) return true;
  }
  return false;
}

const SHORTEST_PART = 6;

function isSameMatter({ ownWords: a }: Statement, { ownWords: b }: Statement): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const isInside = short.length >= SHORTEST_PART && (long.startsWith(short) || long.endsWith(short));
  return isInside && placeBefore(long, short) === "";
}

function differingDraft(cell: CellView, statement: Statement, otherCell: CellView, other: Statement): Draft {
  const { quantity } = statement;
  const { start, end, text } = quantity;
  const place = columnTitle(otherCell.column);
  const words = quote(statementText(cell.text, quantity));
  const message = `${words}与${place}里的“${other.quantity.text}”不一致，请核对。`;
  const draft = draftAt(cell, { start, end }, message, {
    about: `${statement.ownWords} ${text} ${other.quantity.text}`,
  });
  const here = asElsewhere(quantity, other.quantity);
  const there = asElsewhere(other.quantity, quantity);
  return {
    ...draft,
    fixes: [
      ...(here === null ? [] : fixesOf(cell, start, end, here, "本处")),
      ...(there === null ? [] : fixesOf(otherCell, other.quantity.start, other.quantity.end, there, place)),
    ],
  };
}

function fixesOf(cell: CellView, start: number, end: number, text: string, where: string): Draft["fixes"] {
  const fix = { label: `${where}改为“${text}”`, text, range: { start, end } };
  return draftAt(cell, { start, end }, "", { fix }).fixes;
}
