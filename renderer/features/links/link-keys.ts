/** The keys on a line of the links. */
import type { KeyboardEvent } from "react";
import type { RowId } from "../../../shared/model/row.ts";
import type { IndicatorLink } from "../../../shared/rules/numbers/indicator-links.ts";
import type { LinkGroup } from "../../../shared/rules/numbers/link-groups.ts";
import type { LinkState } from "../../../shared/rules/numbers/target-book.ts";
import { linkChoices } from "./link-choices.ts";
import type { LinkLine } from "./link-lines.ts";

export interface LinkActs {
  readonly canWrite: boolean;
  readonly goTo: (rowId: RowId, column: string) => void;
  readonly decide: (links: readonly IndicatorLink[], decision: LinkState | null) => Promise<void>;
  readonly add: (group: LinkGroup) => Promise<void>;
}

export function pressOnLink(event: KeyboardEvent, line: LinkLine, acts: LinkActs): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
  const isOnButton = event.target instanceof Element && event.target.closest("button") !== null;
  if (event.key === "Enter" && isOnButton) return;
  const act =
    event.key === "Enter" ? () => goTo(line, acts) : acts.canWrite ? writeAct(event.key, line, acts) : null;
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function goTo(line: LinkLine, acts: LinkActs): void {
  if (line.kind === "heading") acts.goTo(line.group.row.id, line.group.column.key);
  else acts.goTo(line.link.rowId, line.link.column);
}

function writeAct(key: string, line: LinkLine, acts: LinkActs): (() => void) | null {
  if (key === "Insert") return line.group.measure ? () => void acts.add(line.group) : null;
  if (line.kind === "heading") return null;
  const { link } = line;
  const choice = linkChoices(link).find((each) => each.key.toLowerCase() === key.toLowerCase());
  return choice ? () => void acts.decide([link], choice.decision) : null;
}
