/**
 * What a table is. A definition says everything that the grid, the workbook writer and reader, the clipboard,
 * the validator and the history need to know; none of them knows a particular table. The columns that a user
 * adds are Column objects like any other.
 */

/**
 * How a column's text is understood and edited. `ordinal` is derived from the order and never typed; `number` is a
 * figure, `date` a day, `choice` one of the column's own choices.
 */
export type ColumnType =
  | "ordinal"
  | "text"
  | "longText"
  | "target"
  | "units"
  | "names"
  | "number"
  | "date"
  | "choice";

export interface Column {
  readonly key: string;
  /** Header as shown and printed; `{year}` stands for the plan's year. */
  readonly title: string;
  /** Other headers under which workbooks carry this column. */
  readonly synonyms: readonly string[];
  /**
   * The row kinds that may hold this cell, deepest first; the deepest one present on a line owns it. A cell
   * of an ancestor is merged over all lines of that ancestor.
   */
  readonly owners: readonly string[];
  readonly type: ColumnType;
  /** What a `choice` offers, in this order. */
  readonly choices?: readonly string[];
  readonly required: boolean;
  /** A Chinese sentence that says why the cell cannot have this text; null where it can. */
  readonly refusal?: (text: string) => string | null;
  /** Where the owner on the line is not the deepest kind of this column, the cell spans into this column too. */
  readonly spreadsInto?: string;
  readonly align: "left" | "center" | "right";
  /** Units one under another (true) or in a running line. */
  readonly stacked?: boolean;
  readonly screen: ColumnScreen;
  /** Absent: the column stays in the plan and is not part of the workbook. */
  readonly print?: ColumnPrint;
  /** The row of table `columns` that the user made it with; absent: built in. */
  readonly rowId?: string;
}

export interface ColumnScreen {
  readonly widthPx: number;
  /** Below 1340 CSS px of window. */
  readonly narrowPx: number;
  /** Takes what is left of the window. */
  readonly grows?: boolean;
  /** Stays in view when the grid scrolls sideways. */
  readonly frozen?: boolean;
  readonly bold?: boolean;
}

export interface ColumnPrint {
  /** In Excel's character units. */
  readonly widthChars: number;
}

export interface RowKind {
  readonly key: string;
  /** What people call such a row: 任务, 指标, 小节. */
  readonly title: string;
  /** The kind that it stands under; null at the top level. */
  readonly parent: string | null;
  /** The column that names it. */
  readonly nameColumn: string;
  /** Columns that hold further names of such a row: a workbook may call it by one of them. */
  readonly otherNameColumns?: readonly string[];
  /** Numbered through the whole table, or anew under each parent; absent: not numbered. */
  readonly numbered?: "table" | "parent";
  /** Shown and printed as a line of its own across all columns. */
  readonly band?: Band;
}

export interface Band {
  /** `{ordinal}` Chinese ordinal, `{title}` the name cell, `{count}` rows of kind `counts` below. */
  readonly format: string;
  readonly counts: string;
}

export interface TablePrint {
  readonly sheetName: string;
  /** The line above the title: 附件1. */
  readonly label: string;
  /** The cell of the plan's own row (table `plan`) that holds the printed title. */
  readonly titleColumn: string;
  readonly orientation: "landscape" | "portrait";
}

export interface TableDefinition {
  readonly key: string;
  /** The sheet's name in the editor. */
  readonly title: string;
  /** From the top level down; each kind's parent stands before it. */
  readonly kinds: readonly RowKind[];
  readonly columns: readonly Column[];
  /** Absent: not part of the official workbook. */
  readonly print?: TablePrint;
  /** False: no sheet of its own in the editor. */
  readonly isSheet: boolean;
  /** It has exactly one row in every plan: none is added, none is deleted. */
  readonly isSingleRow?: true;
  /** How the status bar counts it: kinds in this order with their measure word. */
  readonly counted: readonly { readonly kind: string; readonly word: string }[];
}

export function getKind(table: TableDefinition, key: string): RowKind {
  const kind = table.kinds.find((candidate) => candidate.key === key);
  if (!kind) throw new Error(`table ${table.key} has no row kind ${key}`);
  return kind;
}

export function getColumn(table: TableDefinition, key: string): Column {
  const column = table.columns.find((candidate) => candidate.key === key);
  if (!column) throw new Error(`table ${table.key} has no column ${key}`);
  return column;
}

/** The columns of the grid and the workbook: all but the names of bands. */
export function gridColumns(table: TableDefinition): readonly Column[] {
  const bandColumns = new Set(table.kinds.filter((kind) => kind.band).map((kind) => kind.nameColumn));
  return table.columns.filter((column) => !bandColumns.has(column.key));
}

export function printColumns(table: TableDefinition): readonly Column[] {
  return gridColumns(table).filter((column) => column.print !== undefined);
}

export function childKind(table: TableDefinition, kind: RowKind): RowKind | undefined {
  return table.kinds.find((candidate) => candidate.parent === kind.key);
}

/** A kind that does nothing but hold others: section, group, category. */
export function isContainer(table: TableDefinition, kind: RowKind): boolean {
  const held = table.columns.filter((column) => canHold(column, kind.key));
  return childKind(table, kind) !== undefined && held.every((column) => column.key === kind.nameColumn);
}

/** The kind of row that makes a line of the table: task, indicator, clause, unit. */
export function lineKind(table: TableDefinition): RowKind {
  const kind = table.kinds.find((candidate) => !isContainer(table, candidate));
  if (!kind) throw new Error(`table ${table.key} has no kind that makes a line`);
  return kind;
}

/** May a row of `kind` hold a value in `column`? */
export function canHold(column: Column, kind: string): boolean {
  return column.type !== "ordinal" && column.owners.includes(kind);
}
