import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import {
  readBiomeReport,
  readPlaywrightReport,
  readVitestReport,
  summaryLine,
} from "../../helpers/test-report.ts";

function reportFile(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), "annex-report-")), "report.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
}

it("skipped tests are named only where there are any", () => {
  expect(summaryLine({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
  expect(summaryLine({ passed: 3, failed: 1, skipped: 2 })).toBe("3 passed, 1 failed, 2 skipped");
});

it("a test file that does not load counts as a failure although none of its tests ran", () => {
  const path = reportFile({
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 0,
    testResults: [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{}] },
    ],
  });

  expect(readVitestReport(path)).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

it("an end-to-end test that passes only at times is a failure, and so is an error outside the tests", () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 3 };

  expect(readPlaywrightReport(reportFile({ stats, errors: [{}] }))).toEqual({
    passed: 4,
    failed: 3,
    skipped: 3,
  });
});

it("every lint warning is a failure", () => {
  expect(readBiomeReport(reportFile({ summary: { errors: 1, warnings: 2 } })).failed).toBe(3);
  expect(readBiomeReport(reportFile({ summary: { errors: 0, warnings: 0 } })).passed).toBe(1);
});

it("a report that is not what it should be is no pass", () => {
  expect(() => readVitestReport(reportFile({}))).toThrow();
});
