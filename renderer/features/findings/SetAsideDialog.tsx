/** 搁置: why findings are no matter. The reason is kept in the plan, beside who gave it and when. */
import { useId, useState } from "react";
import type { Finding } from "../../../shared/rules/finding.ts";
import { MAX_REASON_LENGTH } from "../../../shared/rules/own/decision-changes.ts";
import { planStore } from "../../plan/current-plan.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { openDialog } from "../../ui/dialog-stack.ts";
import { placeOf } from "./finding-words.ts";

/** Null where the user leaves. */
export function askReason(findings: readonly Finding[]): Promise<string | null> {
  return openDialog<string | null>((close) => <SetAsideDialog findings={findings} onDone={close} />);
}

/** So many findings are listed; of more the number is enough. */
const MOST_LISTED = 5;

interface SetAsideDialogProps {
  readonly findings: readonly Finding[];
  readonly onDone: (reason: string | null) => void;
}

function SetAsideDialog({ findings, onDone }: SetAsideDialogProps) {
  const [text, setText] = useState("");
  const id = useId();
  const reason = text.trim();
  const isReady = reason !== "" && reason.length <= MAX_REASON_LENGTH;
  const submit = (): void => {
    if (isReady) onDone(reason);
  };
  const footer = (
    <>
      <span className="muted">可以撤销，也可以在“搁置”里恢复</span>
      <span className="spacer" />
      <Button look="line" onClick={() => onDone(null)}>
        取消
      </Button>
      <Button look="primary" disabled={!isReady} onClick={submit}>
        搁置
      </Button>
    </>
  );
  return (
    <Dialog
      title={`搁置 ${findings.length} 个问题`}
      size="small"
      footer={footer}
      onClose={() => onDone(null)}
    >
      <div className="dialog-body">
        <ListedFindings findings={findings} />
        <div className="field is-high">
          <label htmlFor={id}>理由</label>
          <textarea
            id={id}
            className="text-input"
            rows={3}
            maxLength={MAX_REASON_LENGTH}
            placeholder="例如：已与市资规局核对，沿用旧称"
            required
            data-autofocus=""
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              // Enter ends the dialog as in the others; a reason is one line or two, not a letter.
              if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              submit();
            }}
          />
        </div>
        <p className="muted">搁置后不再计数和标记；相关文字改动后会重新提示。</p>
      </div>
    </Dialog>
  );
}

function ListedFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const state = planStore.getState().plan.shown;
  return (
    <ul className="set-aside-list">
      {findings.slice(0, MOST_LISTED).map((finding) => (
        <li key={finding.id}>
          <b>{placeOf(state, finding)}</b>　{finding.message}
        </li>
      ))}
      {findings.length > MOST_LISTED && <li className="muted">等 {findings.length} 处</li>}
    </ul>
  );
}
