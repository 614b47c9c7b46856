/**
 * What of an import is taken over unless the user says otherwise: everything but what only takes away. A workbook
 * often holds a part of the plan only: a row must not go because a sheet did not mention it, nor a text because its
 * cell was left empty.
 */
import type { CellDifference, Differences } from "../contract/import-schemas.ts";

/** The ids of the differences. */
export function initiallyAccepted({ changes, added, moved }: Differences): string[] {
  const filled = changes.filter((change) => !isEmptied(change));
  return [...filled, ...added, ...moved].map(({ id }) => id);
}

/** The plan has a text where the workbook has none. */
export function isEmptied(change: CellDifference): boolean {
  return change.new === null;
}
