/**
 * What a workbook says that the plan does not. Only what the workbook carries is compared: a table, a column or
 * a kind of row that is not in it is no deletion. Nothing is written here; see differencesToChanges.
 */
import type { Differences, NotUnderstood } from "../contract/import-schemas.ts";
import type { PlanState } from "../model/plan-state.ts";
import type { TableDefinition } from "../tables/definition.ts";
import { PLAN_ROW_ID } from "../tables/plan-table.ts";
import { tableIn } from "../tables/table-in.ts";
import { comparisonKey } from "../text/normalize.ts";
import type { AnnexDocument, AnnexTable } from "./annex-document.ts";
import { TableComparison } from "./compare/table-comparison.ts";

export { differencesToChanges } from "./compare/differences-to-changes.ts";

export function compareDocument(state: PlanState, document: AnnexDocument): Differences {
  const all: Differences = {
    changes: [],
    added: [],
    removed: [],
    moved: [],
    notUnderstood: [...document.notUnderstood],
  };
  for (const annex of document.tables) {
    const table = tableIn(state, annex.table);
    const found = new TableComparison(state, table, annex).compare();
    all.changes = all.changes.concat(found.changes);
    all.added = all.added.concat(found.added);
    all.removed = all.removed.concat(found.removed);
    all.moved = all.moved.concat(found.moved);
    all.notUnderstood = all.notUnderstood.concat(unknownPreamble(state, table, annex), found.notUnderstood);
  }
  return all;
}

/** The texts above the table, but for the label and the title that the plan itself prints there. */
function unknownPreamble(state: PlanState, table: TableDefinition, annex: AnnexTable): NotUnderstood[] {
  const { print } = table;
  const title = print ? (state.rows.get(PLAN_ROW_ID)?.cells[print.titleColumn] ?? "") : "";
  const label = print?.label ?? "";
  const known = new Set([label, title, `${label}:${title}`, `${label}${title}`].map(comparisonKey));
  return annex.preamble
    .filter(({ text }) => !known.has(comparisonKey(text)))
    .map(({ address, text }) => ({
      address,
      text,
      reason: "表头上方的文字，与本方案的表题不同，没有读入。",
    }));
}
