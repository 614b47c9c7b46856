/** The check before an official export, and what of it is kept where the export is made all the same. Pure. */
import type { Change } from "../changes/change.ts";
import { insertRowsChanges } from "../changes/edit-rows.ts";
import type { ExportCheck, ExportError } from "../contract/export-schemas.ts";
import { childrenOf, type PlanState } from "../model/plan-state.ts";
import { MAX_CELL_LENGTH, type RowId } from "../model/row.ts";
import { EXPORT_KIND, exportsTable } from "../tables/exports-table.ts";
import { checkPlan } from "./check-plan.ts";
import { placeOf } from "./row-order.ts";

export function checkForExport(state: PlanState): ExportCheck {
  const { findings, counts, rules } = checkPlan(state);
  const titles = new Map(rules.map(({ info }) => [info.id, info.title]));
  const errors = findings.flatMap(({ id, rule, severity, table, rowId, column, message }) =>
    severity === "error" ? [{ id, rule: titles.get(rule) ?? rule, table, rowId, column, message }] : [],
  );
  return { errors, warningCount: counts.warning };
}

/** The errors that the user has not seen; none: the export may be made. `accepted`: ids; null: whatever is found. */
export function heldErrors(
  { errors }: ExportCheck,
  accepted: readonly string[] | null,
): readonly ExportError[] {
  if (accepted === null) return [];
  const known = new Set(accepted);
  return errors.filter(({ id }) => !known.has(id));
}

export interface ExportNote {
  readonly file: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly author: string;
  readonly check: ExportCheck;
}

/** `state`: the plan as it was exported, by which places are named; `now`: as it is, into which the note is written. */
export function exportNoteChanges(
  { state, now }: { readonly state: PlanState; readonly now: PlanState },
  { file, at, author, check }: ExportNote,
  newId: () => RowId,
): Change[] {
  const lines = check.errors.map((error) => `${placeOf(state, error)}：${error.message}`);
  const ids = check.errors.map(({ id }) => id);
  const cells = {
    file,
    at,
    author,
    errorCount: String(check.errors.length),
    warningCount: String(check.warningCount),
    errors: fitting(lines, (part) => part.join("\n")),
    errorIds: fitting(ids, (part) => JSON.stringify(part)),
  };
  const afterId = childrenOf(now, exportsTable.key, null).at(-1)?.id ?? null;
  const spot = { table: exportsTable.key, parentId: null, afterId };
  return insertRowsChanges(now, spot, [{ kind: EXPORT_KIND, cells }], newId);
}

/** 导出 附表.xlsx（仍有 6 处错误） */
export function describeExport({ file, check }: Pick<ExportNote, "file" | "check">): string {
  return `导出 ${file}（仍有 ${check.errors.length} 处错误）`;
}

/** As many of the first ones as a cell can hold. */
function fitting(items: readonly string[], write: (part: readonly string[]) => string): string {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (write(items.slice(0, middle)).length <= MAX_CELL_LENGTH) low = middle;
    else high = middle - 1;
  }
  return write(items.slice(0, low));
}
