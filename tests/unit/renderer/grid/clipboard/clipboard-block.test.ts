import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aCell,
  blockOf,
  blockOfTexts,
  filledTexts,
} from "../../../../../renderer/grid/clipboard/clipboard-block.ts";
import { shown } from "../../../../helpers/clipboard-fixtures.ts";
import { anyBlock } from "./blocks.ts";

describe("a block", () => {
  it("is a rectangle of at least one cell", () => {
    expect(() => blockOf([])).toThrow("at least one cell");
    expect(() => blockOf([[]])).toThrow("at least one cell");
    expect(() => blockOf([[aCell("甲")], [aCell("乙"), aCell("丙")]])).toThrow("row 1");
  });

  it("holds its merges, and no merge holds another cell", () => {
    expect(() => blockOf([[aCell("甲", 2, 1)]])).toThrow("leaves the block");
    expect(() => blockOf([[aCell("甲", 1, 2)]])).toThrow("leaves the block");
    expect(() => blockOf([[aCell("甲", 0, 1)]])).toThrow("leaves the block");
    expect(() => blockOf([[aCell("甲", 1, 2), aCell("乙")]])).toThrow("covers a cell");
    expect(() => blockOf([[aCell("甲", 2, 1)], [aCell("乙")]])).toThrow("covers a cell");
  });

  it("of texts has no cell where a row ends early", () => {
    expect(shown(blockOfTexts([["甲", "乙"], ["丙"], []]))).toEqual([
      ["甲", "乙"],
      ["丙", null],
      [null, null],
    ]);
    expect(() => blockOfTexts(Array.from({ length: 2001 }, () => Array<string>(1000).fill("")))).toThrow(
      expect.objectContaining({ code: "clipboard-too-many-cells" }),
    );
  });
});

describe("the filled texts", () => {
  it("repeat a merge downwards, not to the right", () => {
    const block = blockOf([
      [aCell("组", 2, 2), null, aCell("甲")],
      [null, null, aCell("乙")],
      [aCell("丙"), null, null],
    ]);

    expect(filledTexts(block)).toEqual([
      ["组", undefined, "甲"],
      ["组", undefined, "乙"],
      ["丙", undefined, undefined],
    ]);
  });

  it("read at every cell what the cell reads", () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const texts = filledTexts(block);

        for (const [row, cells] of block.rows.entries()) {
          for (const [column, cell] of cells.entries()) {
            if (!cell) continue;
            for (let below = 0; below < cell.rowSpan; below++) {
              expect(texts[row + below]?.[column]).toBe(cell.text);
            }
          }
        }
      }),
    );
  });
});
