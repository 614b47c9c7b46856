/** 移至…: choose the group to which the rows go; they become the last ones there. */
import { useState } from "react";
import type { Spot } from "../../../shared/changes/edit-rows.ts";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { PlanRow, RowId } from "../../../shared/model/row.ts";
import type { Outline } from "../../../shared/numbering/outline.ts";
import { moveTo } from "../../commands/move-spots.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { openDialog } from "../../ui/dialog-stack.ts";
import { type MoveTarget, moveTargets } from "./move-targets.ts";
import { TargetList } from "./TargetList.tsx";

export interface MoveRequest {
  readonly state: PlanState;
  readonly outline: Outline;
  /** Of one kind. */
  readonly rows: readonly PlanRow[];
  readonly title: string;
}

export async function moveToDialog(request: MoveRequest): Promise<Spot | null> {
  const { state, outline, rows, title } = request;
  const targets = moveTargets(state, outline, rows);
  const targetId = await openDialog<RowId | null>((close) => (
    <MoveDialog title={title} targets={targets} onDone={close} />
  ));
  const target = targetId === null ? undefined : state.rows.get(targetId);
  return target ? moveTo({ state, table: outline.table }, rows, target, "last").spot : null;
}

interface MoveDialogProps {
  readonly title: string;
  readonly targets: readonly MoveTarget[];
  readonly onDone: (targetId: RowId | null) => void;
}

function MoveDialog({ title, targets, onDone }: MoveDialogProps) {
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<RowId | null>(targets.find((target) => target.isCurrent)?.id ?? null);
  const shown = targets.filter(({ name, under }) => `${under}${name}`.includes(query.trim()));
  const isShown = shown.some((target) => target.id === chosen);
  const footer = (
    <>
      <span className="muted">移到所选位置的最后一行，序号随之更新</span>
      <span className="spacer" />
      <Button look="line" onClick={() => onDone(null)}>
        取消
      </Button>
      <Button look="primary" disabled={!isShown} onClick={() => onDone(chosen)}>
        移动
      </Button>
    </>
  );
  return (
    <Dialog title={title} size="medium" footer={footer} onClose={() => onDone(null)}>
      <div className="move-dialog">
        <input
          type="search"
          className="text-input"
          placeholder="按名称查找"
          aria-label="按名称查找"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <TargetList targets={shown} chosen={chosen} onChoose={setChosen} onSubmit={onDone} />
      </div>
    </Dialog>
  );
}
