/** One cell that holds text, as a rule sees it, and the drafts of findings in it. */
import type { PlanRow } from "../model/row.ts";
import type { Column, TableDefinition } from "../tables/definition.ts";
import { classesOf, UNTIDY } from "./char-classes.ts";
import { type Draft, NO_FIXES, type TextRange } from "./finding.ts";
import { areTidy, type ItemList, itemListOf } from "./items/items-of.ts";

/** The classes and patterns of a cell's text. */
export function cellClasses({ type }: Column, text: string): number {
  const classes = classesOf(text);
  return type === "longText" && !areTidy(text, classes) ? classes | UNTIDY : classes;
}

export class CellView {
  readonly table: TableDefinition;
  readonly row: PlanRow;
  readonly column: Column;
  readonly text: string;
  readonly classes: number;
  #items: ItemList | null = null;

  /** `classes`: cellClasses() of the text. */
  constructor(table: TableDefinition, row: PlanRow, column: Column, text: string, classes: number) {
    this.table = table;
    this.row = row;
    this.column = column;
    this.text = text;
    this.classes = classes;
  }

  /** Does the text hold a character of one of the classes, or one of the patterns? */
  has(classes: number): boolean {
    return (this.classes & classes) !== 0;
  }

  /** The numbered items of the text, also those that are run together. */
  get items(): ItemList {
    this.#items ??= itemListOf(this.text, this.classes);
    return this.#items;
  }
}

/** The only sensible answer: this text in place of the words in question, or of `range` where it is given. */
export interface Replacement {
  readonly label: string;
  readonly text: string;
  readonly range?: TextRange;
}

export interface DraftDetails {
  readonly fix?: Replacement | null | undefined;
  readonly cause?: string;
  readonly about?: string;
}

export function draftAt(
  cell: CellView,
  range: TextRange | null,
  message: string,
  { fix, cause, about }: DraftDetails = {},
): Draft {
  const { row, column, text } = cell;
  return {
    rowId: row.id,
    column: column.key,
    range,
    message: [message],
    about: about ?? (range ? text.slice(range.start, range.end) : ""),
    cause: cause ?? null,
    fixes: fix ? [replacementFix(cell, fix, fix.range ?? range ?? { start: 0, end: text.length })] : NO_FIXES,
  };
}

function replacementFix(
  { row, column, text }: CellView,
  fix: Replacement,
  { start, end }: TextRange,
): Draft["fixes"][number] {
  const value = text.slice(0, start) + fix.text + text.slice(end);
  return {
    label: fix.label,
    edits: [{ rowId: row.id, column: column.key, value }],
    patch: { rowId: row.id, column: column.key, start, end, text: fix.text },
  };
}

const QUOTED_LENGTH = 24;

/** The exact words in quotation marks (of another kind where they hold some), cut where long; line breaks as ⏎. */
export function quote(words: string): string {
  if (words.length <= QUOTED_LENGTH && !/[\n“”]/.test(words)) return `“${words}”`;
  // Characters of two units at most: so many are enough to see whether there are more than are shown.
  const chars = [...words.slice(0, 2 * QUOTED_LENGTH + 2).replaceAll("\n", "⏎")];
  const shown = chars.slice(0, QUOTED_LENGTH).join("") + (chars.length > QUOTED_LENGTH ? "…" : "");
  return /[“”]/.test(shown) ? `「${shown}」` : `“${shown}”`;
}
