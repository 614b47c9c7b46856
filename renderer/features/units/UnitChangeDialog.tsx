/** The dialog of a change of units: what is asked, then every cell that it would rewrite, then 取消 or the act. */
import { type FormEvent, type ReactNode, useId } from "react";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { Replacement } from "../../../shared/search/replace.ts";
import { countMentions } from "../../../shared/units/unit-mentions.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ReplacementList } from "../find/ReplacementList.tsx";

export interface UnitChangeDialogProps {
  readonly title: string;
  readonly state: PlanState;
  readonly mentions: readonly Replacement[];
  /** Why it cannot be done as it is filled in; null: it can. */
  readonly problem: string | null;
  /** What the button does: 改名. */
  readonly action: string;
  /** The fields, if anything is asked. */
  readonly children?: ReactNode;
  readonly onDone: (isAccepted: boolean) => void;
}

export function UnitChangeDialog(props: UnitChangeDialogProps) {
  const { title, state, mentions, problem, action, children, onDone } = props;
  const formId = useId();
  const isReady = problem === null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) onDone(true);
  };
  const count = countMentions(mentions);
  const footer = (
    <>
      <span className="muted">作为一次修改写入，可以撤销</span>
      <span className="spacer" />
      <Button look="line" onClick={() => onDone(false)}>
        取消
      </Button>
      <Button look="primary" disabled={!isReady} onClick={() => onDone(true)}>
        {count === 0 ? action : `${action}（连同各表 ${count} 处）`}
      </Button>
    </>
  );
  return (
    <Dialog title={title} size="large" footer={footer} onClose={() => onDone(false)}>
      {children && (
        <form id={formId} className="unit-form" onSubmit={submit}>
          {children}
          {problem !== null && (
            <p className="field-error" role="status">
              {problem}
            </p>
          )}
          {/* Enter in a field sends the form only where it has a button for it. */}
          <button type="submit" hidden disabled={!isReady}>
            {action}
          </button>
        </form>
      )}
      {mentions.length > 0 ? (
        <ReplacementList state={state} planned={mentions} />
      ) : (
        <p className="unit-untouched muted">各表没有要改的地方。</p>
      )}
    </Dialog>
  );
}
