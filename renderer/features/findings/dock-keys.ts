/** The keys on a line of the dock: Enter goes there or opens, the arrows to the sides open and close. */
import type { KeyboardEvent } from "react";
import type { Finding } from "../../../shared/rules/finding.ts";
import { runCommand } from "../../commands/context.ts";
import { goToCommand } from "../../commands/finding-commands.ts";
import type { DockLine } from "./dock-lines.ts";

/** Pixels of a line as long as it has not been drawn. */
export const DOCK_LINE_PX: Readonly<Record<DockLine["kind"], number>> = {
  heading: 26,
  entry: 90,
  place: 28,
  aside: 92,
  passed: 29,
  off: 29,
  note: 66,
};

export interface DockActs {
  readonly toggle: (line: DockLine) => void;
  readonly openMenu: (findings: readonly Finding[], x: number, y: number) => void;
}

export function pressOnLine(event: KeyboardEvent, line: DockLine, acts: DockActs): void {
  // A button inside has its own keys.
  const isOnButton = event.target instanceof Element && event.target.closest("button") !== null;
  const isMenuKey = event.key === "ContextMenu" || (event.shiftKey && event.key === "F10");
  if (isMenuKey) openMenuAt(event.currentTarget, line, acts);
  else if (event.key === "Enter" && !isOnButton) enter(line, acts);
  else if (event.key === "ArrowRight" && isOpen(line) === false) acts.toggle(line);
  else if (event.key === "ArrowLeft" && isOpen(line) === true) acts.toggle(line);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** What the menu of a line is about. */
export function findingsOf(line: DockLine): readonly Finding[] {
  if (line.kind === "entry") return line.entry.findings;
  return line.kind === "place" ? [line.finding] : [];
}

function enter(line: DockLine, acts: DockActs): void {
  const [first] = findingsOf(line);
  if (first) void runCommand(goToCommand(first));
  else if (line.kind === "aside") void runCommand(goToCommand(line.aside.first.finding));
  else acts.toggle(line);
}

/** Null: there is nothing to open. */
function isOpen(line: DockLine): boolean | null {
  if (line.kind === "heading") return line.isOpen;
  return line.kind === "entry" && line.entry.findings.length > 1 ? line.isExpanded : null;
}

function openMenuAt(list: Element, line: DockLine, acts: DockActs): void {
  const findings = findingsOf(line);
  const { left, bottom } = (list.querySelector("li:focus, li:focus-within") ?? list).getBoundingClientRect();
  if (findings.length > 0) acts.openMenu(findings, left + 24, bottom);
}
