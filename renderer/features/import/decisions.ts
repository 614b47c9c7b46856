/** What the user decides on each difference. Pure. */
import { initiallyAccepted } from "../../../shared/changes/initially-accepted.ts";
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

export function decide(accepted: Accepted, id: string, isAccepted: boolean): Accepted {
  const next = new Set(accepted);
  if (isAccepted) next.add(id);
  else next.delete(id);
  return next;
}

/** What the user has decided, by difference, with the difference as it was then. */
export type Decisions = ReadonlyMap<string, { readonly isAccepted: boolean; readonly seen: string }>;

export function decisionsOf(all: readonly Difference[], accepted: Accepted): Decisions {
  return new Map(
    all.map((difference) => [
      difference.id,
      { isAccepted: accepted.has(difference.id), seen: contentOf(difference) },
    ]),
  );
}

export interface Start {
  readonly accepted: Accepted;
  /** The differences that are no longer what the user has decided on; they are not accepted. */
  readonly altered: ReadonlySet<string>;
}

/** What is accepted of a preview that is made anew, after what was decided on the one before. */
export function startWith(differences: Differences, before: Decisions | null): Start {
  const accepted = new Set(initiallyAccepted(differences));
  const altered = new Set<string>();
  if (!before) return { accepted, altered };
  for (const difference of listDifferences(differences)) {
    const { id } = difference;
    const decision = before.get(id);
    if (!decision) continue;
    const isSame = decision.seen === contentOf(difference);
    if (!isSame) altered.add(id);
    if (isSame && decision.isAccepted) accepted.add(id);
    else accepted.delete(id);
  }
  return { accepted, altered };
}

function contentOf(difference: Difference): string {
  switch (difference.is) {
    case "changed":
      return JSON.stringify([difference.cell.old, difference.cell.new]);
    case "added":
      return JSON.stringify(difference.row.cells);
    case "moved":
      return JSON.stringify([difference.row.name, difference.row.to]);
    case "removed":
      return difference.row.name;
  }
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
