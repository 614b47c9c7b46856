/** Findings of one cause stand together as one entry, where the first of them stood. Pure. */
import { cellKey } from "../../../shared/model/row.ts";
import type { SetAsideFinding } from "../../../shared/rules/check-result.ts";
import { type Finding, worstFirst } from "../../../shared/rules/finding.ts";
import type { CellRef } from "../../grid/grid-types.ts";

export interface FindingEntry {
  readonly first: Finding;
  readonly findings: readonly Finding[];
}

export function entriesOf(findings: readonly Finding[]): FindingEntry[] {
  return together(findings, causeOf).map(([first, findings]) => ({ first, findings }));
}

export interface SetAsideEntry {
  readonly first: SetAsideFinding;
  readonly all: readonly SetAsideFinding[];
}

/** Those of one cause that were set aside for one reason. */
export function setAsideEntriesOf(setAside: readonly SetAsideFinding[]): SetAsideEntry[] {
  const entries = together(setAside, ({ finding, reason }) => `${causeOf(finding)}\n${reason}`);
  return entries.map(([first, all]) => ({ first, all }));
}

/** The findings of these cells, and of their rows as a whole, the worst first. */
export function findingsAt(
  byCell: ReadonlyMap<string, readonly Finding[]>,
  cells: readonly Pick<CellRef, "rowId" | "column">[],
): readonly Finding[] {
  if (byCell.size === 0) return [];
  const found = cells.flatMap(({ rowId, column }) => [
    ...(byCell.get(cellKey({ rowId, column: null })) ?? []),
    ...(byCell.get(cellKey({ rowId, column })) ?? []),
  ]);
  return worstFirst([...new Set(found)]);
}

function causeOf({ id, rule, cause }: Finding): string {
  return cause === null ? id : `${rule}\n${cause}`;
}

function together<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): (readonly [Item, readonly Item[]])[] {
  return [...Map.groupBy(items, keyOf).values()].flatMap((all) => {
    const [first] = all;
    return first === undefined ? [] : [[first, all] as const];
  });
}
