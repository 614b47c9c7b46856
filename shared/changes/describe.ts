/**
 * The sentence of a batch as history, undo and conflicts show it: 修改 任务36 工作目标. Rows are named as people
 * name them; a name that is long is cut.
 */

import { getRow, type PlanState } from "../model/plan-state.ts";
import type { RowId } from "../model/row.ts";
import { nameOfRow } from "../numbering/outline.ts";
import { columnTitle } from "../tables/column-titles.ts";
import { columnsTable } from "../tables/columns-table.ts";
import { childKind, getKind } from "../tables/definition.ts";
import { isUserColumnKey, tableIn } from "../tables/table-in.ts";
import { type Change, PLACE_COLUMN } from "./change.ts";
import type { EditKind } from "./edit-cells.ts";
import type { UnitRenaming } from "./rename-unit.ts";

const NAMED_AT_MOST = 2;
const NAME_LENGTH = 24;

const VERBS: Readonly<Record<EditKind, string>> = {
  edit: "修改",
  fill: "填充",
  clear: "清除",
  paste: "粘贴",
  replace: "替换",
  renumber: "整理编号",
  split: "拆分编号",
  fix: "修正",
};

/** 修改 任务36 工作目标; 清除 任务36 2 格; 粘贴 任务36、任务37 等 5 格. */
export function describeEdit(state: PlanState, changes: readonly Change[], kind: EditKind = "edit"): string {
  const rowIds = [...new Set(changes.map((change) => change.rowId))];
  const names = nameRows(state, rowIds.slice(0, NAMED_AT_MOST));
  const [only] = changes;
  if (only && changes.length === 1) return `${VERBS[kind]} ${names.join("")} ${columnName(state, only)}`;
  const isAll = rowIds.length <= 1;
  return `${VERBS[kind]} ${names.join("、")} ${isAll ? "" : "等 "}${changes.length} 格`;
}

/** 插入 任务37; 插入 3 项任务. Named as they stand after the insertion. */
export function describeInsert(after: PlanState, rowIds: readonly RowId[]): string {
  return describeRows("插入", after, rowIds);
}

/** 新增列“联系人”. */
export function describeAddedColumn(after: PlanState, rowId: RowId): string {
  return `新增${nameRows(after, [rowId]).join("")}`;
}

/** 列“联系人”改名为“联络员”; 移动列“联系人”; 修改列“联系人”. */
export function describeColumnChange(before: PlanState, changes: readonly Change[], rowId: RowId): string {
  const name = nameRows(before, [rowId]).join("");
  const own = changes.filter((change) => change.rowId === rowId);
  const [first] = own;
  if (first?.column === "title" && changes.length === 1) return `${name}改名为“${first.new ?? ""}”`;
  const isMove = own.every(({ column }) => column === PLACE_COLUMN || column === "after");
  return `${isMove ? "移动" : "修改"}${name}`;
}

/** 删除 任务36; 删除 3 项任务; 删除列“联系人”. Named as they stood before. */
export function describeDelete(before: PlanState, rowIds: readonly RowId[]): string {
  return describeRows("删除", before, rowIds);
}

export function describeMove(before: PlanState, rowIds: readonly RowId[]): string {
  return describeRows("移动", before, rowIds);
}

/** 创建副本 任务36; 创建副本 3 项任务. */
export function describeDuplicate(before: PlanState, rowIds: readonly RowId[]): string {
  return describeRows("创建副本", before, rowIds);
}

/** 新设 重点任务“促进城乡融合发展”. */
export function describeGroup(after: PlanState, containerId: RowId): string {
  return describeRows("新设", after, [containerId]);
}

/** 解散 重点任务“促进城乡融合发展”. */
export function describeDissolve(before: PlanState, rowId: RowId): string {
  return describeRows("解散", before, [rowId]);
}

/** 拆成分项 指标25. */
export function describeSplit(before: PlanState, rowId: RowId): string {
  return describeRows(`拆成${subTitle(before, rowId)}`, before, [rowId]);
}

/** 取消分项 指标25. */
export function describeUnite(before: PlanState, rowId: RowId): string {
  return describeRows(`取消${subTitle(before, rowId)}`, before, [rowId]);
}

function subTitle(state: PlanState, rowId: RowId): string {
  const row = getRow(state, rowId);
  const table = tableIn(state, row.table);
  return childKind(table, getKind(table, row.kind))?.title ?? "";
}

/** 单位“市水利局”改名为“市水务局”（12 处）; 单位“市水利局”全称改为“舟山市水务局”. */
export function describeUnitRenaming(renaming: UnitRenaming, mentionCount: number): string {
  const { column, from, to } = renaming;
  const verb = column === "name" ? "改名为" : "的全称改为";
  return `单位“${shorten(from)}”${verb}“${shorten(to.trim())}”${inPlaces(mentionCount)}`;
}

/** 合并单位“市水利局”到“市水务局”（12 处） */
export function describeUnitMerging(gone: string, kept: string, mentionCount: number): string {
  return `合并单位“${shorten(gone)}”到“${shorten(kept)}”${inPlaces(mentionCount)}`;
}

function inPlaces(count: number): string {
  return count === 0 ? "" : `（${count} 处）`;
}

const PREFIXES = { undo: "撤销", redo: "重做" } as const;

/** The label of the batch that takes back or repeats the one labelled `label`, whatever that one repeated. */
export function describeTakeBack(role: "undo" | "redo", label: string): string {
  return `${PREFIXES[role]} ${actLabel(label)}`;
}

/** What the user once did, without the 撤销 or 重做 before it. */
export function actLabel(label: string): string {
  return label.replace(/^(撤销|重做) /, "");
}

/** The place of a change in words: 任务36 工作目标. */
export function describePlace(state: PlanState, change: Change): string {
  if (!state.rows.has(change.rowId)) return `已删除的${tableIn(state, change.table).title}行`;
  const [name = ""] = nameRows(state, [change.rowId]);
  return change.column === PLACE_COLUMN ? `${name} 的位置` : `${name} ${columnName(state, change)}`;
}

/** How people call each of the rows, in the order given. */
export function nameRows(state: PlanState, rowIds: readonly RowId[]): string[] {
  return rowIds.map((id) => {
    const row = getRow(state, id);
    return shorten(nameOfRow(state, row));
  });
}

function shorten(name: string): string {
  return name.length <= NAME_LENGTH ? name : `${name.slice(0, NAME_LENGTH)}…${name.endsWith("”") ? "”" : ""}`;
}

function describeRows(verb: string, state: PlanState, rowIds: readonly RowId[]): string {
  const [first] = rowIds;
  if (first === undefined) return verb;
  const isColumn = rowIds.length === 1 && getRow(state, first).table === columnsTable.key;
  return `${verb}${isColumn ? "" : " "}${rowsInWords(state, rowIds)}`;
}

/** 任务36; 3 项任务; of several kinds 5 行. */
export function rowsInWords(state: PlanState, rowIds: readonly RowId[]): string {
  const [first] = rowIds;
  if (first === undefined) return "";
  const { table: tableKey, kind } = getRow(state, first);
  if (rowIds.length === 1) return nameRows(state, [first]).join("");
  const table = tableIn(state, tableKey);
  const isOneKind = rowIds.every(
    (id) => getRow(state, id).table === tableKey && getRow(state, id).kind === kind,
  );
  const word = table.counted.find((counted) => counted.kind === kind)?.word;
  return `${rowIds.length} ${isOneKind ? (word ?? `个${getKind(table, kind).title}`) : "行"}`;
}

/** Without the year, which a history need not repeat. */
function columnName(state: PlanState, change: Change): string {
  const column = tableIn(state, change.table).columns.find((candidate) => candidate.key === change.column);
  if (!column && isUserColumnKey(change.column)) return "已删除的列";
  return column ? columnTitle(column) : change.column;
}
