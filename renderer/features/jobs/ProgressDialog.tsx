/** How far long work is, and the button that ends it. */
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ProgressLine } from "../../ui/ProgressLine.tsx";

export interface Progress {
  /** From 0 to 1; null: nobody knows. */
  readonly fraction: number | null;
  readonly label: string;
}

export interface ProgressDialogProps {
  readonly title: string;
  readonly progress: Progress;
  readonly onCancel: () => void;
  /** Work that the user may type on into: Enter must not end it. */
  readonly isTypedInto?: boolean;
}

export function ProgressDialog({ title, progress, onCancel, isTypedInto = false }: ProgressDialogProps) {
  const [isCancelling, setCancelling] = useState(false);
  const cancel = (): void => {
    setCancelling(true);
    onCancel();
  };
  const footer = (
    <>
      <span className="spacer" />
      <Button look="line" disabled={isCancelling} onClick={cancel} autoFocus={!isTypedInto}>
        {isCancelling ? "正在取消…" : "取消"}
      </Button>
    </>
  );
  const { fraction, label } = progress;
  return (
    <Dialog title={title} size="small" footer={footer} onClose={cancel} isUnasked={isTypedInto}>
      <div className="dialog-body">
        <ProgressLine title={title} label={label} fraction={fraction} />
      </div>
    </Dialog>
  );
}
