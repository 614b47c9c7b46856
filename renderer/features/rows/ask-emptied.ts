/** Asks before rows leave a merged cell empty: its name goes with them. */
import { nameRows } from "../../../shared/changes/describe.ts";
import { emptiedContainers } from "../../../shared/changes/edit-rows.ts";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { RowId } from "../../../shared/model/row.ts";
import { getKind } from "../../../shared/tables/definition.ts";
import { tableIn } from "../../../shared/tables/table-in.ts";
import { confirm } from "../../ui/ConfirmDialog.tsx";

/** Right away true where no name is lost. `intoId`: where the rows go. */
export function mayEmpty(
  state: PlanState,
  rowIds: readonly RowId[],
  intoId: RowId | null,
): boolean | Promise<boolean> {
  const named = emptiedContainers(state, rowIds, intoId).filter((row) => {
    const { nameColumn } = getKind(tableIn(state, row.table), row.kind);
    return row.cells[nameColumn] !== undefined;
  });
  if (named.length === 0) return true;
  const names = nameRows(
    state,
    named.map((row) => row.id),
  ).join("、");
  const text = `${names}里的行将全部移走，名称随之删除，可以撤销。`;
  return confirm({ title: "移动行", text, action: "移动" });
}
