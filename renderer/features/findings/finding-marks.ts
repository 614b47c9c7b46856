/** What was found in a cell, and how it is marked: a wavy line under the words, or, of a whole cell, its corner alone. */
import { cellKey, type RowId } from "../../../shared/model/row.ts";
import { SEVERITIES, type Severity } from "../../../shared/rules/finding.ts";
import type { MarkedRange } from "../../text/text-marks.ts";
import type { FindingTest } from "../../view/line-filters.ts";
import type { FindingsData } from "./findings-store.ts";

export interface FindingMarks {
  readonly ranges: readonly MarkedRange[];
  /** The worst of the cell's findings; null: there is none. */
  readonly severity: Severity | null;
}

export function findingMarks({ byCell }: FindingsData, rowId: RowId, column: string): FindingMarks {
  const found = byCell.get(cellKey({ rowId, column })) ?? [];
  const ranges = found.flatMap(({ range, severity }) =>
    range ? [{ ...range, className: `finding-mark is-${severity}` }] : [],
  );
  return {
    ranges: ranges.sort((a, b) => a.start - b.start),
    severity: SEVERITIES.find((severity) => found.some((finding) => finding.severity === severity)) ?? null,
  };
}

/** For the filters of columns. */
export function findingTest({ byCell }: Pick<FindingsData, "byCell">): FindingTest {
  return (rowId, column, severity) => {
    const found = byCell.get(cellKey({ rowId, column })) ?? [];
    return severity === null ? found.length > 0 : found.some((finding) => finding.severity === severity);
  };
}
