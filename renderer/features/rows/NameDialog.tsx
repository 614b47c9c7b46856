/** Asks for a name. */
import { type FormEvent, useId, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { openDialog } from "../../ui/dialog-stack.ts";

export interface NameQuestion {
  readonly title: string;
  readonly hint: string;
  /** What the button does: 新设. */
  readonly action: string;
}

/** Null where the user leaves. */
export function askName(question: NameQuestion): Promise<string | null> {
  return openDialog<string | null>((close) => <NameDialog {...question} onDone={close} />);
}

interface NameDialogProps extends NameQuestion {
  readonly onDone: (name: string | null) => void;
}

function NameDialog({ title, hint, action, onDone }: NameDialogProps) {
  const [name, setName] = useState("");
  const id = useId();
  const formId = useId();
  const isReady = name.trim() !== "";
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) onDone(name.trim());
  };
  const footer = (
    <>
      <span className="spacer" />
      <Button look="line" onClick={() => onDone(null)}>
        取消
      </Button>
      <Button look="primary" disabled={!isReady} onClick={() => onDone(name.trim())}>
        {action}
      </Button>
    </>
  );
  return (
    <Dialog title={title} size="small" footer={footer} onClose={() => onDone(null)}>
      <form id={formId} className="dialog-body" onSubmit={submit}>
        <div className="field">
          <label htmlFor={id}>名称</label>
          <input
            id={id}
            type="text"
            className="text-input"
            value={name}
            data-autofocus=""
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </div>
        <p className="muted">{hint}</p>
      </form>
    </Dialog>
  );
}
