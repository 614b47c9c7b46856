/** Long work of the page itself with its progress on the screen; it can be cancelled, and nothing is typed meanwhile. */
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import { inSlices, type Slices } from "../../slices.ts";
import { openDialog } from "../../ui/dialog-stack.ts";
import { type Progress, ProgressDialog } from "./ProgressDialog.tsx";

export interface SlicedWork {
  readonly title: string;
  /** What is being done, in words. */
  readonly label: string;
}

/** Null where the user cancelled. */
export async function runSliced<T>({ title, label }: SlicedWork, work: Slices<T>): Promise<T | null> {
  const progress = createStore<Progress>(() => ({ fraction: 0, label }));
  let isCancelled = false;
  let closeDialog: (() => void) | undefined;
  const cancel = (): void => {
    isCancelled = true;
  };
  void openDialog<void>((close) => {
    closeDialog = () => close();
    return <SlicedDialog title={title} progress={progress} onCancel={cancel} />;
  });
  try {
    return await inSlices(work, {
      onProgress: (fraction) => progress.setState({ fraction }),
      isCancelled: () => isCancelled,
    });
  } finally {
    closeDialog?.();
  }
}

interface SlicedDialogProps {
  readonly title: string;
  readonly progress: StoreApi<Progress>;
  readonly onCancel: () => void;
}

function SlicedDialog({ title, progress, onCancel }: SlicedDialogProps) {
  return <ProgressDialog title={title} progress={useStore(progress)} onCancel={onCancel} isTypedInto />;
}
