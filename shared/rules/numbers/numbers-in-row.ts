/** The same thing stated in two cells of a row, with different numbers: a goal and what is arranged for it. */
import { compareQuantities } from "../../quantities/compare-quantities.ts";
import { CellView, draftAt, quote } from "../cell-view.ts";
import type { Draft } from "../finding.ts";
import { columnTitle, type RowView } from "../row-view.ts";
import { NO_DRAFTS, type RowRule } from "../rule.ts";
import { readColumns } from "../text/text-columns.ts";
import { withAmount } from "./number-fix.ts";
import { type Statement, statementsIn, statementText } from "./statements.ts";

export const numbersInRow: RowRule = {
  id: "numbers-in-row",
  title: "同一行里数值不一致",
  why: "工作目标和工作安排里同一件事的数不同，不知道按哪个做。",
  severity: "error",
  reads: "各表的长文字列",
  scope: "row",
  knows: "nothing",
  appliesTo: (table) => table.columns.filter(({ type }) => type === "longText").length > 1,
  check: (view) => {
    const cells = cellsOf(view);
    const [first, ...others] = cells;
    if (!first || others.length === 0 || !shareWords(cells.map(({ text }) => text))) return NO_DRAFTS;
    const read = cells.map((cell) => ({ cell, statements: soleStatements(cell.text) }));
    return read.flatMap(({ cell, statements }, index) =>
      read.slice(0, index).flatMap((before) =>
        statements.flatMap((statement): readonly Draft[] => {
          const other = before.statements.find((each) => isSameMatter(each, statement));
          return other && isOtherNumber(other, statement)
            ? [differingDraft(cell, statement, before.cell, other)]
            : NO_DRAFTS;
        }),
      ),
    );
  },
};

function cellsOf({ table, row }: RowView): CellView[] {
  return readColumns(table, row.kind).texts.flatMap((column) => {
    const text = column.type === "longText" ? row.cells[column.key] : undefined;
    return text === undefined ? [] : [new CellView(table, row, column, text)];
  });
}

const RUN = 5;

/** Do two of the texts have a run of characters with figures near it in common? Few rows do. */
function shareWords(texts: readonly string[]): boolean {
  const [first = "", ...others] = texts;
  const runs = figureRuns(first);
  return runs.some((run) => others.some((text) => text.includes(run))) || others.length > 1;
}

const BEFORE_FIGURE = new RegExp(
  `(\\p{Script=Han}{${RUN}})(?=[\\d(（])|\\d(?:\\p{Script=Han}{1,2})(\\p{Script=Han}{${RUN}})`,
  "gu",
);

function figureRuns(text: string): string[] {
  return [...text.matchAll(BEFORE_FIGURE)].map(([, before, behind]) => before ?? behind ?? "");
}

/** Statements whose words stand only once in their cell. */
function soleStatements(text: string): Statement[] {
  const statements = statementsIn(text).filter(
    ({ isListed, ownWords }) => !isListed && ownWords.length >= SHORTEST,
  );
  const counts = Map.groupBy(statements, ({ ownWords }) => ownWords);
  return statements.filter(({ ownWords }) => counts.get(ownWords)?.length === 1);
}

const SHORTEST = 4;
const SHORTEST_PART = 6;

function isSameMatter({ ownWords: a }: Statement, { ownWords: b }: Statement): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_PART && (long.startsWith(short) || long.endsWith(short));
}

function isOtherNumber(a: Statement, b: Statement): boolean {
  const { relation, isSameNumber } = compareQuantities(a.quantity, b.quantity);
  // Two lower bounds can both hold, but one of the two is not what is meant.
  const areTwoBounds = relation === "compatible" && a.quantity.bound === b.quantity.bound;
  return relation === "contradictory" || (areTwoBounds && !isSameNumber);
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
  const here = withAmount(text, quantity, other.quantity);
  const there = withAmount(other.quantity.text, other.quantity, quantity);
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
