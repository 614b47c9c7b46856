/** The statements of a cell that speak of a target: proposed from the wording, or as the user has decided. */
import type { PlanRow } from "../../model/row.ts";
import type { Column } from "../../tables/definition.ts";
import { matchTarget, type TargetMatch } from "./match-target.ts";
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
  const links = isConcerned(cell, book) ? readLinks(cell, book) : NONE;
  last = { cell, book, links };
  return links;
}

/** May there be a link? What the user has said of a cell holds whatever words it has. */
export function isConcerned({ row, text }: StatementCell, book: TargetBook): boolean {
  return book.mayConcern(text) || book.isDecided(row.id);
}

function readLinks({ row, column, text }: StatementCell, book: TargetBook): LinkedStatement[] {
  return statementsIn(text).flatMap((statement): LinkedStatement[] => {
    const decisions = book.decisionsOn(row.id, column.key, statement.key);
    const match = matchTarget(book, statement, decisions);
    return match ? [{ statement, ...match }] : [];
  });
}
