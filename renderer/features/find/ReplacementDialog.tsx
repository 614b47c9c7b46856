/** What an act would write, cell by cell, before it is written as one step. */
import type { ReactNode } from "react";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { Replacement } from "../../../shared/search/replace.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ReplacementList } from "./ReplacementList.tsx";

export interface ReplacementDialogProps {
  readonly title: string;
  readonly hint?: string;
  readonly state: PlanState;
  readonly planned: readonly Replacement[];
  /** What the button does: 修正 3 格. */
  readonly action: string;
  /** Can it be done as it is filled in? */
  readonly isReady?: boolean;
  /** What stands before the cells. */
  readonly children?: ReactNode;
  readonly onDone: (isAccepted: boolean) => void;
}

export function ReplacementDialog(props: ReplacementDialogProps) {
  const { title, hint, state, planned, action, isReady = true, children, onDone } = props;
  const footer = (
    <>
      <span className="muted">作为一次修改写入，可以撤销</span>
      <span className="spacer" />
      <Button look="line" onClick={() => onDone(false)}>
        取消
      </Button>
      <Button look="primary" disabled={!isReady} onClick={() => onDone(true)}>
        {action}
      </Button>
    </>
  );
  return (
    <Dialog
      title={title}
      size="large"
      footer={footer}
      onClose={() => onDone(false)}
      {...(hint === undefined ? {} : { hint })}
    >
      {children}
      {planned.length > 0 && <ReplacementList state={state} planned={planned} />}
    </Dialog>
  );
}
