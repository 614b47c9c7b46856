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
  /** Shift: the range is extended by the step. */
  | { readonly kind: "extend"; readonly step: Step }
  | { readonly kind: "page"; readonly direction: 1 | -1; readonly extends: boolean }
  | { readonly kind: "select"; readonly what: "all" | "lines" | "columns" }
  | { readonly kind: "fill"; readonly direction: "down" | "right" }
  /** What was cut, or copied, is let go. */
  | { readonly kind: "letGo" }
  /** Opens the editor on what the cell holds, or, `isEmpty`, on nothing. */
  | { readonly kind: "edit"; readonly isEmpty: boolean }
  | { readonly kind: "clear" }
  /** The active cell alone is selected. */
  | { readonly kind: "reduce" }
  /** The active cell is brought into view. */
  | { readonly kind: "reveal" }
  | { readonly kind: "menu" }
  /** Of the column: filter, order, width. */
  | { readonly kind: "columnMenu" };

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
  PageUp: { kind: "page", direction: -1, extends: false },
  PageDown: { kind: "page", direction: 1, extends: false },
  Escape: { kind: "letGo" },
  F2: { kind: "edit", isEmpty: false },
  Delete: { kind: "clear" },
  Backspace: { kind: "edit", isEmpty: true },
  ContextMenu: { kind: "menu" },
};
const SHIFTED: Readonly<Record<string, CellAction>> = {
  Tab: step("tabBack"),
  Enter: step("enterUp"),
  F10: { kind: "menu" },
  ArrowUp: extend("up"),
  ArrowDown: extend("down"),
  ArrowLeft: extend("left"),
  ArrowRight: extend("right"),
  Home: extend("rowStart"),
  End: extend("rowEnd"),
  PageUp: { kind: "page", direction: -1, extends: true },
  PageDown: { kind: "page", direction: 1, extends: true },
  " ": { kind: "select", what: "lines" },
  Backspace: { kind: "reduce" },
};
const CONTROLLED: Readonly<Record<string, CellAction>> = {
  ArrowUp: step("edgeUp"),
  ArrowDown: step("edgeDown"),
  ArrowLeft: step("rowStart"),
  ArrowRight: step("rowEnd"),
  Home: step("sheetStart"),
  End: step("sheetEnd"),
  a: { kind: "select", what: "all" },
  " ": { kind: "select", what: "columns" },
  Backspace: { kind: "reveal" },
  d: { kind: "fill", direction: "down" },
  r: { kind: "fill", direction: "right" },
};
const CONTROLLED_SHIFTED: Readonly<Record<string, CellAction>> = {
  ArrowUp: extend("edgeUp"),
  ArrowDown: extend("edgeDown"),
  ArrowLeft: extend("rowStart"),
  ArrowRight: extend("rowEnd"),
  Home: extend("sheetStart"),
  End: extend("sheetEnd"),
};

const ALTERED: Readonly<Record<string, CellAction>> = {
  ArrowDown: { kind: "columnMenu" },
};

export interface CellKey {
  /** As people write it: Ctrl+Shift+↑. */
  readonly keys: string;
  readonly action: CellAction;
}

/** All keys that mean something on a cell; the key map shows them. */
export const CELL_KEYS: readonly CellKey[] = [
  ...keysOf("", PLAIN),
  ...keysOf("Shift+", SHIFTED),
  ...keysOf("Ctrl+", CONTROLLED),
  ...keysOf("Ctrl+Shift+", CONTROLLED_SHIFTED),
  ...keysOf("Alt+", ALTERED),
];

function keysOf(modifiers: string, table: Readonly<Record<string, CellAction>>): CellKey[] {
  return Object.entries(table).map(([key, action]) => ({ keys: modifiers + keyName(key), action }));
}

function keyName(key: string): string {
  const named: Readonly<Record<string, string>> = {
    ArrowUp: "↑",
    ArrowDown: "↓",
    ArrowLeft: "←",
    ArrowRight: "→",
    PageUp: "PgUp",
    PageDown: "PgDn",
    Escape: "Esc",
    ContextMenu: "菜单键",
    " ": "空格",
  };
  return named[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** Null: the key is not the grid's. Characters are not keys; they arrive as input. */
export function cellAction(press: KeyPress): CellAction | null {
  const { shiftKey, altKey } = press;
  const isControlled = press.ctrlKey || press.metaKey;
  if (altKey) return isControlled || shiftKey ? null : (ALTERED[press.key] ?? null);
  if (isControlled) return (shiftKey ? CONTROLLED_SHIFTED : CONTROLLED)[lowered(press.key)] ?? null;
  return (shiftKey ? SHIFTED : PLAIN)[press.key] ?? null;
}

/** With Caps Lock, Ctrl+D arrives as a capital letter. */
function lowered(key: string): string {
  return key.length === 1 ? key.toLowerCase() : key;
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
    if (isControlled) return { kind: "commit", move: "all" };
    return { kind: "commit", move: shiftKey ? "up" : "down" };
  }
  if (altKey || isControlled) return null;
  if (key === "Tab") return { kind: "commit", move: shiftKey ? "left" : "right" };
  const move = ARROWS[key];
  return move && !shiftKey && !isCaretMode ? { kind: "commit", move } : null;
}

function extend(name: Step): CellAction {
  return { kind: "extend", step: name };
}

function step(name: Step): CellAction {
  return { kind: "step", step: name };
}
