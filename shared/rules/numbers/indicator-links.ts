/** The links between targets and what tasks and clauses state, for the user to look through. */
import { childrenOf, getRow, type PlanState } from "../../model/plan-state.ts";
import type { PlanRow, RowId } from "../../model/row.ts";
import { type Comparison, compareQuantities } from "../../quantities/compare-quantities.ts";
import type { Quantity } from "../../quantities/quantity.ts";
import { atOnce } from "../../steps.ts";
import { sheetTables } from "../../tables/index.ts";
import { linksTable } from "../../tables/rules-tables.ts";
import { tableIn } from "../../tables/table-in.ts";
import type { TextRange } from "../finding.ts";
import { rowOrderOf } from "../row-order.ts";
import { isStatementColumn, shapeOf } from "../row-shape.ts";
import { TargetBookReader } from "./book-reader.ts";
import { type LinkKey, linkId } from "./link-decisions.ts";
import { isConcerned, type StatementCell } from "./linked-statements.ts";
import { matchTarget, proposedTarget } from "./match-target.ts";
import { type KeyedStatement, keyedStatementsIn, type Statement, statementText } from "./statements.ts";
import type { LinkDecision, LinkState, TargetBook } from "./target-book.ts";

export interface IndicatorLink extends LinkKey {
  readonly state: "proposed" | LinkState;
  /** Does the wording alone propose it? */
  readonly isProposed: boolean;
  /** Null: the words that the user has decided of stand there no longer. */
  readonly statement: StatedQuantity | null;
  /** Null: the target or the statement is none any more. */
  readonly comparison: Comparison | null;
}

export interface StatedQuantity {
  readonly quantity: Quantity;
  /** Of the number in its cell. */
  readonly range: TextRange;
  /** The statement as it stands. */
  readonly text: string;
}

/** By the rows that state something, in the order of the plan; then those whose words have gone. */
export function indicatorLinks(state: PlanState): readonly IndicatorLink[] {
  return atOnce(indicatorLinkSteps(state, atOnce(bookSteps(state))));
}

/** The same in small steps, each with how much is done of it: from 0 to 1. */
export function* indicatorLinkSteps(
  state: PlanState,
  book: TargetBook,
): Generator<number, readonly IndicatorLink[]> {
  const stated: IndicatorLink[] = [];
  for (const [cell, done] of steppedCells(state)) {
    if (isConcerned(cell, book)) for (const link of linksOf(cell, book)) stated.push(link);
    if (done !== null) yield done;
  }
  const found = new Set(stated.map(linkId));
  return [...stated, ...lostLinks(state).filter((link) => !found.has(linkId(link)))];
}

export function* bookSteps(state: PlanState): Generator<number, TargetBook> {
  const steps = new TargetBookReader().steps(
    state,
    (key) => tableIn(state, key),
    () => true,
  );
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield 0;
  }
}

/** So many rows are read between two places where the work may be left. */
const ROWS_A_STEP = 16;

/**
 * The cells that may state something, in the order of the plan, each with how much is done where the work may be left
 * behind it, else null.
 */
export function* steppedCells(
  state: PlanState,
): Generator<readonly [cell: StatementCell, done: number | null]> {
  const order = rowOrderOf(state);
  const tables = sheetTables
    .map(({ key }) => ({ table: tableIn(state, key), places: order.get(key)?.places ?? NOWHERE }))
    .filter(({ table }) => table.columns.some((column) => isStatementColumn(column, table)));
  const total = tables.reduce((sum, { places }) => sum + places.size, 0);
  let count = 0;
  for (const { table, places } of tables) {
    for (const id of places.keys()) {
      const row = getRow(state, id);
      let done = ++count % ROWS_A_STEP === 0 ? count / total : null;
      for (const column of shapeOf(table, row.kind).statements) {
        const text = row.cells[column.key];
        if (text === undefined) continue;
        yield [{ row, column, text }, done];
        done = null;
      }
    }
  }
}

const NOWHERE: ReadonlyMap<RowId, number> = new Map();

const known = new WeakMap<PlanRow, Map<string, readonly KeyedStatement[]>>();

/** Read once as long as nobody touches the row: the lists are made anew after every decision. */
export function statementsOf({ row, column, text }: StatementCell): readonly KeyedStatement[] {
  const ofRow = known.get(row) ?? new Map<string, readonly KeyedStatement[]>();
  known.set(row, ofRow);
  const statements = ofRow.get(column.key) ?? keyedStatementsIn(text);
  ofRow.set(column.key, statements);
  return statements;
}

export function statedQuantity({ text }: StatementCell, { quantity }: Statement): StatedQuantity {
  const { start, end } = quantity;
  return { quantity, range: { start, end }, text: statementText(text, quantity) };
}

function linksOf(cell: StatementCell, book: TargetBook): IndicatorLink[] {
  return statementsOf(cell).flatMap((statement) => {
    const decisions = book.decisionsOn(cell.row.id, cell.column.key, statement.key);
    const match = matchTarget(book, statement, decisions);
    const proposed = match || decisions.length > 0 ? (proposedTarget(book, statement)?.row.id ?? null) : null;
    const link = (target: RowId, linkState: IndicatorLink["state"]): IndicatorLink => {
      const booked = book.targetOf(target);
      return {
        target,
        rowId: cell.row.id,
        column: cell.column.key,
        about: statement.key,
        state: linkState,
        isProposed: target === proposed,
        statement: statedQuantity(cell, statement),
        comparison: booked ? compareQuantities(booked.measure, statement.quantity) : null,
      };
    };
    const matched = match && !match.isConfirmed ? [link(match.target.row.id, "proposed")] : [];
    return [...matched, ...decisions.map(({ target, state }: LinkDecision) => link(target, state))];
  });
}

/** What the user has decided, as if no statement were found for it. */
function lostLinks(state: PlanState): IndicatorLink[] {
  return childrenOf(state, linksTable.key, null).flatMap(({ cells }): IndicatorLink[] => {
    const { target = "", row = "", column = "", about = "", state: decision } = cells;
    if (decision !== "confirmed" && decision !== "rejected") return [];
    if (!state.rows.has(target) || !state.rows.has(row)) return [];
    const key = { target, rowId: row, column, about };
    return [{ ...key, state: decision, isProposed: false, statement: null, comparison: null }];
  });
}
