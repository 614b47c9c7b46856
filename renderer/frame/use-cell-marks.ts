/** What is marked in the cells: what was searched for, and what the checker found. */
import { useCallback } from "react";
import { useStore } from "zustand";
import { currentRangeOf, findStore, hitRangesOf } from "../features/find/current-find.ts";
import { currentFindings } from "../features/findings/current-findings.ts";
import { findingMarks } from "../features/findings/finding-marks.ts";
import { lineMark } from "../features/findings/line-mark.ts";
import type { CellMarksOf, LineMarkOf } from "../grid/sheet-context.ts";

export function useCellMarks(): CellMarksOf {
  const found = useStore(findStore);
  const byCell = useStore(currentFindings, (data) => data.byCell);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new search or check gives a new function, so that cells are drawn anew
  return useCallback(
    (rowId, column) => {
      const current = currentRangeOf(rowId, column);
      const hits = hitRangesOf(rowId, column).map(([start, end]) => ({
        start,
        end,
        className: start === current?.[0] ? "find-mark is-current" : "find-mark",
      }));
      const { ranges, severity } = findingMarks(currentFindings.getState(), rowId, column);
      // While one searches, the hits alone are marked: two kinds of marks in one text can not be told apart.
      return { ranges: hits.length > 0 ? hits : ranges, flag: severity && `is-${severity}` };
    },
    [found, byCell],
  );
}

export function useLineMark(): LineMarkOf {
  const byRow = useStore(currentFindings, (data) => data.byRow);
  return useCallback((rowIds) => lineMark(byRow, rowIds), [byRow]);
}
