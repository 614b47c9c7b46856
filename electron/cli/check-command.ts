/** annex check: what the checker finds in a plan. Exit code 1 where an error stands. */
import { basename, resolve } from "node:path";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { checkPlan } from "../../shared/rules/check-plan.ts";
import type { CheckResult } from "../../shared/rules/check-result.ts";
import { type Finding, SEVERITIES, SEVERITY_TITLES } from "../../shared/rules/finding.ts";
import { placeOf, rowLabelOf } from "../../shared/rules/row-order.ts";
import { tableIn } from "../../shared/tables/table-in.ts";
import type { Command } from "./command.ts";
import { openForReading } from "./open-plan.ts";

const ERRORS_FOUND = 1;

export const checkCommand: Command = {
  usage: "check 方案.fbt [--json]",
  fileCount: 1,
  flags: ["json"],
  values: [],
  run: ({ services, folder, exitWith }, { files: [planPath = ""], flags }) => {
    const { state } = openForReading(services, resolve(folder, planPath));
    const result = checkPlan(state);
    if (result.counts.error > 0) exitWith(ERRORS_FOUND);
    return flags.has("json")
      ? `${findingsJson(state, result.findings)}\n`
      : findingsText(basename(planPath), state, result);
  },
};

function findingsJson(state: PlanState, findings: readonly Finding[]): string {
  return JSON.stringify(
    findings.map(({ rule, severity, table, rowId, column, message, fixes: [fix] }) => ({
      rule,
      severity,
      table,
      row: rowLabelOf(state, tableIn(state, table), rowId),
      column,
      message,
      fix: fix?.label ?? null,
    })),
    null,
    2,
  );
}

function findingsText(name: string, state: PlanState, { findings, counts, setAside }: CheckResult): string {
  const kept = setAside.length === 0 ? "" : `，另有 ${setAside.length} 个已搁置`;
  if (findings.length === 0) return `${name}：没有发现问题${kept}。\n`;
  const totals = SEVERITIES.map((severity) => `${SEVERITY_TITLES[severity]} ${counts[severity]}`).join("、");
  const lines = findings.map((finding) => {
    const { severity, message, fixes } = finding;
    const fix = fixes.length === 0 ? "" : `（可修正：${fixes.map(({ label }) => label).join("，或")}）`;
    return `${SEVERITY_TITLES[severity]} ${placeOf(state, finding)}：${message}${fix}\n`;
  });
  return `${name}：${totals}${kept}。\n${lines.join("")}`;
}
