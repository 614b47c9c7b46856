/** 校验: the dock of findings, walking from one to the next, and what the menu of a finding offers. */
import { SquareCheck } from "lucide-react";
import type { RowId } from "../../shared/model/row.ts";
import { allRules } from "../../shared/rules/all-rules.ts";
import type { Finding } from "../../shared/rules/finding.ts";
import { linkLost } from "../../shared/rules/numbers/link-lost.ts";
import { currentFindings } from "../features/findings/current-findings.ts";
import { fixFindings, goToFinding, setFindingsAside, switchRule } from "../features/findings/finding-acts.ts";
import { EVERYTHING } from "../features/findings/finding-filter.ts";
import { CHECKING } from "../features/findings/finding-words.ts";
import { fixWithPreview } from "../features/findings/fix-all.tsx";
import { shownFindings } from "../features/findings/shown-findings.ts";
import { say } from "../messages/message-store.ts";
import type { Command, CommandContext } from "./command.ts";
import { linksOfCommand } from "./rules-commands.ts";

export const checkCommand: Command = {
  id: "check",
  label: "校验",
  icon: SquareCheck,
  keys: ["F7", "Ctrl+F1"],
  isForTextBoxes: true,
  hint: () => "打开或收起问题栏",
  enabled: ({ isOpen }) => isOpen,
  run: () => currentFindings.setState(({ isOpen }) => ({ isOpen: !isOpen })),
};

export const nextFindingCommand: Command = {
  id: "next-finding",
  label: "下一个问题",
  keys: ["F8"],
  enabled: ({ isOpen }) => isOpen,
  run: (context) => walk(context, 1),
};

export const previousFindingCommand: Command = {
  id: "previous-finding",
  label: "上一个问题",
  keys: ["Shift+F8"],
  enabled: ({ isOpen }) => isOpen,
  run: (context) => walk(context, -1),
};

function walk({ state }: CommandContext, step: 1 | -1): void {
  const data = currentFindings.getState();
  const shown = shownFindings(data, state);
  const at = shown.findIndex(({ id }) => id === data.current);
  const fromHere = step > 0 ? shown[0] : shown.at(-1);
  const finding = at < 0 ? fromHere : shown[(at + step + shown.length) % shown.length];
  if (finding) goToFinding(finding);
  else if (data.checkedAt === null) say(CHECKING);
  else say(data.findings.length === 0 ? "没有发现问题" : "没有符合筛选的问题");
}

/** The menu of one finding, or of several of one cause, group by group. */
export function findingCommands(findings: readonly Finding[]): readonly (readonly Command[])[] {
  const [first] = findings;
  if (!first) return [];
  return [
    [goToCommand(first), ...first.fixes.map((_, index) => fixCommand(findings, index))],
    [setAsideCommand(findings)],
    isOnTargets(first.rule) ? [linksOfCommand(first.rowId)] : [],
    [onlyThisRuleCommand(first.rule), switchRuleOffCommand(first.rule)],
  ];
}

/** Does the rule compare figures with targets, or look after what is to be compared? */
function isOnTargets(id: string): boolean {
  if (id === linkLost.id) return true;
  return allRules.some((rule) => rule.id === id && rule.scope === "cell" && rule.knows === "targets");
}

export function goToCommand(finding: Finding): Command {
  return {
    id: "go-to-finding",
    label: "转到",
    enabled: ({ isOpen }) => isOpen,
    run: () => goToFinding(finding),
  };
}

export function fixCommand(findings: readonly Finding[], index: number): Command {
  const label = findings[0]?.fixes[index]?.label ?? "修正";
  return {
    id: `fix-finding-${index}`,
    label: findings.length > 1 ? `${label}（${findings.length} 处）` : label,
    enabled: ({ canWrite }) => canWrite,
    run: () => fixFindings(findings, index),
  };
}

/** Those fixes that are the only answer. */
export function fixAllCommand(findings: readonly Finding[]): Command {
  return {
    id: "fix-findings",
    label: "一键修正",
    enabled: ({ canWrite }) => canWrite,
    run: () => fixWithPreview(findings),
  };
}

export function setAsideCommand(findings: readonly Finding[]): Command {
  return {
    id: "set-finding-aside",
    label: findings.length > 1 ? `搁置 ${findings.length} 处…` : "搁置…",
    enabled: ({ canWrite }) => canWrite,
    run: () => setFindingsAside(findings),
  };
}

function onlyThisRuleCommand(rule: string): Command {
  return {
    id: "only-this-rule",
    label: "只看此规则的问题",
    enabled: () => currentFindings.getState().filter.rule !== rule,
    run: () => currentFindings.setState({ filter: { ...EVERYTHING, rule } }),
  };
}

function switchRuleOffCommand(rule: string): Command {
  return {
    id: "switch-rule-off",
    label: "停用此规则",
    enabled: ({ canWrite }) => canWrite,
    run: () => switchRule(rule, true),
  };
}

export function switchRuleOnCommand(rule: string): Command {
  return {
    id: "switch-rule-on",
    label: "启用",
    enabled: ({ canWrite }) => canWrite,
    run: () => switchRule(rule, false),
  };
}

/** `rowIds`: of table `setAside`. */
export function bringBackCommand(rowIds: readonly RowId[]): Command {
  return {
    id: "bring-finding-back",
    label: "恢复",
    enabled: ({ canWrite }) => canWrite,
    run: ({ act }) => act.deleteRows(rowIds),
  };
}
