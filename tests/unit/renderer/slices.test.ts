import { expect, it } from "vitest";
import { inSlices, type Slices, within } from "../../../renderer/slices.ts";
import { atOnce } from "../../../shared/steps.ts";

/** Counts up to `steps`, each of which takes a while. */
function* counting(steps: number, stepMs = 0): Slices<number> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + stepMs;
    while (performance.now() < until);
    yield step / steps;
  }
  return steps;
}

it("work done at once and work done in slices have the same outcome", async () => {
  const options = { onProgress: () => {}, isCancelled: () => false };

  expect([atOnce(counting(7)), await inSlices(counting(7), options)]).toEqual([7, 7]);
});

it("between slices other things happen, and the progress rises", async () => {
  const fractions: number[] = [];
  let turns = 0;
  const timer = setInterval(() => turns++, 0);

  await inSlices(counting(20, 5), {
    onProgress: (fraction) => fractions.push(fraction),
    isCancelled: () => false,
  });
  clearInterval(timer);

  expect(turns).toBeGreaterThan(2);
  expect(fractions.length).toBeGreaterThan(2);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
});

it("what is cancelled stops at the next slice and has no outcome", async () => {
  let done = 0;
  function* work(): Slices<string> {
    for (;;) {
      for (const fraction of counting(1, 20)) yield fraction;
      done++;
    }
  }

  const outcome = await inSlices(work(), { onProgress: () => {}, isCancelled: () => done >= 3 });

  expect(outcome).toBeNull();
  expect(done).toBeLessThan(6);
});

it("a failure of the work is the failure of the whole", async () => {
  function* failing(): Slices<string> {
    yield 0.5;
    throw new Error("broken");
  }

  await expect(inSlices(failing(), { onProgress: () => {}, isCancelled: () => false })).rejects.toThrow(
    "broken",
  );
});

it("a part's progress runs within its share of the whole", () => {
  function* whole(): Slices<number> {
    const first = yield* within(counting(2), 0, 0.5);
    return first + (yield* within(counting(2), 0.5, 1));
  }

  expect([...whole()]).toEqual([0, 0.25, 0.5, 0.75]);
  expect(atOnce(whole())).toBe(4);
});
