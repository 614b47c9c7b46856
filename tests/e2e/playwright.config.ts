/** Every journey in the loopback shell under Chromium, and again in Electron where its binary is there. */
import { defineConfig } from "@playwright/test";
import { findBrowser, hasDisplay } from "../../electron/host/browser.ts";
import { findElectronBinary } from "../../electron/shell/electron-binary.ts";
import type { E2eOptions } from "../helpers/e2e-fixture.ts";

const executablePath = findBrowser();
const hasElectron = findElectronBinary() !== null && hasDisplay();
const report = process.env.ANNEX_E2E_REPORT;

if (!hasElectron && process.env.TEST_WORKER_INDEX === undefined) {
  const reason = findElectronBinary() === null ? "its binary is not installed" : "there is no display";
  console.log(`The Electron project is skipped: ${reason}.`);
}

export default defineConfig<E2eOptions>({
  testDir: ".",
  globalSetup: "./build-renderer.ts",
  outputDir: "../../test-results/e2e",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: "zh-CN",
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "loopback", use: { shell: "loopback" } },
    ...(hasElectron ? [{ name: "electron", use: { shell: "electron" as const } }] : []),
  ],
});
