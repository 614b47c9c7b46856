/** The differences of an import for a script (one line of JSON) and for a person (lines of Chinese). */
import { describePlace } from "../../shared/changes/describe.ts";
import type { Differences } from "../../shared/contract/import-schemas.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { getKind } from "../../shared/tables/definition.ts";
import { getTable } from "../../shared/tables/index.ts";

/** Ids and placements belong to the running program and are not part of it. */
export function differencesJson({ changes, added, removed, moved, notUnderstood }: Differences): string {
  return JSON.stringify({
    changes: changes.map(({ table, row, column, old, new: next }) => ({
      table,
      row,
      column,
      old,
      new: next,
    })),
    added: added.map(({ table, kind, row, under, cells }) => ({ table, kind, row, under, cells })),
    removed: removed.map(({ table, kind, row, name }) => ({ table, kind, row, name })),
    moved: moved.map(({ table, kind, row, name, from, to }) => ({ table, kind, row, name, from, to })),
    notUnderstood,
  });
}

/** 修改 1 格、新增 2 行; 没有差异 where there is none. */
export function countsText({ changes, added, removed, moved }: Differences): string {
  const counts = [
    [changes.length, "修改", "格"],
    [added.length, "新增", "行"],
    [removed.length, "删除", "行"],
    [moved.length, "移动", "行"],
  ] as const;
  const named = counts
    .filter(([count]) => count > 0)
    .map(([count, verb, word]) => `${verb} ${count} ${word}`);
  return named.length === 0 ? "没有差异" : named.join("、");
}

/** `state`: the plan that was compared. */
export function differencesText(state: PlanState, differences: Differences): string {
  const { changes, added, removed, moved, notUnderstood } = differences;
  const lines = [
    ...changes.flatMap((change) => [
      `修改 ${describePlace(state, change)}（${change.address}）`,
      `  原：${cellLine(change.old)}`,
      `  新：${cellLine(change.new)}`,
    ]),
    ...added.map(
      (row) => `新增 ${rowText(row.table, row.kind, row.row)}（${row.address}）${under(row.under)}`,
    ),
    ...removed.map(
      (row) => `删除 ${rowText(row.table, row.kind, row.row)}${row.name === row.row ? "" : ` ${row.name}`}`,
    ),
    ...moved.map((row) => `移动 ${rowText(row.table, row.kind, row.row)}：${row.from} → ${row.to}`),
    ...notUnderstood.map(({ address, text, reason }) => `未读懂 ${address} “${cellLine(text)}”：${reason}`),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function rowText(table: string, kind: string, row: string): string {
  const definition = getTable(table);
  return `${definition.title} ${getKind(definition, kind).title} ${row}`;
}

function under(names: readonly string[]): string {
  return names.length === 0 ? "" : `，在 ${names.join(" · ")} 之下`;
}

/** A cell on one line; its line breaks shown as ⏎. */
function cellLine(text: string | null): string {
  return text === null ? "（空）" : text.replaceAll("\n", "⏎");
}
