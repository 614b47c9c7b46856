/**
 * What a paste does to the lines that are shown, planned before anything is changed: which cells get which text,
 * and every text that finds no place, with the reason. As in Excel one value fills the target and a block repeats
 * into a multiple of its size; otherwise it is pasted once, from the target's first cell.
 */
import type { CellEdit } from "../../../shared/changes/edit-cells.ts";
import type { RowId } from "../../../shared/model/row.ts";
import { canHold, lineKind } from "../../../shared/tables/definition.ts";
import { toStorableText } from "../../../shared/text/normalize.ts";
import type { Slices } from "../../slices.ts";
import { isSameCell } from "../grid-types.ts";
import type { SheetModel } from "../sheet-model.ts";
import type { CellArea } from "./cell-area.ts";
import type { ClipboardBlock } from "./clipboard-block.ts";
import { isNumbering } from "./numbering.ts";
import { type PasteRows, type PasteTexts, pasteRowsOf } from "./paste-rows.ts";
import { PasteSheet } from "./paste-sheet.ts";

/** A text that was not pasted. */
export interface RefusedText {
  /** 任务36 · 工作目标, or words for a place outside of the table. */
  readonly place: string;
  /** The line of that place, where it has one. */
  readonly lineId: RowId | null;
  readonly value: string;
  readonly reason: string;
}

export interface PastePlan {
  readonly edits: readonly CellEdit[];
  readonly refused: readonly RefusedText[];
  /** Rows of the block for which the table has no line left. */
  readonly rowsMissing: number;
  /** What new lines at the end of the table would hold of these rows; what they cannot is among the refused. */
  readonly rowsBeyond: readonly Readonly<Record<string, string>>[];
  /** Columns of the block to the right of the table's last; their texts are among the refused. */
  readonly columnsMissing: number;
  /** Where the block came to lie, one area for each target. */
  readonly areas: readonly CellArea[];
  /** The block carried the table's header: its columns went by their titles. */
  readonly isByTitle: boolean;
  /** Characters that cannot be stored and will be dropped from the texts. */
  readonly unstorable: number;
}

export function* planPaste(
  model: SheetModel,
  targets: readonly CellArea[],
  block: ClipboardBlock,
): Slices<PastePlan> {
  const paste = pasteRowsOf(model.table, block);
  const sheet = new PasteSheet(model);
  for (const stranger of paste.strangers) sheet.refuse({ ...stranger, lineId: null });
  let missing: Filled["missing"] = [];
  const areas: CellArea[] = [];
  for (const target of targetsOf(model, targets, block, paste)) {
    const filled = yield* fillTarget(sheet, target, block, paste);
    if (filled.missing.length > missing.length) missing = filled.missing;
    if (filled.area) areas.push(filled.area);
  }
  const rowsBeyond = missing.map(({ columns, texts }, index) => sheet.readBeyond(index, columns, texts));
  const { edits, refused, columnsMissing } = sheet;
  const texts = [
    ...edits.map(({ value }) => value ?? ""),
    ...rowsBeyond.flatMap((row) => Object.values(row)),
  ];
  return {
    edits,
    refused,
    rowsMissing: missing.length,
    rowsBeyond,
    columnsMissing,
    areas,
    isByTitle: paste.columnKeys !== undefined,
    unstorable: texts.reduce((sum, text) => sum + toStorableText(text).dropped, 0),
  };
}

/** A block with titles goes by them, once. Into a table without lines it goes from its first column that can be filled in. */
function targetsOf(
  model: SheetModel,
  targets: readonly CellArea[],
  block: ClipboardBlock,
  paste: PasteRows,
): readonly CellArea[] {
  if (targets.length > 0 || model.outline.lines.length > 0) {
    return paste.columnKeys ? targets.slice(0, 1) : targets;
  }
  const { key } = lineKind(model.table);
  const first = model.columns.findIndex((column) => canHold(column, key));
  const left = block.columnCount >= model.columns.length ? 0 : first;
  return [{ top: 0, bottom: 0, left, right: left }];
}

interface Filled {
  readonly missing: readonly { readonly columns: readonly PasteColumn[]; readonly texts: PasteTexts }[];
  readonly area: CellArea | null;
}

function* fillTarget(
  sheet: PasteSheet,
  target: CellArea,
  block: ClipboardBlock,
  paste: PasteRows,
): Slices<Filled> {
  const { model } = sheet;
  const size = repeatedSize(model, target, block, paste);
  const columns = columnsOf(model, target, size.columnCount, paste, block.columnCount);
  const isValue = isOneValue(block);
  const isIntoBands = isValue && hasOnlyBands(model, target);
  let cursor = target.top;
  const missing: { columns: readonly PasteColumn[]; texts: PasteTexts }[] = [];
  let last = -1;
  for (let index = 0; index < size.rowCount; index++) {
    yield index / size.rowCount;
    const row = paste.rows[index % paste.rows.length];
    if (!row) break;
    const isBandRow = isValue ? isIntoBands : row.title !== undefined;
    while (!isBandRow && model.lines[cursor]?.isBand) cursor++;
    const title = row.title ?? row.texts[0] ?? "";
    if (isBandRow && !model.lines[cursor]?.isBand) {
      sheet.refuseBand(cursor, title);
      continue;
    }
    if (cursor >= model.lines.length) {
      missing.push({ columns, texts: row.texts });
      continue;
    }
    if (isBandRow) sheet.writeBand(cursor, title);
    else sheet.writeRow(cursor, target.top, columns, row.texts);
    last = cursor++;
  }
  return { missing, area: last < 0 ? null : areaOf(model, target.top, last, columns) };
}

function isOneValue(block: ClipboardBlock): boolean {
  return block.rowCount === 1 && block.columnCount === 1;
}

function dataLines(model: SheetModel, { top, bottom }: CellArea): number {
  return model.lines.slice(top, bottom + 1).filter((line) => !line.isBand).length;
}

function hasOnlyBands(model: SheetModel, target: CellArea): boolean {
  return model.lines[target.top] !== undefined && dataLines(model, target) === 0;
}

interface Size {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** How many rows and columns the block fills. A target of one row or column takes as many as the block has. */
function repeatedSize(model: SheetModel, target: CellArea, block: ClipboardBlock, paste: PasteRows): Size {
  const once = { rowCount: paste.rows.length, columnCount: block.columnCount };
  if (isOneValue(block) && hasOnlyBands(model, target)) {
    return { rowCount: target.bottom - target.top + 1, columnCount: 1 };
  }
  const hasBands = paste.rows.some((row) => row.title !== undefined);
  if (once.rowCount === 0 || hasBands || paste.columnKeys || isOneCell(model, target)) return once;
  const rowCount = dataLines(model, target);
  const columnCount = target.right - target.left + 1;
  const fits =
    (rowCount === 1 || rowCount % once.rowCount === 0) &&
    (columnCount === 1 || columnCount % once.columnCount === 0);
  if (!fits) return once;
  return {
    rowCount: Math.max(rowCount, once.rowCount),
    columnCount: Math.max(columnCount, once.columnCount),
  };
}

/** A merged cell is one cell, however many lines and columns it covers. */
function isOneCell(model: SheetModel, { top, bottom, left, right }: CellArea): boolean {
  const [first, last] = [model.columns[left], model.columns[right]];
  if (!first || !last || !model.lines[top] || !model.lines[bottom]) return false;
  return isSameCell(model.cellAt(top, first.key), model.cellAt(bottom, last.key));
}

/** A column of the block (repeated where the block repeats) and the table's column that it goes to, if any. */
export interface PasteColumn {
  readonly from: number;
  readonly to: number | undefined;
  /** The table has that column, and the view does not show it. */
  readonly isHidden?: boolean;
  /** It numbers the rows, and goes to the column that numbers itself. */
  readonly isNumbering?: boolean;
}

function columnsOf(
  model: SheetModel,
  target: CellArea,
  columnCount: number,
  paste: PasteRows,
  blockColumns: number,
): PasteColumn[] {
  const pasteColumn = (from: number, to: number | undefined): PasteColumn => ({
    from,
    to,
    isNumbering:
      blockColumns > 1 &&
      to !== undefined &&
      model.columns[to]?.type === "ordinal" &&
      isNumbering(textsOf(paste), from),
  });
  if (!paste.columnKeys) {
    return Array.from({ length: columnCount }, (_, across) =>
      pasteColumn(across % blockColumns, target.left + across),
    );
  }
  return paste.columnKeys.map((key, from) => {
    const index = key === undefined ? -1 : model.columnIndex(key);
    if (index >= 0) return pasteColumn(from, index);
    return { from, to: undefined, isHidden: key !== undefined };
  });
}

/** Titles of bands aside. */
function textsOf({ rows }: PasteRows): PasteTexts[] {
  return rows.flatMap(({ texts, title }) => (title === undefined ? [texts] : []));
}

function areaOf(
  model: SheetModel,
  top: number,
  bottom: number,
  columns: readonly PasteColumn[],
): CellArea | null {
  const reached = columns.flatMap(({ to }) => (to !== undefined && to < model.columns.length ? [to] : []));
  if (reached.length === 0) return null;
  return { top, bottom, left: Math.min(...reached), right: Math.max(...reached) };
}
