/** The targets of the plan in their order, each with the statements that are linked with it. */
import { getRow, type PlanState } from "../../model/plan-state.ts";
import type { PlanRow } from "../../model/row.ts";
import type { Measure } from "../../quantities/quantity.ts";
import { atOnce } from "../../steps.ts";
import { type Column, canHold, type TableDefinition } from "../../tables/definition.ts";
import { sheetTables } from "../../tables/index.ts";
import { tableIn } from "../../tables/table-in.ts";
import { rowOrderOf } from "../row-order.ts";
import { bookSteps, type IndicatorLink, indicatorLinkSteps } from "./indicator-links.ts";

export interface LinkGroup {
  readonly row: PlanRow;
  readonly table: TableDefinition;
  readonly column: Column;
  /** Empty: nothing is typed yet. */
  readonly text: string;
  /** Null: the target states no number that could be compared. */
  readonly measure: Measure | null;
  readonly links: readonly IndicatorLink[];
}

export function linkGroups(state: PlanState): readonly LinkGroup[] {
  return atOnce(linkGroupSteps(state));
}

/** The same in small steps, each with how much is done of it: from 0 to 1. */
export function* linkGroupSteps(state: PlanState): Generator<number, readonly LinkGroup[]> {
  const book = yield* bookSteps(state);
  const found = yield* indicatorLinkSteps(state, book);
  const links = Map.groupBy(found, ({ target }) => target);
  yield 1;
  return targetCells(state).map((cell) => ({
    ...cell,
    measure: book.targetOf(cell.row.id)?.measure ?? null,
    links: links.get(cell.row.id) ?? [],
  }));
}

/** In the order of the plan; an indicator with parts states its targets in them. */
function targetCells(state: PlanState): Omit<LinkGroup, "measure" | "links">[] {
  const order = rowOrderOf(state);
  return sheetTables.flatMap(({ key }) => {
    const table = tableIn(state, key);
    const columns = table.columns.filter(({ type }) => type === "target");
    if (columns.length === 0) return [];
    return [...(order.get(key)?.places.keys() ?? [])].flatMap((id) => {
      const row = getRow(state, id);
      return columns.flatMap((column) => {
        const text = row.cells[column.key] ?? "";
        const isHeldBelow = text === "" && state.children.has(row.id);
        return canHold(column, row.kind) && !isHeldBelow ? [{ row, table, column, text }] : [];
      });
    });
  });
}
