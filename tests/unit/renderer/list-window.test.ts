import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardPlace } from "../../../renderer/grid/card-place.ts";
import { anchorAt, drawnSpan, itemAt, keyInPlace, topsOf } from "../../../renderer/ui/list-window.ts";

describe("a long list", () => {
  const tops = topsOf([10, 20, 30]);

  it("knows where its items lie", () => {
    expect(tops).toEqual([0, 10, 30, 60]);
    expect([0, 9, 10, 29, 30, 500].map((y) => itemAt(tops, y))).toEqual([0, 0, 1, 1, 2, 2]);
    expect(itemAt(topsOf([]), 5)).toBe(-1);
  });

  it("draws what is in view and no more than that and its surroundings", () => {
    const heights = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 300 });
    const px = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(heights, px, fc.integer({ min: 0, max: 900 }), (each, top, height) => {
        const all = topsOf(each);
        const { first, last } = drawnSpan(all, { top, height }, 100);
        for (let index = 0; index < each.length; index++) {
          const isInView = (all[index + 1] ?? 0) > top && (all[index] ?? 0) < top + height;
          if (isInView) expect(index >= first && index <= last).toBe(true);
        }
        const drawn = (all[last + 1] ?? 0) - (all[first] ?? 0);
        expect(drawn).toBeLessThanOrEqual(height + 200 + 2 * 200);
      }),
    );
  });

  it("holds what is in view by its key", () => {
    expect(anchorAt(["a", "b", "c"], tops, 14)).toEqual({ key: "b", offset: 4 });
    expect(anchorAt([], topsOf([]), 0)).toBeNull();
  });

  it("gives the place of an item that has gone to the next, else to the one before", () => {
    expect(keyInPlace(["a", "b", "c"], ["a", "c"], "b")).toBe("c");
    expect(keyInPlace(["a", "b", "c"], ["a", "b"], "c")).toBe("b");
    expect(keyInPlace(["a", "b", "c"], ["a"], "b")).toBe("a");
    expect(keyInPlace(["a"], ["x"], "a")).toBeNull();
  });
});

describe("a card", () => {
  const area = { left: 0, top: 50, width: 1000, height: 500 };
  const size = { width: 300, height: 80 };
  const at = (left: number, top: number, height = 40) =>
    cardPlace({ left, top, width: 120, height }, area, size);

  it("stands below its cell, above it at the lower edge, and inside the grid at the right", () => {
    expect(at(100, 200)).toEqual({ left: 104, top: 245 });
    expect(at(100, 500)).toEqual({ left: 104, top: 415 });
    expect(at(950, 200).left).toBe(696);
  });

  it("lies over the lower end of a cell that fills the grid", () => {
    expect(at(100, 0, 900)).toEqual({ left: 104, top: 466 });
  });
});
