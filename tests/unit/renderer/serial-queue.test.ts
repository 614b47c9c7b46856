import { expect, it } from "vitest";
import { SerialQueue } from "../../../renderer/commands/serial-queue.ts";

it("each begins when the one before has been answered", async () => {
  const queue = new SerialQueue();
  const seen: string[] = [];
  const first = Promise.withResolvers<void>();
  const slow = queue.push(async () => {
    seen.push("first begins");
    await first.promise;
    seen.push("first ends");
  });
  const next = queue.push(async () => void seen.push("second"));

  expect(queue.isBusy).toBe(true);
  first.resolve();
  await Promise.all([slow, next]);
  expect(seen).toEqual(["first begins", "first ends", "second"]);
  expect(queue.isBusy).toBe(false);
});

it("what waits can be dropped; what runs and what comes later are not", async () => {
  const queue = new SerialQueue();
  const seen: string[] = [];
  const gate = Promise.withResolvers<void>();
  const running = queue.push(async () => {
    await gate.promise;
    seen.push("running");
  });
  await Promise.resolve();
  const waiting = queue.push(async () => void seen.push("waiting"));
  queue.dropWaiting();
  const later = queue.push(async () => void seen.push("later"));
  gate.resolve();
  await Promise.all([running, waiting, later]);

  expect(seen).toEqual(["running", "later"]);
});

it("goes on after one that failed", async () => {
  const queue = new SerialQueue();
  const failed = queue.push(async () => {
    throw new Error("refused");
  });
  const next = queue.push(async () => {});

  await expect(failed).rejects.toThrow("refused");
  await expect(next).resolves.toBeUndefined();
});
