/** The statements of a cell that speak of a target: proposed from the wording, or as the user has decided. */
import type { PlanRow } from "../../model/row.ts";
import type { Column } from "../../tables/definition.ts";
import { matchTarget, type TargetMatch } from "./match-target.ts";
import { type Statement, statementsIn } from "./statements.ts";
import type { TargetBook } from "./target-book.ts";

export interface LinkedStatement extends TargetMatch {
  readonly statement: Statement;
}

interface Cell {
  readonly row: PlanRow;
  readonly column: Column;
  readonly text: string;
}

/** The last cell that was read: two rules ask for the same one after the other. */
let last: {
  readonly cell: Cell;
  readonly book: TargetBook;
  readonly links: readonly LinkedStatement[];
} | null = null;
const NONE: readonly LinkedStatement[] = [];

export function linkedStatements(cell: Cell, book: TargetBook): readonly LinkedStatement[] {
  if (last?.cell === cell && last.book === book) return last.links;
  const links = book.mayConcern(cell.text) ? readLinks(cell, book) : NONE;
  last = { cell, book, links };
  return links;
}

function readLinks({ row, column, text }: Cell, book: TargetBook): LinkedStatement[] {
  return statementsIn(text).flatMap((statement): LinkedStatement[] => {
    const decisions = book.decisionsOn(row.id, column.key, statement.words);
    const match = matchTarget(book, statement, decisions);
    return match ? [{ statement, ...match }] : [];
  });
}
