/** The links between targets and what tasks and clauses state, for the user to look through, confirm and reject. */
import { z } from "zod";
import { cellChange } from "../../changes/apply.ts";
import type { Change } from "../../changes/change.ts";
import { deleteRowsChanges, existingRow, insertRowsChanges } from "../../changes/edit-rows.ts";
import { childrenOf, type PlanState } from "../../model/plan-state.ts";
import { type RowId, RowIdSchema } from "../../model/row.ts";
import { type Comparison, compareQuantities } from "../../quantities/compare-quantities.ts";
import { sheetTables } from "../../tables/index.ts";
import { LINK_KIND, linksTable } from "../../tables/rules-tables.ts";
import { tableIn } from "../../tables/table-in.ts";
import type { TextRange } from "../finding.ts";
import { readColumns } from "../text/text-columns.ts";
import { linkedStatements } from "./linked-statements.ts";
import { isStatementColumn } from "./numbers-agree.ts";
import { statementText } from "./statements.ts";
import { type LinkState, TargetBookReader } from "./target-book.ts";

/** Which statement and which target a link is about. */
export const LinkKeySchema = z.strictObject({
  /** The row of the target. */
  target: RowIdSchema,
  rowId: RowIdSchema,
  column: z.string().min(1),
  /** The words of the statement as links are kept by: Statement.words. */
  about: z.string().min(1),
});
export type LinkKey = Readonly<z.infer<typeof LinkKeySchema>>;

export interface IndicatorLink extends LinkKey {
  readonly state: "proposed" | LinkState;
  /** Of the number; null: of a rejected link, which is no longer looked for. */
  readonly range: TextRange | null;
  /** The statement as it stands. */
  readonly text: string;
  readonly comparison: Comparison | null;
}

/** By the rows that state something, in the order of the plan; then the rejected ones. */
export function indicatorLinks(state: PlanState): readonly IndicatorLink[] {
  const book = new TargetBookReader().read(state, (key) => tableIn(state, key));
  const links: IndicatorLink[] = [];
  for (const row of state.rows.values()) {
    const table = sheetTables.find(({ key }) => key === row.table);
    if (!table) continue;
    const definition = tableIn(state, table.key);
    for (const column of readColumns(definition, row.kind).texts) {
      const text = row.cells[column.key];
      if (text === undefined || !isStatementColumn(column, definition)) continue;
      for (const { statement, target, isConfirmed } of linkedStatements({ row, column, text }, book)) {
        const { quantity, words } = statement;
        links.push({
          target: target.row.id,
          rowId: row.id,
          column: column.key,
          about: words,
          state: isConfirmed ? "confirmed" : "proposed",
          range: { start: quantity.start, end: quantity.end },
          text: statementText(text, quantity),
          comparison: compareQuantities(target.measure, quantity),
        });
      }
    }
  }
  return [...links, ...rejectedLinks(state)];
}

function rejectedLinks(state: PlanState): IndicatorLink[] {
  return childrenOf(state, linksTable.key, null).flatMap(({ cells }): IndicatorLink[] => {
    const { target = "", row = "", column = "", about = "" } = cells;
    if (cells.state !== "rejected" || !state.rows.has(target) || !state.rows.has(row)) return [];
    return [
      { target, rowId: row, column, about, state: "rejected", range: null, text: about, comparison: null },
    ];
  });
}

/** `decision` null: as the wording proposes, again. @throws AppError not-found: a row that is gone */
export function decideLinkChanges(
  state: PlanState,
  { target, rowId, column, about }: LinkKey,
  decision: LinkState | null,
  newId: () => RowId,
): Change[] {
  existingRow(state, target);
  existingRow(state, rowId);
  const rows = childrenOf(state, linksTable.key, null);
  const known = rows.find(
    ({ cells }) =>
      cells.target === target && cells.row === rowId && cells.column === column && cells.about === about,
  );
  if (known) {
    if (decision === null) return deleteRowsChanges(state, [known.id]);
    const change = cellChange(state, known.id, "state", decision);
    return change ? [change] : [];
  }
  if (decision === null) return [];
  const cells = { target, row: rowId, column, about, state: decision };
  const spot = { table: linksTable.key, parentId: null, afterId: rows.at(-1)?.id ?? null };
  return insertRowsChanges(state, spot, [{ kind: LINK_KIND, cells }], newId);
}
