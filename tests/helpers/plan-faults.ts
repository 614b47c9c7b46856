/** What is wrong with a plan in memory; nothing ever should be, whatever was done to it. */

import { checkColumns } from "../../shared/changes/column-rules.ts";
import { compareOrder } from "../../shared/model/order.ts";
import { buildPlanState, childrenOf, type PlanState } from "../../shared/model/plan-state.ts";
import type { PlanRow } from "../../shared/model/row.ts";
import { bandText, countBelow, outlineOf } from "../../shared/numbering/outline.ts";
import { canHold, getKind, type TableDefinition } from "../../shared/tables/definition.ts";
import { getTable, tables } from "../../shared/tables/index.ts";
import { isUserColumnKey, tableIn } from "../../shared/tables/table-in.ts";
import { isTooLong, toStorableText } from "../../shared/text/normalize.ts";

export function planFaults(state: PlanState): string[] {
  return [
    ...[...state.rows.values()].flatMap((row) => [...placeFaults(state, row), ...cellFaults(state, row)]),
    ...listFaults(state),
    ...columnFaults(state),
    ...tables.flatMap((table) => [...numberFaults(state, table), ...bandFaults(state, table)]),
    ...(childrenOf(state, "plan", null).length === 1 ? [] : ["not one plan row"]),
  ];
}

function placeFaults(state: PlanState, row: PlanRow): string[] {
  const parent = row.parentId === null ? null : state.rows.get(row.parentId);
  if (parent === undefined) return [`${row.id} is an orphan`];
  const expected = getKind(getTable(row.table), row.kind).parent;
  if ((parent?.kind ?? null) !== expected) return [`${row.id} (${row.kind}) stands under ${parent?.kind}`];
  return parent && parent.table !== row.table ? [`${row.id} stands under a row of ${parent.table}`] : [];
}

function cellFaults(state: PlanState, row: PlanRow): string[] {
  return Object.entries(row.cells).flatMap(([key, text]) => {
    const column = tableIn(state, row.table).columns.find((candidate) => candidate.key === key);
    const isHidden = column === undefined && isUserColumnKey(key);
    if (!isHidden && !(column && canHold(column, row.kind))) return [`${row.id} (${row.kind}) holds ${key}`];
    if (text === "") return [`${row.id}.${key} is empty text`];
    const isStorable = toStorableText(text).text === text && !isTooLong(text);
    return isStorable ? [] : [`${row.id}.${key} is not storable`];
  });
}

function columnFaults(state: PlanState): string[] {
  try {
    checkColumns(state);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

function listFaults(state: PlanState): string[] {
  const rebuilt = buildPlanState(state.rows.values()).children;
  const keys = new Set([...rebuilt.keys(), ...state.children.keys()]);
  return [...keys].flatMap((key) => {
    const held = state.children.get(key)?.join();
    const positions = (rebuilt.get(key) ?? []).map((id) => state.rows.get(id)?.position);
    return [
      ...(held === rebuilt.get(key)?.join() ? [] : [`the list ${key} is not that of its rows`]),
      ...(new Set(positions).size === positions.length ? [] : [`two rows of ${key} have one position`]),
    ];
  });
}

/** Numbers run without a gap in the order of the rows, counted here without the outline's help. */
function numberFaults(state: PlanState, table: TableDefinition): string[] {
  const { numbers } = outlineOf(state, table);
  const below = (parentId: string | null): PlanRow[] =>
    [...state.rows.values()]
      .filter((row) => row.table === table.key && row.parentId === parentId)
      .sort(compareOrder)
      .flatMap((row) => [row, ...below(row.id)]);
  const inOrder = below(null);
  return table.kinds.flatMap((kind) => {
    const rows = inOrder.filter((row) => row.kind === kind.key);
    const counted = new Map<string | null, number>();
    const expected = rows.map((row) => {
      const scope = kind.numbered === "parent" ? row.parentId : null;
      counted.set(scope, (counted.get(scope) ?? 0) + 1);
      return kind.numbered ? counted.get(scope) : undefined;
    });
    const actual = rows.map((row) => numbers.get(row.id));
    return actual.join() === expected.join() ? [] : [`numbers of ${kind.key}: ${actual.join()}`];
  });
}

function bandFaults(state: PlanState, table: TableDefinition): string[] {
  const outline = outlineOf(state, table);
  return outline.lines.flatMap((line) => {
    const row = state.rows.get(line.id);
    const band = row && getKind(table, row.kind).band;
    if (!row || !band || !line.isBand) return [];
    const isBelow = (candidate: PlanRow | undefined): boolean =>
      candidate !== undefined &&
      (candidate.parentId === row.id || isBelow(state.rows.get(candidate.parentId ?? "")));
    const real = [...state.rows.values()].filter((each) => each.kind === band.counts && isBelow(each)).length;
    const says = bandText(state, outline, row);
    const isRight = countBelow(state, row, band.counts) === real && says.includes(`(${real}`);
    return isRight ? [] : [`the band ${says} has ${real} below it`];
  });
}
