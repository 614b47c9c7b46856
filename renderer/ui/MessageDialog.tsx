/** A small dialog that tells something and is closed with 知道了. */
import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";

export interface MessageDialogProps {
  readonly title: string;
  readonly role?: "dialog" | "alertdialog";
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
  readonly isUnasked?: boolean;
}

export function MessageDialog(props: MessageDialogProps) {
  const { title, role = "dialog", icon, children, onClose, isUnasked = false } = props;
  const footer = (
    <>
      <span className="spacer" />
      <Button look="primary" title="知道了（Esc）" onClick={onClose}>
        知道了
      </Button>
    </>
  );
  return (
    <Dialog title={title} size="small" role={role} footer={footer} onClose={onClose} isUnasked={isUnasked}>
      <div className="dialog-body dialog-message">
        {icon}
        <div>{children}</div>
      </div>
    </Dialog>
  );
}
