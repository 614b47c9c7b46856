/** What went wrong, in one sentence; what it was about is folded away below. */
import { CircleAlert } from "lucide-react";
import type { AppError } from "../../shared/errors.ts";
import { MessageDialog } from "../ui/MessageDialog.tsx";

export interface ErrorDialogProps {
  readonly title: string;
  readonly error: AppError;
  readonly onClose: () => void;
}

export function ErrorDialog({ title, error, onClose }: ErrorDialogProps) {
  return (
    <MessageDialog
      title={title}
      role="alertdialog"
      icon={<CircleAlert className="icon icon-error" aria-hidden="true" />}
      onClose={onClose}
    >
      <p>{error.message}</p>
      {error.details.length > 0 && (
        <details className="error-details" open={error.details.length <= 3}>
          <summary>详细内容（{error.details.length} 条）</summary>
          <ul>
            {error.details.map((detail, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
              <li key={index}>{detail}</li>
            ))}
          </ul>
        </details>
      )}
    </MessageDialog>
  );
}
