/** What can be done about findings: go there, fix them, set them aside and bring them back, switch their rule off. */
import type { Finding } from "../../../shared/rules/finding.ts";
import { mergeFixes } from "../../../shared/rules/merge-fixes.ts";
import { ruleSettingsOf } from "../../../shared/rules/own/decisions.ts";
import { findTable } from "../../../shared/tables/index.ts";
import { runCommand } from "../../commands/context.ts";
import { factsCommandAt } from "../../commands/file-commands.ts";
import { client } from "../../contract/connection.ts";
import { say } from "../../messages/message-store.ts";
import { planStore } from "../../plan/current-plan.ts";
import { currentFindings, standing } from "./current-findings.ts";
import { askReason } from "./SetAsideDialog.tsx";

export function goToFinding({ id, table, rowId, column }: Finding): void {
  currentFindings.setState({ current: id });
  // The plan's own facts stand in no sheet.
  if (findTable(table)?.isSheet) planStore.getState().goTo({ table, rowId, column });
  else void runCommand(factsCommandAt(column));
}

/** The fix at this place among the fixes of each finding, all of them as one step. */
export function fixFindings(findings: readonly Finding[], index: number): void {
  const labels = new Map(findings.map(({ id, fixes }) => [id, fixes[index]?.label]));
  const fixes = standing(findings).flatMap(
    (finding) => finding.fixes.find(({ label }) => label === labels.get(finding.id)) ?? [],
  );
  const { plan, editCells } = planStore.getState();
  if (fixes.length === 0) say(CHANGED, "warning");
  else editCells(mergeFixes(plan.shown, fixes), "fix");
}

/** The latest edit has taken away what was to be fixed. */
export const CHANGED = "问题随刚才的修改变了，没有修正";

/** Asks why; nothing happens where the user leaves. */
export async function setFindingsAside(findings: readonly Finding[]): Promise<void> {
  const now = standing(findings);
  if (now.length === 0) return say("问题随刚才的修改变了，没有搁置", "warning");
  const reason = await askReason(now);
  if (reason === null) return;
  const keys = now.map(({ rule, rowId, column, about }) => ({ rule, rowId, column, about }));
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
