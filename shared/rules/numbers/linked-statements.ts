/** The statements of a cell that speak of a target: proposed from the wording, or as the user has decided. */
import type { PlanRow } from "../../model/row.ts";
import type { Column } from "../../tables/definition.ts";
import { matchTarget, type TargetMatch } from "./match-target.ts";
import { keyedStatementsIn, type Statement, statementsInBlocks } from "./statements.ts";
import type { LinkDecision, TargetBook } from "./target-book.ts";

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
  if (book.isDecided(row.id)) return readDecidedLinks(cell, book);
  const statements = book.mayConcern(text)
    ? book.statementsIn(text, () => statementsInBlocks(text, (block) => book.mayConcernWords(text, block)))
    : NO_STATEMENTS;
  book.stated.put(row, column.key, statements);
  return linksOf(statements, book, () => NO_DECISIONS);
}

/** What the user has decided may be of words that speak of no target. */
function readDecidedLinks(
  { row, column, text }: StatementCell,
  book: TargetBook,
): readonly LinkedStatement[] {
  const statements = keyedStatementsIn(text);
  book.stated.put(row, column.key, statements);
  return linksOf(statements, book, ({ key }) => book.decisionsOn(row.id, column.key, key));
}

const NO_STATEMENTS: readonly Statement[] = [];
const NO_DECISIONS: readonly LinkDecision[] = [];

function linksOf<Stated extends Statement>(
  statements: readonly Stated[],
  book: TargetBook,
  decisionsOn: (statement: Stated) => readonly LinkDecision[],
): readonly LinkedStatement[] {
  if (statements.length === 0) return NONE;
  return statements.flatMap((statement): readonly LinkedStatement[] => {
    const match = matchTarget(book, statement, decisionsOn(statement));
    return match ? [{ statement, ...match }] : NONE;
  });
}
