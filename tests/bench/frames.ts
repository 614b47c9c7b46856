/** Watches the frames of a page: how long was it at its longest that nothing new could be drawn? */
import type { Page } from "@playwright/test";
import { z } from "zod";
import { assertDefined } from "../../shared/errors.ts";

interface FrameWatch {
  last: number;
  longest: number;
  /** When the last frame that came late was there. */
  lateAt: number;
}

declare global {
  interface Window {
    frames_: FrameWatch | undefined;
  }
}

const QUIET_MS = 700;

export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const lateMs = 50;
    const now = performance.now();
    const frames: FrameWatch = { last: now, longest: 0, lateAt: now };
    window.frames_ = frames;
    const next = (): void => {
      // Not the time that the browser hands in: that is the one at which the frame was due.
      const at = performance.now();
      const gap = at - frames.last;
      frames.longest = Math.max(frames.longest, gap);
      frames.last = at;
      if (gap > lateMs) frames.lateAt = at;
      if (window.frames_ === frames) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

/** Ends the watch; the longest time between two frames, in milliseconds. */
export function longestFrameOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const longest = window.frames_?.longest ?? Number.NaN;
    window.frames_ = undefined;
    return longest;
  });
}

export interface Stall {
  /** The longest time between two frames; other programs on the machine make it longer. */
  readonly frameMs: number;
  /** The processor time of the page's longest task: what the page itself is to blame for. */
  readonly taskMs: number;
}

/** From the act until the page has been at rest for a while: what the act leaves for later counts. */
export async function longestStall(page: Page, act: () => Promise<unknown>): Promise<Stall> {
  await page.bringToFront();
  const browser = assertDefined(page.context().browser(), "the page has a browser");
  await browser.startTracing(page, { categories: [TASKS] });
  await watchFrames(page);
  await act();
  await page.evaluate(
    (quietMs) =>
      new Promise<void>((resolve) => {
        const begun = performance.now();
        const look = (): void => {
          const lateAt = window.frames_?.lateAt ?? 0;
          if (performance.now() - Math.max(lateAt, begun) > quietMs) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
    QUIET_MS,
  );
  const frameMs = await longestFrameOf(page);
  return { frameMs, taskMs: longestTaskMs(await browser.stopTracing()) };
}

const TASKS = "disabled-by-default-devtools.timeline";
const MAIN_THREAD = "CrRendererMain";

/** As far as it is read here; durations are in microseconds. */
const TraceSchema = z.object({
  traceEvents: z.array(
    z.looseObject({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      tdur: z.number().optional(),
      args: z.looseObject({ name: z.unknown().optional() }).optional(),
    }),
  ),
});

function longestTaskMs(trace: Buffer): number {
  const { traceEvents } = TraceSchema.parse(JSON.parse(trace.toString("utf8")));
  const threadOf = ({ pid, tid }: { pid: number; tid: number }): string => `${pid} ${tid}`;
  const pages = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === MAIN_THREAD)
      .map(threadOf),
  );
  const tasks = traceEvents.filter((event) => event.name === "RunTask" && pages.has(threadOf(event)));
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1_000), 0);
}
