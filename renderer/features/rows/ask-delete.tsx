/** Asks before rows are deleted with what they hold, and whether the merged cells that they empty stay. */
import { nameRows, rowsInWords } from "../../../shared/changes/describe.ts";
import { emptiedContainers } from "../../../shared/changes/edit-rows.ts";
import { childrenOf, type PlanState } from "../../../shared/model/plan-state.ts";
import type { PlanRow, RowId } from "../../../shared/model/row.ts";
import { countBelow } from "../../../shared/numbering/outline.ts";
import { childKind, getKind, isContainer, lineKind } from "../../../shared/tables/definition.ts";
import { tableIn } from "../../../shared/tables/table-in.ts";
import { Button } from "../../ui/Button.tsx";
import { confirm } from "../../ui/ConfirmDialog.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { openDialog } from "../../ui/dialog-stack.ts";

const NAMED_AT_MOST = 3;

/**
 * The rows to delete; null where the user would rather not. A row that empties a merged cell leaves it as an empty
 * line; of several rows (`isSeveral`) the cell may have been meant too, so the user is asked.
 */
export async function askDelete(
  state: PlanState,
  rows: readonly PlanRow[],
  isSeveral: boolean,
): Promise<readonly RowId[] | null> {
  const rowIds = rows.map((row) => row.id);
  const emptied = isSeveral ? emptiedContainers(state, rowIds) : [];
  if (emptied.length > 0) return askEmptied(state, rowIds, emptied);
  const holding = rows.filter((row) => childrenOf(state, row.table, row.id).length > 0);
  return holding.length === 0 || (await mayDelete(state, rows, holding)) ? rowIds : null;
}

function mayDelete(state: PlanState, rows: readonly PlanRow[], holding: readonly PlanRow[]) {
  const words = rowsInWords(
    state,
    rows.map((row) => row.id),
  );
  const below = holding.reduce((sum, row) => sum + contentOf(state, row).count, 0);
  const title = holding[0] && contentOf(state, holding[0]).title;
  const what = below === 0 ? words : `${words}和其中的 ${below} 行${title}`;
  return confirm({ title: `删除${words}`, text: `${what}将一起删除，可以撤销。`, action: "删除" });
}

/** What a row holds, counted in lines of the table, or in sub-rows. */
function contentOf(state: PlanState, row: PlanRow) {
  const table = tableIn(state, row.table);
  const kind = getKind(table, row.kind);
  const inner = isContainer(table, kind) ? lineKind(table) : childKind(table, kind);
  return { title: inner?.title ?? "", count: inner ? countBelow(state, row, inner.key) : 0 };
}

type Answer = "all" | "keep" | null;

async function askEmptied(state: PlanState, rowIds: readonly RowId[], emptied: readonly PlanRow[]) {
  const ids = emptied.map((row) => row.id);
  const named = nameRows(state, ids.slice(0, NAMED_AT_MOST)).join("、");
  const names = ids.length > NAMED_AT_MOST ? `${named} 等 ${ids.length} 处` : named;
  const answer = await openDialog<Answer>((close) => (
    <EmptiedDialog title={`删除 ${rowsInWords(state, rowIds)}`} names={names} onAnswer={close} />
  ));
  if (answer === null) return null;
  return answer === "all" ? [...rowIds, ...ids] : rowIds;
}

interface EmptiedDialogProps {
  readonly title: string;
  readonly names: string;
  readonly onAnswer: (answer: Answer) => void;
}

function EmptiedDialog({ title, names, onAnswer }: EmptiedDialogProps) {
  const footer = (
    <>
      <span className="spacer" />
      <Button look="line" onClick={() => onAnswer(null)}>
        取消
      </Button>
      <Button look="line" onClick={() => onAnswer("keep")}>
        保留名称
      </Button>
      <Button look="primary" onClick={() => onAnswer("all")}>
        一起删除
      </Button>
    </>
  );
  return (
    <Dialog title={title} size="small" role="alertdialog" footer={footer} onClose={() => onAnswer(null)}>
      <div className="dialog-body">
        所选的是{names}的全部内容。名称可以保留为一个空行，也可以一起删除；都可以撤销。
      </div>
    </Dialog>
  );
}
