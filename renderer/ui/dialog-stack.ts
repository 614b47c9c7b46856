/**
 * The dialogs that are open, the topmost last. Whoever needs an answer opens one and awaits it; the stack is
 * drawn by DialogHost.
 */
import type { ReactElement } from "react";
import { createStore } from "zustand/vanilla";

export interface OpenDialog {
  readonly id: number;
  readonly element: ReactElement;
}

export const dialogStack = createStore<{ readonly dialogs: readonly OpenDialog[] }>(() => ({ dialogs: [] }));

let lastId = 0;

/** Shows what `draw` makes until it calls `close`; resolves with the value given there. */
export function openDialog<T>(draw: (close: (value: T) => void) => ReactElement): Promise<T> {
  const { promise, resolve } = Promise.withResolvers<T>();
  const id = ++lastId;
  const close = (value: T): void => {
    dialogStack.setState(({ dialogs }) => ({ dialogs: dialogs.filter((dialog) => dialog.id !== id) }));
    resolve(value);
  };
  dialogStack.setState(({ dialogs }) => ({ dialogs: [...dialogs, { id, element: draw(close) }] }));
  return promise;
}

export function isDialogOpen(): boolean {
  return dialogStack.getState().dialogs.length > 0;
}
