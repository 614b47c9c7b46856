/** What is the same for all rows of a kind of a table, found once: what they are called by, and what their columns hold. */
import {
  type Column,
  canHold,
  getKind,
  isContainer,
  type RowKind,
  type TableDefinition,
} from "../tables/definition.ts";

export interface RowShape {
  /** As it is in the plan, with the user's columns. */
  readonly table: TableDefinition;
  readonly kind: RowKind;
  /** Before the key of a name: names are told apart within one kind of one table. */
  readonly scope: string;
  /** It does nothing but hold other rows. */
  readonly isContainer: boolean;
  /** Drawn as one cell over the rows below it: a group or category. */
  readonly isMerged: boolean;
  /** Told apart only from the other rows of its parent: a part of an indicator. */
  readonly isLocal: boolean;
  /** The columns that must be filled: by such a row, or by rows below it in its place. */
  readonly required: readonly Column[];
  /** The columns of text, long text, units and targets that such a row may fill. */
  readonly texts: readonly Column[];
  readonly longTexts: readonly Column[];
  readonly units: readonly Column[];
  readonly targets: readonly Column[];
  /** Columns of running text in which things are said of the plan's targets. */
  readonly statements: readonly Column[];
}

const known = new WeakMap<TableDefinition, Map<string, RowShape>>();

export function shapeOf(table: TableDefinition, kind: string): RowShape {
  const byKind = known.get(table) ?? new Map<string, RowShape>();
  known.set(table, byKind);
  const shape = byKind.get(kind) ?? makeShape(table, getKind(table, kind));
  byKind.set(kind, shape);
  return shape;
}

function makeShape(table: TableDefinition, kind: RowKind): RowShape {
  const held = table.columns.filter((column) => canHold(column, kind.key));
  const holdsOthers = isContainer(table, kind);
  return {
    table,
    kind,
    scope: `${table.key} ${kind.key} `,
    isContainer: holdsOthers,
    isMerged: holdsOthers && !kind.band,
    isLocal: !kind.band && kind.numbered === undefined,
    required: held.filter(({ required }) => required),
    texts: held.filter(isTextColumn),
    longTexts: held.filter(({ type }) => type === "longText"),
    units: held.filter(({ type }) => type === "units"),
    targets: held.filter(({ type }) => type === "target"),
    statements: held.filter((column) => isStatementColumn(column, table)),
  };
}

/** Tasks, clauses and other running text; not the names of the targets themselves. */
export function isStatementColumn({ type }: Column, { columns }: TableDefinition): boolean {
  return type === "longText" && !columns.some((column) => column.type === "target");
}

/** A column of Chinese text. */
export function isTextColumn({ type }: Column): boolean {
  return type === "text" || type === "longText";
}
