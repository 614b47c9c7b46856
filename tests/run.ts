/**
 * npm test: lint, types, unit and integration tests, the build, the end-to-end tests; each step streams what it
 * says. The last line is always `N passed, N failed` (and `, N skipped` where there are any). A step that
 * crashes, or leaves no report, counts as failed.
 */
import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "../electron/host/browser.ts";
import { repositoryFolder } from "../electron/host/repository-folder.ts";
import {
  type Counts,
  readBiomeReport,
  readPlaywrightReport,
  readVitestReport,
  summaryLine,
} from "./helpers/test-report.ts";

const reports = join(repositoryFolder, "test-results", "reports");

interface Step {
  readonly title: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What the step's own report says; absent: the exit code is all there is. */
  readonly read?: () => Counts;
}

const bin = (packagePath: string) => join(repositoryFolder, "node_modules", packagePath);

const LINT_REPORT = join(reports, "lint.json");
const UNIT_REPORT = join(reports, "unit.json");
const E2E_REPORT = join(reports, "e2e.json");

const lint: Step = {
  title: "lint and format",
  args: [
    bin("@biomejs/biome/bin/biome"),
    "check",
    "--error-on-warnings",
    "--reporter=default",
    "--reporter=json",
    `--reporter-file=${LINT_REPORT}`,
    ".",
  ],
  read: () => readBiomeReport(LINT_REPORT),
};
const types: Step = { title: "types", args: [bin("typescript/bin/tsc"), "--noEmit"] };
const unit: Step = {
  title: "unit and integration tests",
  args: [
    bin("vitest/vitest.mjs"),
    "run",
    "--config",
    "tests/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${UNIT_REPORT}`,
  ],
  read: () => readVitestReport(UNIT_REPORT),
};
const build: Step = { title: "build", args: ["electron/build.ts"] };
const endToEnd: Step = {
  title: "end-to-end tests",
  args: [bin("@playwright/test/cli.js"), "test", "--config", "tests/e2e/playwright.config.ts"],
  env: { ANNEX_E2E_REPORT: E2E_REPORT },
  read: () => readPlaywrightReport(E2E_REPORT),
};

async function runStep(step: Step): Promise<Counts> {
  console.log(`\n== ${step.title}`);
  const exitCode = await runNode(step);
  const counts = step.read
    ? readOrFail(step.read)
    : { passed: exitCode === 0 ? 1 : 0, failed: 0, skipped: 0 };
  if (exitCode === 0 || counts.failed > 0) return counts;
  console.log(`${step.title}: exit code ${exitCode}`);
  return { ...counts, failed: counts.failed + 1 };
}

function runNode(step: Step): Promise<number> {
  const env = { ...process.env, FORCE_COLOR: process.env.FORCE_COLOR ?? "0", ...step.env };
  const child = spawn(process.execPath, step.args, {
    cwd: repositoryFolder,
    stdio: ["ignore", "inherit", "inherit"],
    env,
  });
  return new Promise((resolve) => {
    child.on("error", (error) => {
      console.log(error.message);
      resolve(1);
    });
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

function readOrFail(read: () => Counts): Counts {
  try {
    return read();
  } catch (error) {
    console.log(`no usable report: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function chooseSteps(): readonly Step[] {
  const always = [lint, types, unit, build];
  if (findBrowser() !== null) return [...always, endToEnd];
  console.log("The end-to-end tests are skipped: no Chromium, Chrome or Edge on this machine.");
  return always;
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const totals = { passed: 0, failed: 0, skipped: findBrowser() === null ? 1 : 0 };
for (const step of chooseSteps()) {
  const counts = await runStep(step);
  totals.passed += counts.passed;
  totals.failed += counts.failed;
  totals.skipped += counts.skipped;
}
console.log(`\n${summaryLine(totals)}`);
process.exitCode = totals.failed > 0 ? 1 : 0;
