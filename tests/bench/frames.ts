/** Watches the frames of a page: how long was it at its longest that nothing new could be drawn? */
import type { Page } from "@playwright/test";

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

/** The longest frame from the act until the page has been at rest for a while: what the act leaves for later counts. */
export async function longestStall(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.bringToFront();
  await watchFrames(page);
  const begun = await page.evaluate(() => performance.now());
  await act();
  await page.evaluate(
    ({ begun, quietMs }) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          const lateAt = window.frames_?.lateAt ?? 0;
          if (performance.now() - Math.max(lateAt, begun) > quietMs) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
    { begun, quietMs: QUIET_MS },
  );
  return longestFrameOf(page);
}
