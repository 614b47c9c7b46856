/** Asks before something that touches many rows or a file. */
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { openDialog } from "./dialog-stack.ts";

export interface Question {
  readonly title: string;
  readonly text: string;
  /** What the button does: 删除, 覆盖. */
  readonly action: string;
}

export function confirm(question: Question): Promise<boolean> {
  return openDialog<boolean>((close) => <ConfirmDialog {...question} onAnswer={close} />);
}

function ConfirmDialog({
  title,
  text,
  action,
  onAnswer,
}: Question & { onAnswer: (answer: boolean) => void }) {
  const footer = (
    <>
      <span className="spacer" />
      <Button look="line" onClick={() => onAnswer(false)}>
        取消
      </Button>
      <Button look="primary" onClick={() => onAnswer(true)}>
        {action}
      </Button>
    </>
  );
  return (
    <Dialog title={title} size="small" role="alertdialog" footer={footer} onClose={() => onAnswer(false)}>
      <div className="dialog-body">{text}</div>
    </Dialog>
  );
}
