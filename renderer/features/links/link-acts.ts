/** What can be done about links: confirm and reject them, leave them to the wording again, go to both ends. */
import type { LinkKey } from "../../../shared/rules/numbers/link-decisions.ts";
import type { LinkState } from "../../../shared/rules/numbers/target-book.ts";
import { client } from "../../contract/connection.ts";
import { reporting } from "../../messages/report-error.tsx";
import { goToPlace, planStore } from "../../plan/current-plan.ts";

/** `decision` null: as the wording proposes. */
export async function decideLinks(links: readonly LinkKey[], decision: LinkState | null): Promise<void> {
  const keys = links.map(({ target, rowId, column, about }) => ({ target, rowId, column, about }));
  const { write } = planStore.getState();
  await reporting("没有写入", () =>
    write((session) => client.invoke("links:decide", { session, links: keys, decision })),
  );
}

export function goToCell(rowId: string, column: string): void {
  const row = planStore.getState().plan.shown.rows.get(rowId);
  if (row) void goToPlace({ table: row.table, rowId, column });
}
