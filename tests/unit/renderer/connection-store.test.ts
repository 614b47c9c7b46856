import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createConnection } from "../../../renderer/contract/connection-store.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const STOP_AFTER_MS = 5_000;

function aConnection() {
  const connection = createConnection(STOP_AFTER_MS);
  return { ...connection, now: () => connection.store.getState() };
}

it("editing stops when a lost connection does not come back in time, and goes on when it does", () => {
  const { onLink, now } = aConnection();

  onLink("lost");
  expect(now()).toEqual({ isLost: true, isStopped: false, ended: null });
  vi.advanceTimersByTime(STOP_AFTER_MS);
  expect(now()).toEqual({ isLost: true, isStopped: true, ended: null });
  onLink("connected");
  expect(now()).toEqual({ isLost: false, isStopped: false, ended: null });
});

it("the attempts to send again do not put off the stop", () => {
  const { observer, now } = aConnection();

  for (let attempt = 0; attempt < 5; attempt++) {
    observer.onSent(false);
    observer.onLost(false);
    vi.advanceTimersByTime(STOP_AFTER_MS / 5);
  }
  expect(now().isStopped).toBe(true);
});

it("a host that takes requests and answers none counts as gone", () => {
  const { observer, now } = aConnection();

  observer.onSent(false);
  vi.advanceTimersByTime(STOP_AFTER_MS);
  expect(now()).toEqual({ isLost: false, isStopped: true, ended: null });
  observer.onAnswered(false);
  expect(now().isStopped).toBe(false);
});

it("answers that keep coming, and long work, stop nobody", () => {
  const { observer, now } = aConnection();

  observer.onSent(true);
  for (let edit = 0; edit < 10; edit++) {
    observer.onSent(false);
    observer.onSent(false);
    vi.advanceTimersByTime(STOP_AFTER_MS / 2);
    observer.onAnswered(false);
    observer.onAnswered(false);
  }
  vi.advanceTimersByTime(STOP_AFTER_MS * 2);
  expect(now().isStopped).toBe(false);
});

it("a page that has ended stays ended, whatever the host answers", () => {
  const { observer, onLink, onSuperseded, now } = aConnection();

  onSuperseded();
  observer.onSent(false);
  observer.onAnswered(false);
  onLink("connected");
  onLink("ended");
  expect(now()).toEqual({ isLost: false, isStopped: true, ended: "superseded" });
});

it("a host that refuses the page for good has been started anew", () => {
  const { onLink, now } = aConnection();

  onLink("ended");
  expect(now().ended).toBe("session-expired");
});
