/** What a hand feels on an open page of rows: does it stutter while scrolling, how soon is a typed value there. */
import type { Page } from "@playwright/test";
import { longestFrameOf, watchFrames } from "./frames.ts";

const WHEEL_TURNS = 60;
const TURN_PX = 500;

declare global {
  interface Window {
    painted_: Promise<number> | undefined;
  }
}

/** The longest frame, in milliseconds, while the wheel is turned as fast as the page takes it. */
export async function longestFrame(page: Page): Promise<number> {
  await page.bringToFront();
  await page.mouse.move(700, 500);
  await watchFrames(page);
  for (let turn = 0; turn < WHEEL_TURNS; turn += 1) await page.mouse.wheel(0, TURN_PX);
  return longestFrameOf(page);
}

/**
 * From Enter to the frame after the one in which the text, typed into the active cell key by key, stands in a cell.
 */
export async function timeTyping(page: Page, text: string): Promise<number> {
  await page.bringToFront();
  await page.keyboard.type(text);
  await page.evaluate((typed) => {
    window.painted_ = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`${typed} is in no cell`)), 20_000);
      const look = (start: number): void => {
        const cells = [...document.querySelectorAll('[role="gridcell"]')];
        if (!cells.some((cell) => cell.textContent?.includes(typed))) {
          requestAnimationFrame(() => look(start));
          return;
        }
        requestAnimationFrame(() => resolve(performance.now() - start));
      };
      const options = { capture: true, once: true };
      addEventListener("keydown", () => requestAnimationFrame(look.bind(null, performance.now())), options);
    });
  }, text);
  await page.keyboard.press("Enter");
  return page.evaluate(() => window.painted_ ?? Number.NaN);
}
