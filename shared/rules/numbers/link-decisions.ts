/** What the user says of links between targets and statements: which changes it makes. Pure; ids are passed in. */
import { z } from "zod";
import { cellChange } from "../../changes/apply.ts";
import type { Change } from "../../changes/change.ts";
import { deleteRowsChanges, existingRow, insertRowsChanges } from "../../changes/edit-rows.ts";
import { childrenOf, type PlanState } from "../../model/plan-state.ts";
import { type PlanRow, type RowId, RowIdSchema } from "../../model/row.ts";
import { LINK_KIND, linksTable } from "../../tables/rules-tables.ts";
import type { LinkState } from "./target-book.ts";

/** Which statement and which target a link is about. */
export const LinkKeySchema = z.strictObject({
  /** The row of the target. */
  target: RowIdSchema,
  rowId: RowIdSchema,
  column: z.string().min(1),
  /** Statement.key */
  about: z.string().min(1),
});
export type LinkKey = Readonly<z.infer<typeof LinkKeySchema>>;

export function linkId({ target, rowId, column, about }: LinkKey): string {
  return [target, rowId, column, about].join("\n");
}

/** `decision` null: as the wording proposes, again. @throws AppError not-found: a row that is gone */
export function decideLinksChanges(
  state: PlanState,
  given: readonly LinkKey[],
  decision: LinkState | null,
  newId: () => RowId,
): Change[] {
  const links = [...new Map(given.map((link) => [linkId(link), link])).values()];
  for (const { target, rowId } of links) {
    existingRow(state, target);
    existingRow(state, rowId);
  }
  const rows = childrenOf(state, linksTable.key, null);
  const known = links.map((link) =>
    rows.find((row) => isAbout(row, link) && row.cells.target === link.target),
  );
  if (decision === null) return deleteRowsChanges(state, found(known));
  const others = decision === "confirmed" ? links.flatMap((link) => otherConfirmed(rows, link)) : [];
  const changed = known.flatMap((row) => (row ? (cellChange(state, row.id, "state", decision) ?? []) : []));
  const fresh = links
    .filter((_link, index) => !known[index])
    .map(({ target, rowId: row, column, about }) => ({
      kind: LINK_KIND,
      cells: { target, row, column, about, state: decision },
    }));
  const spot = { table: linksTable.key, parentId: null, afterId: rows.at(-1)?.id ?? null };
  const made = fresh.length === 0 ? [] : insertRowsChanges(state, spot, fresh, newId);
  return [...deleteRowsChanges(state, found(others)), ...changed, ...made];
}

/** A statement speaks of one target: who confirms another one takes it from the one before. */
function otherConfirmed(rows: readonly PlanRow[], link: LinkKey): PlanRow[] {
  return rows.filter(
    (row) => isAbout(row, link) && row.cells.target !== link.target && row.cells.state === "confirmed",
  );
}

function isAbout({ cells }: PlanRow, { rowId, column, about }: LinkKey): boolean {
  return cells.row === rowId && cells.column === column && cells.about === about;
}

function found(rows: readonly (PlanRow | undefined)[]): RowId[] {
  return [...new Set(rows.flatMap((row) => row?.id ?? []))];
}
