/** Names of rows as they are compared: without white space and punctuation, and whatever their width. */
import type { PlanRow } from "../../model/row.ts";
import {
  type Column,
  canHold,
  getKind,
  isContainer,
  type RowKind,
  type TableDefinition,
} from "../../tables/definition.ts";
import { comparisonKey } from "../../text/normalize.ts";
import {
  classAt,
  DIGIT,
  ENDING,
  FULL_PUNCTUATION,
  HAN,
  LATIN,
  NEWLINE,
  PAIRED,
  SPACE,
} from "../char-classes.ts";

export function nameKey(name: string): string {
  let key = "";
  let from = 0;
  for (let index = 0; index < name.length; index++) {
    const classes = classAt(name, index);
    if ((classes & PLAIN) !== 0) continue;
    if ((classes & PASSED_OVER) === 0) return wideKey(name);
    key += name.slice(from, index);
    from = index + 1;
  }
  return from === 0 ? name : key + name.slice(from);
}

const PLAIN = HAN | LATIN | DIGIT;
const PASSED_OVER = SPACE | NEWLINE | ENDING | PAIRED | FULL_PUNCTUATION;

/** The same of a name that holds other characters, which may have more than one form. */
function wideKey(name: string): string {
  return comparisonKey(name).replace(/[\p{P}\p{S}]+/gu, "");
}

export function nameOf(table: TableDefinition, row: PlanRow): string {
  return row.cells[namingOf(table, row.kind).kind.nameColumn] ?? "";
}

export interface Naming {
  readonly kind: RowKind;
  /** Before the key of a name: names are told apart within one kind of one table. */
  readonly scope: string;
  /** It does nothing but hold other rows. */
  readonly isContainer: boolean;
  /** The columns that must be filled: by such a row, or by rows below it in its place. */
  readonly required: readonly Column[];
  /** Drawn as one cell over the rows below it: a group or category. */
  readonly isMerged: boolean;
  /** Told apart only from the other rows of its parent: a part of an indicator. */
  readonly isLocal: boolean;
}

const known = new WeakMap<TableDefinition, Map<string, Naming>>();

/** What a kind of rows is for. */
export function namingOf(table: TableDefinition, key: string): Naming {
  const byKind = known.get(table) ?? new Map<string, Naming>();
  known.set(table, byKind);
  const found = byKind.get(key);
  if (found) return found;
  const kind = getKind(table, key);
  const naming = {
    kind,
    scope: `${table.key} ${key} `,
    isContainer: isContainer(table, kind),
    required: table.columns.filter((column) => column.required && canHold(column, key)),
    isMerged: isContainer(table, kind) && !kind.band,
    isLocal: !kind.band && kind.numbered === undefined,
  };
  byKind.set(key, naming);
  return naming;
}
