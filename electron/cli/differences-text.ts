/** The differences of an import for a script (one line of JSON) and for a person (lines of Chinese). */
import { describePlace } from "../../shared/changes/describe.ts";
import { isEmptied } from "../../shared/changes/initially-accepted.ts";
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

/** 修改 1 格、新增 2 行; 没有差异 where there is none. `isDeleting`: the rows that the workbook does not hold go. */
export function countsText({ changes, added, removed, moved }: Differences, isDeleting: boolean): string {
  const counts = [
    [changes.filter((change) => isDeleting || !isEmptied(change)).length, "修改", "格"],
    [added.length, "新增", "行"],
    [isDeleting ? removed.length : 0, "删除", "行"],
    [moved.length, "移动", "行"],
  ] as const;
  const named = counts
    .filter(([count]) => count > 0)
    .map(([count, verb, word]) => `${verb} ${count} ${word}`);
  if (named.length > 0) return named.join("、");
  return removed.length + changes.length > 0 ? "没有要写入的差异" : "没有差异";
}

/** What is said of the rows and texts that the workbook does not hold and that stay; empty where there are none. */
export function keptText({ changes, removed }: Differences, flag: string): string {
  const emptied = changes.filter(isEmptied).length;
  const rows =
    removed.length === 0 ? "" : `来文里没有的 ${removed.length} 行保留在方案里，要删除请加 ${flag}。`;
  const cells = emptied === 0 ? "" : `来文里空着的 ${emptied} 格保留原值，要清空请加 ${flag}。`;
  return rows + cells;
}

/** `state`: the plan that was compared. */
export function differencesText(state: PlanState, differences: Differences, isDeleting: boolean): string {
  const { changes, added, removed, moved, notUnderstood } = differences;
  const lines = [
    ...changes.flatMap((change) => [
      `${isEmptied(change) && !isDeleting ? "保留" : "修改"} ${describePlace(state, change)}（${change.address}）`,
      `  原：${cellLine(change.old)}`,
      `  新：${cellLine(change.new)}`,
    ]),
    ...added.map(
      (row) => `新增 ${rowText(row.table, row.kind, row.row)}（${row.address}）${under(row.under)}`,
    ),
    ...removed.map(
      (row) =>
        `${isDeleting ? "删除" : "保留"} ${rowText(row.table, row.kind, row.row)}${row.name === row.row ? "" : ` ${row.name}`}`,
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
