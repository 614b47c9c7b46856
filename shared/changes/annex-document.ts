/**
 * What a workbook says, as trees of rows per table: the outcome of reading, the input of comparing. Texts are
 * as they stand in the workbook; a column or a kind of row that the sheet does not carry is not listed, and
 * what is not listed is never compared.
 */
import type { NotUnderstood, ReadSheet } from "../contract/import-schemas.ts";

export interface AnnexRow {
  readonly kind: string;
  /** As printed; null where the row shows none. */
  readonly number: number | null;
  /** Absent: the cell is empty. */
  readonly cells: Readonly<Record<string, string>>;
  /** Where the row begins: 附件1!A5. */
  readonly address: string;
  /** Where its cells stand, by column. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Not on the sheet itself: it only holds rows whose parent the sheet does not show. */
  readonly isImplied: boolean;
  readonly children: readonly AnnexRow[];
}

/** A line of text outside of the table: the label and title above it. */
export interface LooseText {
  readonly address: string;
  readonly text: string;
}

export interface AnnexTable {
  readonly table: string;
  /** The columns that the sheet carries, the names of its bands among them. */
  readonly columns: readonly string[];
  /** The kinds of row that the sheet shows. */
  readonly kinds: readonly string[];
  readonly rows: readonly AnnexRow[];
  /** The texts above the header. */
  readonly preamble: readonly LooseText[];
}

export interface AnnexDocument {
  readonly sheets: readonly ReadSheet[];
  readonly tables: readonly AnnexTable[];
  readonly notUnderstood: readonly NotUnderstood[];
}
