/** Draws the open dialogs. */
import { Fragment } from "react";
import { useStore } from "zustand";
import { dialogStack } from "./dialog-stack.ts";

export function DialogHost() {
  const dialogs = useStore(dialogStack, (stack) => stack.dialogs);
  return dialogs.map(({ id, element }) => <Fragment key={id}>{element}</Fragment>);
}
