/** What went wrong, each in one sentence; what it was about is folded away below. */
import { CircleAlert } from "lucide-react";
import { useStore } from "zustand";
import type { StoreApi } from "zustand/vanilla";
import type { AppError } from "../../shared/errors.ts";
import { MessageDialog } from "../ui/MessageDialog.tsx";

export interface ReportedError {
  readonly title: string;
  readonly error: AppError;
}

export interface ErrorDialogProps {
  /** Grows while the dialog is open: what fails meanwhile is told in the same place. */
  readonly store: StoreApi<{ readonly errors: readonly ReportedError[] }>;
  readonly onClose: () => void;
}

export function ErrorDialog({ store, onClose }: ErrorDialogProps) {
  const errors = useStore(store, ({ errors }) => errors);
  const [first] = errors;
  if (!first) return null;
  return (
    <MessageDialog
      title={errors.length === 1 ? first.title : `${errors.length} 项操作没有完成`}
      role="alertdialog"
      icon={<CircleAlert className="icon icon-error" aria-hidden="true" />}
      onClose={onClose}
      isUnasked
    >
      {errors.map((reported, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: errors are only ever added at the end
        <ErrorText key={index} {...reported} hasTitle={errors.length > 1} />
      ))}
    </MessageDialog>
  );
}

function ErrorText({ title, error, hasTitle }: ReportedError & { readonly hasTitle: boolean }) {
  const { message, details } = error;
  return (
    <div className="error-text">
      <p>
        {hasTitle && <b>{title}　</b>}
        {message}
      </p>
      {details.length > 0 && (
        <details className="error-details" open={details.length <= 3}>
          <summary>详细内容（{details.length} 条）</summary>
          <ul>
            {details.map((detail, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
              <li key={index}>{detail}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
