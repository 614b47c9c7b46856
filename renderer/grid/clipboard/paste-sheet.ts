/**
 * Takes the texts of a paste cell by cell, in the order of the lines. Every text ends as an edit, as what the
 * cell holds anyway, or among the refused; a merged cell takes the text of its first line, and of rows pasted beside
 * its lower part none: they would rename their neighbours' group.
 */

import type { CellEdit } from "../../../shared/changes/edit-cells.ts";
import { cellKey, MAX_CELL_LENGTH } from "../../../shared/model/row.ts";
import { cellText, rowReference } from "../../../shared/numbering/outline.ts";
import { columnTitle } from "../../../shared/tables/column-titles.ts";
import { type Column, canHold, getKind, lineKind } from "../../../shared/tables/definition.ts";
import { isTooLong, toStorableText } from "../../../shared/text/normalize.ts";
import { type CellRef, deepestRow } from "../grid-types.ts";
import type { SheetModel } from "../sheet-model.ts";
import { numeral } from "./numbering.ts";
import type { PasteTexts } from "./paste-rows.ts";
import type { PasteColumn, RefusedText } from "./plan-paste.ts";

export class PasteSheet {
  readonly model: SheetModel;
  readonly refused: RefusedText[] = [];
  columnsMissing = 0;
  /** What each cell was given first, by row and column; null: it was left as it is. */
  readonly #given = new Map<string, { readonly text: string; readonly edit: CellEdit | null }>();

  readonly #texts = new Map<string, ReadonlySet<string>>();

  constructor(model: SheetModel) {
    this.model = model;
  }

  get edits(): CellEdit[] {
    return [...this.#given.values()].flatMap(({ edit }) => edit ?? []);
  }

  refuse(text: RefusedText): void {
    this.refused.push(text);
  }

  writeRow(index: number, top: number, columns: readonly PasteColumn[], texts: PasteTexts): void {
    for (const { from, to, isNumbering, isHidden } of columns) {
      const text = texts[from];
      if (to !== undefined) this.#countColumn(to);
      if (text === undefined || isNumbering) continue;
      const column = to === undefined ? undefined : this.model.columns[to];
      if (column) this.#write(index, top, column, text);
      else if (text.trim() !== "") this.#refuse(index, null, text, noColumn(to, isHidden));
    }
  }

  writeBand(index: number, title: string): void {
    const column = this.model.bandColumn(this.model.lineAt(index));
    this.#put(index, column, this.model.cellAt(index, column.key), title);
  }

  /** There is no band for that title: another line, or none at all, is in its place. */
  refuseBand(index: number, title: string): void {
    const reason = "这里没有标题行。";
    if (this.model.lines[index]) this.#refuse(index, null, title, reason);
    else this.refuse({ place: "最后一行以下", lineId: null, value: title, reason });
  }

  /** Of a row that found no line: what a new one below the last, of the same kind, would hold. */
  readBeyond(index: number, columns: readonly PasteColumn[], texts: PasteTexts): Record<string, string> {
    const cells: Record<string, string> = {};
    const name = `新增的第${index + 1}行`;
    const refuse = (value: string, reason: string, column?: Column): void =>
      this.refuse({ place: column ? `${name} · ${columnTitle(column)}` : name, lineId: null, value, reason });
    for (const { from, to, isNumbering, isHidden } of columns) {
      const text = texts[from] ?? "";
      const column = to === undefined ? undefined : this.model.columns[to];
      if (to !== undefined) this.#countColumn(to);
      if (text.trim() === "" || isNumbering || (column && this.#comesByItself(column, text))) continue;
      if (!column) refuse(text, noColumn(to, isHidden));
      else if (column.type === "ordinal") refuse(text, NUMBER, column);
      else if (!canHold(column, this.#newKind())) refuse(text, "新增的行不能有这一格。", column);
      else if (isTooLong(toStorableText(text).text)) refuse(text, tooLong(text), column);
      else cells[column.key] = text;
    }
    return cells;
  }

  /** A new line numbers itself, and stands under the same group as the last one of the table. */
  #comesByItself(column: Column, text: string): boolean {
    if (column.type === "ordinal") return /^\d+$/.test(numeral(text));
    const { outline } = this.model;
    const last = outline.lines.at(-1);
    return (
      last !== undefined && !canHold(column, this.#newKind()) && text === cellText(outline, last, column)
    );
  }

  #newKind(): string {
    return lineKind(this.model.table).key;
  }

  #countColumn(to: number): void {
    this.columnsMissing = Math.max(this.columnsMissing, to - this.model.columns.length + 1);
  }

  #write(index: number, top: number, place: Column, text: string): void {
    const column = this.model.coveringColumn(index, place);
    const cell = this.model.cellAt(index, place.key);
    if (!this.model.isEditable(cell)) this.#compare(index, column, text);
    else if (this.#isFirstOf(cell)) {
      if (this.model.span(index, column).first >= top) this.#put(index, column, cell, text);
      else this.#leaveMerged(index, column, cell, text);
    } else if (text !== "" && text !== this.#given.get(cellKey(cell))?.text) {
      this.#refuse(index, place, text, "这里是合并的一格，只收第一处的内容。");
    }
  }

  /** A cell that takes no text accepts what it shows already. */
  #compare(index: number, column: Column, text: string): void {
    const shown = this.model.text(index, column);
    if (text.trim() === "" || numeral(text) === numeral(shown)) return;
    const isDerived = column.type === "ordinal";
    this.#refuse(index, column, text, isDerived ? NUMBER : "这一行没有这一格，不能填写。");
  }

  /** A merged cell begins further up: no text, or the group from which rows were copied, says nothing about it. */
  #leaveMerged(index: number, column: Column, cell: CellRef, text: string): void {
    this.#give(cell, text, null);
    if (text !== "" && !this.#textsIn(column).has(text)) this.#refuse(index, column, text, BEGINS_ABOVE);
  }

  #textsIn(column: Column): ReadonlySet<string> {
    const { outline } = this.model;
    const texts =
      this.#texts.get(column.key) ?? new Set(outline.lines.map((line) => cellText(outline, line, column)));
    this.#texts.set(column.key, texts);
    return texts;
  }

  #put(index: number, column: Column, cell: CellRef, text: string): void {
    if (isTooLong(toStorableText(text).text)) {
      this.#give(cell, text, null);
      this.#refuse(index, column, text, tooLong(text));
    } else this.#give(cell, text, { rowId: cell.rowId, column: cell.column, value: text });
  }

  #isFirstOf(cell: CellRef): boolean {
    return !this.#given.has(cellKey(cell));
  }

  #give(cell: CellRef, text: string, edit: CellEdit | null): void {
    this.#given.set(cellKey(cell), { text, edit });
  }

  #refuse(index: number, column: Column | null, value: string, reason: string): void {
    const lineId = this.model.lineAt(index).id;
    this.refuse({ place: placeName(this.model, index, column), lineId, value, reason });
  }
}

function noColumn(to: number | undefined, isHidden = false): string {
  if (to !== undefined) return "超出表的最后一列。";
  return isHidden ? "这一列已隐藏，不能粘贴。请先显示这一列。" : "表中没有这一列。";
}

const BEGINS_ABOVE = "这里是几行合并的一格，从上面的行开始，因此不改动。要改它，请粘贴到这一格的第一行。";
const NUMBER = "序号由行的先后产生，不能填写。";

function tooLong(text: string): string {
  return `这段文字有 ${toStorableText(text).text.length} 个字，超过 ${MAX_CELL_LENGTH} 个字的上限。`;
}

/** 任务36 · 工作目标; without a column the row alone. */
function placeName(model: SheetModel, index: number, column: Column | null): string {
  const line = model.lineAt(index);
  const owner = (line.isBand || !column ? undefined : model.owner(index, column)) ?? deepestRow(line);
  const row = rowReference(model.outline, line, getKind(model.table, owner.kind));
  return column && !line.isBand ? `${row} · ${columnTitle(column)}` : row;
}
