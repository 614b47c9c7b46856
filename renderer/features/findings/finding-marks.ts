/** How findings are marked in the cells: a wavy line under the words, or, of a whole cell, its corner alone. */
import type { RowId } from "../../../shared/model/row.ts";
import type { Finding, Severity } from "../../../shared/rules/finding.ts";
import type { MarkedRange } from "../../text/text-marks.ts";
import { cellKey, type FindingsData } from "./findings-store.ts";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

export function findingRanges(data: FindingsData, rowId: RowId, column: string): MarkedRange[] {
  const found = data.byCell.get(cellKey(rowId, column)) ?? [];
  const ranges = found.flatMap(({ range, severity }) =>
    range ? [{ ...range, className: `finding-mark is-${severity}` }] : [],
  );
  return ranges.sort((a, b) => a.start - b.start);
}

/** The worst of the cell's findings; null: there is none. */
export function cellSeverity(data: FindingsData, rowId: RowId, column: string): Severity | null {
  return worst(data.byCell.get(cellKey(rowId, column)) ?? []);
}

export function rowSeverity(data: FindingsData, rowIds: readonly RowId[]): Severity | null {
  return worst(rowIds.flatMap((rowId) => data.byRow.get(rowId) ?? []));
}

function worst(findings: readonly Finding[]): Severity | null {
  const [first, ...rest] = findings;
  if (!first) return null;
  return rest.reduce(
    (found, { severity }) => (RANK[severity] < RANK[found] ? severity : found),
    first.severity,
  );
}
