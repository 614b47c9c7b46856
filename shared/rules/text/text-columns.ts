/** Which columns hold Chinese text and which hold units; for a kind of rows, found once. */
import { type Column, canHold, type TableDefinition } from "../../tables/definition.ts";

export function isTextColumn({ type }: Column): boolean {
  return type === "text" || type === "longText";
}

export interface ReadColumns {
  readonly texts: readonly Column[];
  readonly units: readonly Column[];
}

const known = new WeakMap<TableDefinition, Map<string, ReadColumns>>();

/** The columns of text and of units that a row of this kind may fill. */
export function readColumns(table: TableDefinition, kind: string): ReadColumns {
  const byKind = known.get(table) ?? new Map<string, ReadColumns>();
  const found = byKind.get(kind);
  if (found) return found;
  const held = table.columns.filter((column) => canHold(column, kind));
  const columns = { texts: held.filter(isTextColumn), units: held.filter(({ type }) => type === "units") };
  known.set(table, byKind.set(kind, columns));
  return columns;
}
