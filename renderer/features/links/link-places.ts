/** Where the two ends of a link are, in words. */
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { LinkGroup } from "../../../shared/rules/numbers/link-groups.ts";
import { referenceOf } from "../../../shared/rules/row-order.ts";
import { canHold, getKind } from "../../../shared/tables/definition.ts";
import { cellReference } from "../../plan/unwritten.ts";
import type { LinkWords } from "./link-lines.ts";
import { targetWords } from "./link-words.ts";

export interface TargetName {
  /** 指标12 */
  readonly reference: string;
  readonly name: string;
}

/** A part goes by its indicator, for its own label says little. */
export function targetName(state: PlanState, { row, table, column }: LinkGroup): TargetName {
  const parent = row.parentId === null ? undefined : state.rows.get(row.parentId);
  const named = [...(parent && canHold(column, parent.kind) ? [parent] : []), row];
  const names = named.map(({ kind, cells }) => cells[getKind(table, kind).nameColumn] ?? "");
  return { reference: referenceOf(state, table, named[0]?.id ?? row.id), name: names.join(" · ") };
}

export function linkWordsIn(state: PlanState): LinkWords {
  return {
    ofGroup: (group) => {
      const { reference, name } = targetName(state, group);
      return `${reference} ${name} ${targetWords(state, group)}`;
    },
    ofLink: (link) =>
      `${cellReference(state, link)} ${link.statement?.text ?? link.about} ${state.rows.get(link.rowId)?.cells[link.column] ?? ""}`,
  };
}
