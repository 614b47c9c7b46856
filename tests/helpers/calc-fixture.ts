/** The editor in a window of Chromium beside a window of LibreOffice Calc: both on one display, with its clipboard. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Calc } from "./calc.ts";
import { test as base } from "./e2e-fixture.ts";
import { isInstalled } from "./installed.ts";
import { openDisplay, type XDisplay } from "./x-display.ts";

const missing = ["Xvfb", "soffice"].filter((command) => !isInstalled(command));

/** Why there can be no such display; null where there can. */
export const whyNoCalc = missing.length === 0 ? null : `${missing.join(" and ")} not installed`;

export const test = base.extend<{ calc: Calc }, { display: XDisplay }>({
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: how a fixture says that it needs no other
    async ({}, use) => {
      const display = await openDisplay();
      await use(display);
      await display.close();
    },
    { scope: "worker" },
  ],
  browser: [
    async ({ playwright, launchOptions, display }, use) => {
      const env = display.env;
      const browser = await playwright.chromium.launch({ ...launchOptions, headless: false, env });
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
  calc: async ({ display }, use) => {
    const folder = mkdtempSync(join(tmpdir(), "annex-calc-"));
    const calc = new Calc(display, folder);
    await use(calc);
    calc.close();
    rmSync(folder, { recursive: true, force: true });
  },
});
