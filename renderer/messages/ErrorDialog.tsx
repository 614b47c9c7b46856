/** What went wrong, in one sentence; what it was about is folded away below. */
import { CircleAlert } from "lucide-react";
import type { AppError } from "../../shared/errors.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";

export interface ErrorDialogProps {
  readonly title: string;
  readonly error: AppError;
  readonly onClose: () => void;
}

export function ErrorDialog({ title, error, onClose }: ErrorDialogProps) {
  const footer = (
    <>
      <span className="spacer" />
      <Button look="primary" onClick={onClose}>
        知道了
      </Button>
    </>
  );
  return (
    <Dialog title={title} size="small" role="alertdialog" footer={footer} onClose={onClose}>
      <div className="dialog-body dialog-message">
        <CircleAlert className="icon icon-error" aria-hidden="true" />
        <div>
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
        </div>
      </div>
    </Dialog>
  );
}
