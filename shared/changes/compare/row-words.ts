/** How a preview names rows and places: 36, 缩小“三大”差距, (三)实施缩小城乡差距行动 · 促进农民持续增收 · 第2项. */
import type { PlanRow, RowId } from "../../model/row.ts";
import { chineseOrdinal } from "../../numbering/chinese-ordinal.ts";
import type { Outline } from "../../numbering/outline.ts";
import { getKind, type TableDefinition } from "../../tables/definition.ts";
import type { PlanNode, SheetNode } from "./nodes.ts";

const MAX_ORDINAL = 999;

/** The row's number, or its name where it has none; of a band its title. */
export function rowLabel(outline: Outline, row: PlanRow): string {
  const kind = getKind(outline.table, row.kind);
  const number = outline.numbers.get(row.id);
  if (kind.band || number === undefined) return row.cells[kind.nameColumn] ?? kind.title;
  return String(number);
}

export function sheetLabel(table: TableDefinition, node: SheetNode): string {
  const { number } = node.row;
  return number === null ? sheetTitle(table, node) : String(number);
}

export function sheetTitle(table: TableDefinition, node: SheetNode): string {
  const kind = getKind(table, node.row.kind);
  return node.row.cells[kind.nameColumn] ?? kind.title;
}

export function planPlace(outline: Outline, plan: ReadonlyMap<RowId, PlanNode>, node: PlanNode): string {
  const words = [nthWord(node.index)];
  for (let parentId = node.row.parentId; parentId !== null; ) {
    const parent = plan.get(parentId);
    if (!parent) break;
    const kind = getKind(outline.table, parent.row.kind);
    const name = parent.row.cells[kind.nameColumn] ?? kind.title;
    words.unshift(kind.band ? bandWord(parent.index, name) : name);
    parentId = parent.row.parentId;
  }
  return words.join(" · ");
}

export function sheetPlace(table: TableDefinition, node: SheetNode): string {
  const words = [nthWord(node.index)];
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (parent.row.isImplied) continue;
    const name = sheetTitle(table, parent);
    words.unshift(getKind(table, parent.row.kind).band ? bandWord(parent.index, name) : name);
  }
  return words.join(" · ");
}

function nthWord(index: number): string {
  return `第${index + 1}项`;
}

function bandWord(index: number, name: string): string {
  return index < MAX_ORDINAL ? `(${chineseOrdinal(index + 1)})${name}` : name;
}
