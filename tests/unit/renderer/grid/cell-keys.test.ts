import { describe, expect, it } from "vitest";
import { cellAction, editorAction, type KeyPress } from "../../../../renderer/grid/cell-keys.ts";

/** A key press as people write it: Ctrl+Shift+Tab. */
function press(keys: string): KeyPress {
  const parts = keys.split("+");
  return {
    key: parts.at(-1) ?? "",
    ctrlKey: parts.includes("Ctrl"),
    metaKey: parts.includes("Meta"),
    shiftKey: parts.includes("Shift"),
    altKey: parts.includes("Alt"),
  };
}

describe("on a cell", () => {
  it.each([
    ["ArrowDown", "down"],
    ["Tab", "tabForward"],
    ["Shift+Tab", "tabBack"],
    ["Enter", "enterDown"],
    ["Shift+Enter", "enterUp"],
    ["Home", "rowStart"],
    ["Ctrl+ArrowLeft", "rowStart"],
    ["Ctrl+Home", "sheetStart"],
    ["Meta+End", "sheetEnd"],
  ])("%s steps %s", (keys, step) => {
    expect(cellAction(press(keys))).toEqual({ kind: "step", step });
  });

  it("F2 opens what the cell holds, Backspace an empty editor, Delete none", () => {
    expect(cellAction(press("F2"))).toEqual({ kind: "edit", isEmpty: false });
    expect(cellAction(press("Backspace"))).toEqual({ kind: "edit", isEmpty: true });
    expect(cellAction(press("Delete"))).toEqual({ kind: "clear" });
  });

  it("Shift makes an arrow extend the range that it would have left, as far as the arrow would have gone", () => {
    for (const keys of ["ArrowDown", "Home", "Ctrl+ArrowUp", "Ctrl+Home"]) {
      const alone = cellAction(press(keys));
      expect(cellAction(press(`Shift+${keys}`))).toEqual({ ...alone, kind: "extend" });
    }
  });

  it("a letter with Ctrl means the same under Caps Lock", () => {
    expect(cellAction(press("Ctrl+A"))).toEqual({ kind: "select", what: "all" });
    expect(cellAction(press("Ctrl+a"))).toEqual(cellAction(press("Ctrl+A")));
  });

  it("the menu key and Shift+F10 open the menu", () => {
    expect(["ContextMenu", "Shift+F10"].map((keys) => cellAction(press(keys))?.kind)).toEqual([
      "menu",
      "menu",
    ]);
    expect(cellAction(press("Alt+ArrowDown"))).toEqual({ kind: "columnMenu" });
  });

  it.each([
    "Alt+ArrowUp",
    "Alt+Shift+ArrowDown",
    "Ctrl+PageDown",
    "Shift+F2",
    "Ctrl+z",
    "Ctrl+Tab",
    "a",
    "F10",
  ])("%s is not the grid's", (keys) => {
    expect(cellAction(press(keys))).toBeNull();
  });
});

describe("in an editor", () => {
  it.each([
    ["Enter", "down"],
    ["Shift+Enter", "up"],
    ["Tab", "right"],
    ["Shift+Tab", "left"],
  ])("%s ends the edit and goes %s, also while arrows move the caret", (keys, move) => {
    expect(editorAction(press(keys), false)).toEqual({ kind: "commit", move });
    expect(editorAction(press(keys), true)).toEqual({ kind: "commit", move });
  });

  it("Alt+Enter breaks the line, Escape gives up, F2 changes what arrows do", () => {
    const kinds = ["Alt+Enter", "Escape", "F2"].map((keys) => editorAction(press(keys), true)?.kind);

    expect(kinds).toEqual(["newLine", "cancel", "toggleCaret"]);
  });

  it("an arrow ends the edit of a cell typed over and moves the caret otherwise", () => {
    expect(editorAction(press("ArrowLeft"), false)).toEqual({ kind: "commit", move: "left" });
    expect(editorAction(press("ArrowLeft"), true)).toBeNull();
  });

  it.each(["Shift+ArrowLeft", "Ctrl+ArrowLeft", "Alt+Tab", "Home", "Delete", "a"])(
    "%s is left to the text",
    (keys) => {
      expect(editorAction(press(keys), false)).toBeNull();
    },
  );
});
