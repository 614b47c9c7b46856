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
}

export function MessageDialog({ title, role = "dialog", icon, children, onClose }: MessageDialogProps) {
  const footer = (
    <>
      <span className="spacer" />
      <Button look="primary" onClick={onClose}>
        知道了
      </Button>
    </>
  );
  return (
    <Dialog title={title} size="small" role={role} footer={footer} onClose={onClose}>
      <div className="dialog-body dialog-message">
        {icon}
        <div>{children}</div>
      </div>
    </Dialog>
  );
}
