/** Shows an error once, in a dialog that all errors share, and leaves what the user cancelled alone. */
import { createStore } from "zustand/vanilla";
import { isFromEndedPage } from "../contract/client.ts";
import { openDialog } from "../ui/dialog-stack.ts";
import { ErrorDialog, type ReportedError } from "./ErrorDialog.tsx";
import { toAppError } from "./to-app-error.ts";

const errorStore = createStore<{ readonly errors: readonly ReportedError[] }>(() => ({ errors: [] }));

export function reportError(error: unknown, title = "没有完成"): void {
  const appError = toAppError(error);
  // That the page has come to its end is said over the whole of it.
  if (appError.kind === "cancelled" || isFromEndedPage(appError)) return;
  const { errors } = errorStore.getState();
  errorStore.setState({ errors: [...errors, { title, error: appError }] });
  if (errors.length > 0) return;
  void openDialog<void>((close) => (
    <ErrorDialog
      store={errorStore}
      onClose={() => {
        close();
        errorStore.setState({ errors: [] });
      }}
    />
  ));
}

/** Runs something that may fail; the failure is shown and undefined comes back. */
export async function reporting<T>(title: string, run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    reportError(error, title);
    return undefined;
  }
}
