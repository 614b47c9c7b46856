/** Draws the open dialogs, of which only the topmost is in reach, and gives the keys back after the last one. */
import { useEffect } from "react";
import { useStore } from "zustand";
import { focusSheet } from "../plan/sheet-focus.ts";
import { dialogStack } from "./dialog-stack.ts";

export function DialogHost() {
  const { dialogs } = useStore(dialogStack);
  const isOpen = dialogs.length > 0;
  useEffect(() => (isOpen ? giveKeysBack : undefined), [isOpen]);
  return dialogs.map(({ id, element }, index) => (
    <div key={id} inert={index < dialogs.length - 1}>
      {element}
    </div>
  ));
}

function giveKeysBack(): void {
  const { home } = dialogStack.getState();
  dialogStack.setState({ home: null });
  if (home?.isConnected) home.focus({ preventScroll: true });
  if (document.activeElement === document.body) focusSheet();
}
