/**
 * What the user decides on each difference. At first everything is taken over but removals: a workbook often
 * holds a part of the plan only, and a row must not go because a sheet did not mention it. Pure.
 */
import type {
  AddedRow,
  CellDifference,
  Differences,
  ImportPreview,
  MovedRow,
  RemovedRow,
} from "../../../shared/contract/import-schemas.ts";

export type Difference =
  | { readonly is: "changed"; readonly id: string; readonly table: string; readonly cell: CellDifference }
  | { readonly is: "added"; readonly id: string; readonly table: string; readonly row: AddedRow }
  | { readonly is: "moved"; readonly id: string; readonly table: string; readonly row: MovedRow }
  | { readonly is: "removed"; readonly id: string; readonly table: string; readonly row: RemovedRow };

/** All differences in the order in which they are shown within a table. */
export function listDifferences(differences: Differences): readonly Difference[] {
  const { changes, added, moved, removed } = differences;
  return [
    ...changes.map((cell) => ({ is: "changed" as const, id: cell.id, table: cell.table, cell })),
    ...added.map((row) => ({ is: "added" as const, id: row.id, table: row.table, row })),
    ...moved.map((row) => ({ is: "moved" as const, id: row.id, table: row.table, row })),
    ...removed.map((row) => ({ is: "removed" as const, id: row.id, table: row.table, row })),
  ];
}

/** The ids that are accepted. */
export type Accepted = ReadonlySet<string>;

export function initiallyAccepted(all: readonly Difference[]): Accepted {
  return new Set(all.filter(({ is }) => is !== "removed").map(({ id }) => id));
}

export function decide(accepted: Accepted, id: string, isAccepted: boolean): Accepted {
  const next = new Set(accepted);
  if (isAccepted) next.add(id);
  else next.delete(id);
  return next;
}

/** 12 格、2 个新增行: what the button is going to write. */
export function acceptedText(all: readonly Difference[], accepted: Accepted): string {
  const count = (is: Difference["is"]): number =>
    all.filter((difference) => difference.is === is && accepted.has(difference.id)).length;
  const parts = [
    [count("changed"), "格"],
    [count("added"), "个新增行"],
    [count("moved"), "处移动"],
    [count("removed"), "处删除"],
  ] as const;
  return parts
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}`)
    .join("、");
}

export type Filter = "all" | "accepted" | "kept" | Difference["is"];

export function matchesFilter(difference: Difference, accepted: Accepted, filter: Filter): boolean {
  if (filter === "all") return true;
  if (filter === "accepted") return accepted.has(difference.id);
  if (filter === "kept") return !accepted.has(difference.id);
  return difference.is === filter;
}

export interface MatchFigures {
  readonly read: number;
  readonly changed: number;
  readonly added: number;
  readonly moved: number;
  readonly missing: number;
}

/** How the rows of the workbook found their rows in the plan. */
export function matchFigures({ sheets, differences }: ImportPreview): MatchFigures {
  const read = sheets.reduce((sum, sheet) => sum + (sheet.table === null ? 0 : sheet.lineCount), 0);
  return {
    read,
    changed: new Set(differences.changes.map((change) => change.rowId)).size,
    added: differences.added.length,
    moved: differences.moved.length,
    missing: differences.removed.length,
  };
}
