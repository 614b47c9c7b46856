import { describe, expect, it } from "vitest";
import { CELL_KEYS, cellAction, editorAction } from "../../../../renderer/grid/cell-keys.ts";
import { gridKeyGroups } from "../../../../renderer/grid/key-descriptions.ts";

const NAMES: Readonly<Record<string, string>> = {
  "↑": "ArrowUp",
  "↓": "ArrowDown",
  "←": "ArrowLeft",
  "→": "ArrowRight",
  PgUp: "PageUp",
  PgDn: "PageDown",
  Esc: "Escape",
  菜单键: "ContextMenu",
  空格: " ",
};

function press(keys: string) {
  const parts = keys.split("+");
  const name = parts.at(-1) ?? "";
  return {
    key: NAMES[name] ?? name,
    ctrlKey: parts.includes("Ctrl"),
    shiftKey: parts.includes("Shift"),
    altKey: parts.includes("Alt"),
    metaKey: false,
  };
}

function keysOf(title: string): readonly string[] {
  const group = gridKeyGroups().find((candidate) => candidate.title === title);
  return (group?.keys ?? []).flatMap(({ keys }) => keys);
}

describe("the key map of the grid", () => {
  it("names every key by the words with which it is pressed", () => {
    for (const { keys, action } of CELL_KEYS) expect(cellAction(press(keys))).toEqual(action);
  });

  it("lists every key of a cell once", () => {
    const listed = ["移动", "选择", "单元格"].flatMap(keysOf).filter((keys) => !/^Ctrl\+[CXV]$/.test(keys));

    expect(listed.toSorted()).toEqual(CELL_KEYS.map(({ keys }) => keys).toSorted());
  });

  it("lists of the editor only keys that mean something there", () => {
    const keys = keysOf("编辑时");

    expect(keys).toContain("Alt+Enter");
    expect(keys.filter((each) => editorAction(press(each), true) === null)).toEqual([]);
  });
});
