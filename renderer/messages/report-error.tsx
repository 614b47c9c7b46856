/** Shows an error once, in a dialog, and leaves what the user cancelled alone. */

import { openDialog } from "../ui/dialog-stack.ts";
import { ErrorDialog } from "./ErrorDialog.tsx";
import { toAppError } from "./to-app-error.ts";

export function reportError(error: unknown, title = "没有完成"): void {
  const appError = toAppError(error);
  if (appError.kind === "cancelled") return;
  void openDialog<void>((close) => <ErrorDialog title={title} error={appError} onClose={() => close()} />);
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
