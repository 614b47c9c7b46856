import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Hit, TextRange } from "../../../shared/search/find-hits.ts";
import {
  countOccurrences,
  firstFrom,
  lastBefore,
  numberOf,
  rangeAt,
} from "../../../shared/search/walk-hits.ts";

function hit(order: number, ...starts: number[]): Hit {
  const ranges: TextRange[] = starts.map((start) => [start, start + 1]);
  return { table: "tasks", rowId: `r${order}`, column: "goals", text: "", order, ranges };
}

const hits = [hit(2, 0, 5), hit(3, 4), hit(7, 1, 2, 3)];

describe("walking", () => {
  it("forward takes what begins at the point or after it", () => {
    expect(firstFrom(hits, { order: 0, offset: 0 })).toEqual({ hit: 0, range: 0 });
    expect(firstFrom(hits, { order: 2, offset: 5 })).toEqual({ hit: 0, range: 1 });
    expect(firstFrom(hits, { order: 2, offset: 6 })).toEqual({ hit: 1, range: 0 });
    expect(firstFrom(hits, { order: 4, offset: 9 })).toEqual({ hit: 2, range: 0 });
    expect(firstFrom(hits, { order: 7, offset: 4 })).toBeNull();
  });

  it("back takes what begins before the point", () => {
    expect(lastBefore(hits, { order: 9, offset: 0 })).toEqual({ hit: 2, range: 2 });
    expect(lastBefore(hits, { order: 7, offset: 1 })).toEqual({ hit: 1, range: 0 });
    expect(lastBefore(hits, { order: 2, offset: 5 })).toEqual({ hit: 0, range: 0 });
    expect(lastBefore(hits, { order: 2, offset: 0 })).toBeNull();
    expect(lastBefore([], { order: 1, offset: 0 })).toBeNull();
  });

  it("from one to the next meets every occurrence once, and back again in the other order", () => {
    const someHits = fc
      .uniqueArray(fc.nat(50), { minLength: 1 })
      .chain((orders) =>
        fc.tuple(
          ...orders
            .sort((a, b) => a - b)
            .map((order) =>
              fc
                .uniqueArray(fc.nat(20), { minLength: 1 })
                .map((starts) => hit(order, ...starts.sort((a, b) => a - b))),
            ),
        ),
      );
    fc.assert(
      fc.property(someHits, (all) => {
        const numbers: number[] = [];
        for (let place = firstFrom(all, { order: 0, offset: 0 }); place; ) {
          numbers.push(numberOf(all, place));
          place = firstFrom(all, {
            order: all[place.hit]?.order ?? 0,
            offset: rangeAt(all, place)?.[1] ?? 0,
          });
        }
        expect(numbers).toEqual(Array.from({ length: countOccurrences(all) }, (_, index) => index + 1));

        const back: number[] = [];
        for (let place = lastBefore(all, { order: 99, offset: 0 }); place; ) {
          back.push(numberOf(all, place));
          place = lastBefore(all, {
            order: all[place.hit]?.order ?? 0,
            offset: rangeAt(all, place)?.[0] ?? 0,
          });
        }
        expect(back.reverse()).toEqual(numbers);
      }),
    );
  });
});
