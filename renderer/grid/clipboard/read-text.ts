/**
 * Tab-separated text as spreadsheets put it on the clipboard. A cell in quotation marks may hold tabs, line breaks
 * and doubled quotation marks. Marks that do not pair up are text like any other: Excel writes a cell that
 * begins with one as it is.
 */
import { MAX_CELL_LENGTH } from "../../../shared/model/row.ts";
import type { Slices } from "../../slices.ts";
import { assertCellCount } from "./clipboard-block.ts";

/** The rows of the text; exactly one line end at its end belongs to the last row. */
export function readRows(text: string): Slices<string[][]> {
  return new TextReader(text.replace(/^\ufeff/, "").replace(/\0+$/, "")).rows();
}

/** No spreadsheet writes a longer cell, all its marks doubled; where no pair is found so far, there is none. */
const LONGEST_FIELD = 4 * MAX_CELL_LENGTH;

class TextReader {
  readonly #text: string;
  #at = 0;
  /** The next mark at or after which a field may end, as far as it was looked for. */
  #endMark = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** @throws AppError validation: too many cells. */
  *rows(): Slices<string[][]> {
    const rows: string[][] = [];
    let row: string[] = [];
    for (let cells = 1; ; cells++) {
      assertCellCount(cells);
      row.push(this.#field());
      if (this.#text[this.#at] === "\t") {
        this.#at++;
        continue;
      }
      rows.push(row);
      row = [];
      this.#at += lineEndLength(this.#text, this.#at);
      if (this.#at >= this.#text.length) return rows;
      yield this.#at / this.#text.length;
    }
  }

  /** Reads on to the tab, line end or end of the text. */
  #field(): string {
    const start = this.#at;
    const close = this.#text[start] === '"' ? (this.#closingMark() ?? this.#looseClosingMark()) : undefined;
    if (close !== undefined) {
      this.#at = close + 1;
      const inside = this.#text.slice(start + 1, close).replaceAll('""', '"');
      return inside.replace(/\r\n?/g, "\n");
    }
    FIELD_END.lastIndex = start;
    this.#at = FIELD_END.exec(this.#text)?.index ?? this.#text.length;
    return this.#text.slice(start, this.#at);
  }

  /** The mark that ends the field; marks inside are doubled. */
  #closingMark(): number | undefined {
    const text = this.#text;
    const limit = this.#at + LONGEST_FIELD;
    for (let at = text.indexOf('"', this.#at + 1); at >= 0 && at < limit; at = text.indexOf('"', at + 2)) {
      if (text[at + 1] !== '"') return isFieldEnd(text, at + 1) ? at : undefined;
    }
    return undefined;
  }

  /**
   * Some programs put a cell of several lines into marks without doubling those inside. Only a field that needs
   * its marks for a line break is read so, and none that would swallow a tab.
   */
  #looseClosingMark(): number | undefined {
    const text = this.#text;
    const start = this.#at + 1;
    if (this.#endMark < start) {
      this.#endMark = text.indexOf('"', start);
      while (this.#endMark >= 0 && !isFieldEnd(text, this.#endMark + 1)) {
        this.#endMark = text.indexOf('"', this.#endMark + 1);
      }
      if (this.#endMark < 0) this.#endMark = Number.POSITIVE_INFINITY;
    }
    if (this.#endMark - start > LONGEST_FIELD) return undefined;
    const inside = text.slice(start, this.#endMark);
    return /[\r\n]/.test(inside) && !inside.includes("\t") ? this.#endMark : undefined;
  }
}

const FIELD_END = /[\t\r\n]/g;

function isFieldEnd(text: string, at: number): boolean {
  return at >= text.length || text[at] === "\t" || lineEndLength(text, at) > 0;
}

function lineEndLength(text: string, at: number): number {
  if (text.startsWith("\r\n", at)) return 2;
  return text[at] === "\n" || text[at] === "\r" ? 1 : 0;
}
