/** What a key means on a cell, and inside the editor of a cell: as in Excel. Pure. */
import type { EditMove } from "./edit-session.ts";
import type { Step } from "./navigation.ts";

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export type CellAction =
  | { readonly kind: "step"; readonly step: Step }
  | { readonly kind: "page"; readonly direction: 1 | -1 }
  /** Opens the editor on what the cell holds, or, `isEmpty`, on nothing. */
  | { readonly kind: "edit"; readonly isEmpty: boolean }
  | { readonly kind: "clear" }
  | { readonly kind: "menu" };

export type EditorAction =
  | { readonly kind: "commit"; readonly move: EditMove }
  | { readonly kind: "cancel" }
  | { readonly kind: "newLine" }
  /** F2: arrows move the cell, or the caret. */
  | { readonly kind: "toggleCaret" };

const PLAIN: Readonly<Record<string, CellAction>> = {
  ArrowUp: step("up"),
  ArrowDown: step("down"),
  ArrowLeft: step("left"),
  ArrowRight: step("right"),
  Tab: step("tabForward"),
  Enter: step("enterDown"),
  Home: step("rowStart"),
  End: step("rowEnd"),
  PageUp: { kind: "page", direction: -1 },
  PageDown: { kind: "page", direction: 1 },
  F2: { kind: "edit", isEmpty: false },
  Delete: { kind: "clear" },
  Backspace: { kind: "edit", isEmpty: true },
  ContextMenu: { kind: "menu" },
};
const SHIFTED: Readonly<Record<string, CellAction>> = {
  Tab: step("tabBack"),
  Enter: step("enterUp"),
  F10: { kind: "menu" },
};
const CONTROLLED: Readonly<Record<string, CellAction>> = {
  ArrowUp: step("columnStart"),
  ArrowDown: step("columnEnd"),
  ArrowLeft: step("rowStart"),
  ArrowRight: step("rowEnd"),
  Home: step("sheetStart"),
  End: step("sheetEnd"),
};

/** Null: the key is not the grid's. Characters are not keys; they arrive as input. */
export function cellAction(press: KeyPress): CellAction | null {
  if (press.altKey) return null;
  if (press.ctrlKey || press.metaKey) return press.shiftKey ? null : (CONTROLLED[press.key] ?? null);
  return (press.shiftKey ? SHIFTED : PLAIN)[press.key] ?? null;
}

const ARROWS: Readonly<Record<string, EditMove>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/**
 * `isCaretMode`: the arrows move the caret (after F2, a double click or a click into the text); else, after
 * typing over a cell, they end the edit and move on.
 */
export function editorAction(press: KeyPress, isCaretMode: boolean): EditorAction | null {
  const { key, shiftKey, altKey } = press;
  const isControlled = press.ctrlKey || press.metaKey;
  if (key === "Escape") return { kind: "cancel" };
  if (key === "F2") return { kind: "toggleCaret" };
  if (key === "Enter") {
    if (altKey) return { kind: "newLine" };
    if (isControlled) return { kind: "commit", move: "stay" };
    return { kind: "commit", move: shiftKey ? "up" : "down" };
  }
  if (altKey || isControlled) return null;
  if (key === "Tab") return { kind: "commit", move: shiftKey ? "left" : "right" };
  const move = ARROWS[key];
  return move && !shiftKey && !isCaretMode ? { kind: "commit", move } : null;
}

function step(name: Step): CellAction {
  return { kind: "step", step: name };
}
