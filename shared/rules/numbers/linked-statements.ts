/** The statements of a cell that speak of a target: proposed from the wording, or as the user has decided. */
import type { PlanRow } from "../../model/row.ts";
import type { Column } from "../../tables/definition.ts";
import { matchTarget, type TargetMatch } from "./match-target.ts";
import { sentenceBlocks } from "./sentence-blocks.ts";
import { type Statement, statementsIn } from "./statements.ts";
import type { TargetBook } from "./target-book.ts";

export interface LinkedStatement extends TargetMatch {
  readonly statement: Statement;
}

export interface StatementCell {
  readonly row: PlanRow;
  readonly column: Column;
  readonly text: string;
}

/** The last cell that was read: two rules ask for the same one after the other. */
let last: {
  readonly cell: StatementCell;
  readonly book: TargetBook;
  readonly links: readonly LinkedStatement[];
} | null = null;
const NONE: readonly LinkedStatement[] = [];

export function linkedStatements(cell: StatementCell, book: TargetBook): readonly LinkedStatement[] {
  if (last?.cell === cell && last.book === book) return last.links;
  const links = readLinks(cell, book);
  last = { cell, book, links };
  return links;
}

/** May there be a link? What the user has said of a cell holds whatever words it has. */
export function isConcerned({ row, text }: StatementCell, book: TargetBook): boolean {
  return book.mayConcern(text) || book.isDecided(row.id);
}

function readLinks(cell: StatementCell, book: TargetBook): readonly LinkedStatement[] {
  const { row, column, text } = cell;
  const statements = isConcerned(cell, book) ? statementsOf(row, text, book) : NO_STATEMENTS;
  book.stated.put(row, column.key, statements);
  if (statements.length === 0) return NONE;
  return statements.flatMap((statement): readonly LinkedStatement[] => {
    const decisions = book.decisionsOn(row.id, column.key, statement.key);
    const match = matchTarget(book, statement, decisions);
    return match ? [{ statement, ...match }] : NONE;
  });
}

const NO_STATEMENTS: readonly Statement[] = [];

function statementsOf({ id }: PlanRow, text: string, book: TargetBook): readonly Statement[] {
  if (book.isDecided(id)) return statementsIn(text);
  return book.statementsIn(text, () => concernedStatements(text, book));
}

/** The statements of the parts of a text that may speak of a target. */
function concernedStatements(text: string, book: TargetBook): readonly Statement[] {
  const statements: Statement[] = [];
  for (const { start, end } of sentenceBlocks(text)) {
    const block = start === 0 && end === text.length ? text : text.slice(start, end);
    if (!book.mayConcernWords(block)) continue;
    for (const statement of statementsIn(block))
      statements.push(start === 0 ? statement : moved(statement, start));
  }
  return statements;
}

function moved(statement: Statement, by: number): Statement {
  const { quantity } = statement;
  return { ...statement, quantity: { ...quantity, start: quantity.start + by, end: quantity.end + by } };
}
