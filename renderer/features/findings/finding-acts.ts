/** What can be done about findings: go there, fix them, set them aside and bring them back, switch their rule off. */
import type { Finding } from "../../../shared/rules/finding.ts";
import { mergeFixes } from "../../../shared/rules/merge-fixes.ts";
import { ruleSettingsOf } from "../../../shared/rules/own/decisions.ts";
import { findTable } from "../../../shared/tables/index.ts";
import { runCommand } from "../../commands/context.ts";
import { factsCommand } from "../../commands/file-commands.ts";
import { client } from "../../contract/connection.ts";
import { goToPlace, planStore } from "../../plan/current-plan.ts";
import { currentFindings } from "./current-findings.ts";
import { askReason } from "./SetAsideDialog.tsx";

export function goToFinding({ id, table, rowId, column }: Finding): void {
  currentFindings.setState({ current: id });
  // The plan's own facts stand in no sheet.
  if (findTable(table)?.isSheet) void goToPlace({ table, rowId, column });
  else void runCommand(factsCommand);
}

/** The fix at this place among the fixes of each finding, all of them as one step. */
export function fixFindings(findings: readonly Finding[], index: number): void {
  const { plan, editCells } = planStore.getState();
  const fixes = findings.flatMap((finding) => finding.fixes[index] ?? []);
  editCells(mergeFixes(plan.shown, fixes), "fix");
}

/** Asks why; nothing happens where the user leaves. */
export async function setFindingsAside(findings: readonly Finding[]): Promise<void> {
  const reason = await askReason(findings);
  if (reason === null) return;
  const keys = findings.map(({ rule, rowId, column, about }) => ({ rule, rowId, column, about }));
  await planStore
    .getState()
    .write((session) => client.invoke("rules:set-aside", { session, findings: keys, reason }));
}

/** A rule that comes on again is as severe as it was. */
export async function switchRule(rule: string, isOff: boolean): Promise<void> {
  const { plan, write } = planStore.getState();
  const severity = ruleSettingsOf(plan.shown).get(rule)?.severity ?? null;
  await write((session) => client.invoke("rules:set", { session, rule, isOff, severity }));
}
