/**
 * The dialogs that are open, the topmost last. Whoever needs an answer opens one and awaits it; the stack is
 * drawn by DialogHost, and the page behind it is out of reach meanwhile.
 */
import type { ReactElement } from "react";
import { createStore } from "zustand/vanilla";

export interface OpenDialog {
  readonly id: number;
  readonly element: ReactElement;
}

export interface DialogStack {
  readonly dialogs: readonly OpenDialog[];
  /** Where the keys were before the first dialog came, and go back to after the last one. */
  readonly home: HTMLElement | null;
}

export const dialogStack = createStore<DialogStack>(() => ({ dialogs: [], home: null }));

let lastId = 0;

/** Shows what `draw` makes until it calls `close`; resolves with the value given there. */
export function openDialog<T>(draw: (close: (value: T) => void) => ReactElement): Promise<T> {
  const { promise, resolve } = Promise.withResolvers<T>();
  const id = ++lastId;
  const close = (value: T): void => {
    dialogStack.setState(({ dialogs }) => ({ dialogs: dialogs.filter((dialog) => dialog.id !== id) }));
    resolve(value);
  };
  dialogStack.setState(({ dialogs, home }) => ({
    dialogs: [...dialogs, { id, element: draw(close) }],
    home: focusedOutside() ?? home,
  }));
  return promise;
}

export function isDialogOpen(): boolean {
  return dialogStack.getState().dialogs.length > 0;
}

function focusedOutside(): HTMLElement | null {
  const focused = typeof document === "undefined" ? null : document.activeElement;
  const isOutside =
    focused instanceof HTMLElement && focused !== document.body && !focused.closest(".dialog, .menu");
  return isOutside ? focused : null;
}
