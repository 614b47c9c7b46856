/** 校验: the dock of findings, and walking from one to the next. */
import { SquareCheck } from "lucide-react";
import type { Finding } from "../../shared/rules/finding.ts";
import { currentFindings } from "../features/findings/current-findings.ts";
import { goToFinding } from "../features/findings/FindingItem.tsx";
import { matchesFilter } from "../features/findings/findings-store.ts";
import { say } from "../messages/message-store.ts";
import type { Command } from "./command.ts";

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
  run: () => walk(1),
};

export const previousFindingCommand: Command = {
  id: "previous-finding",
  label: "上一个问题",
  keys: ["Shift+F8"],
  enabled: ({ isOpen }) => isOpen,
  run: () => walk(-1),
};

function walk(step: 1 | -1): void {
  const finding = neighbourOfCurrent(step);
  if (finding) goToFinding(finding);
  else say("没有发现问题");
}

function neighbourOfCurrent(step: 1 | -1): Finding | undefined {
  const { findings, filter, current } = currentFindings.getState();
  const shown = findings.filter((finding) => matchesFilter(finding, filter));
  const at = shown.findIndex(({ id }) => id === current);
  if (at < 0) return step > 0 ? shown[0] : shown.at(-1);
  return shown[(at + step + shown.length) % shown.length];
}
