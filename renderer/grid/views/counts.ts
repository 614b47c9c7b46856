/** The small counts: 7 项 under a group, 3 组 · 任务 13–34 beside a section. */
import { childrenOf, type PlanState } from "../../../shared/model/plan-state.ts";
import type { PlanRow } from "../../../shared/model/row.ts";
import { byStructure } from "../../../shared/numbering/by-structure.ts";
import { countBelow, type Outline } from "../../../shared/numbering/outline.ts";
import { getKind, type RowKind, type TableDefinition } from "../../../shared/tables/definition.ts";

export function groupCount(state: PlanState, table: TableDefinition, row: PlanRow): string {
  const counted = table.kinds.find((kind) => kind.parent === row.kind);
  if (!counted) return "";
  return `${countBelow(state, row, counted.key)} ${wordOf(table, counted).slice(0, 1)}`;
}

export function bandSummary(state: PlanState, outline: Outline, row: PlanRow): string {
  const { table } = outline;
  const child = table.kinds.find((kind) => kind.parent === row.kind);
  if (!child) return "";
  const parts = [`${childrenOf(state, table.key, row.id).length} ${wordOf(table, child)}`];
  const counted = getKind(table, getKind(table, row.kind).band?.counts ?? child.key);
  if (counted.numbered === "table") {
    const numbers = rangeBelow(state, `${row.id} ${counted.key}`, () => {
      const below = numbersBelow(state, outline, row, counted.key);
      return range(below[0], below.at(-1));
    });
    if (numbers !== "") parts.push(`${counted.title} ${numbers}`);
  }
  return parts.join(" · ");
}

const rangeBelow = byStructure<string>();

/** Empty where there is none. */
function range(first: number | undefined, last: number | undefined): string {
  if (first === undefined || last === undefined) return "";
  return first === last ? String(first) : `${first}–${last}`;
}

function wordOf(table: TableDefinition, kind: RowKind): string {
  return table.counted.find((counted) => counted.kind === kind.key)?.word ?? "项";
}

function numbersBelow(state: PlanState, outline: Outline, row: PlanRow, kind: string): number[] {
  return childrenOf(state, row.table, row.id).flatMap((child) => {
    const number = child.kind === kind ? outline.numbers.get(child.id) : undefined;
    return number === undefined ? numbersBelow(state, outline, child, kind) : [number];
  });
}
