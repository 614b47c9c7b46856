/** All tables of a plan, in the order of their sheets. */
import type { TableDefinition } from "./definition.ts";
import { indicatorsTable } from "./indicators-table.ts";
import { planTable } from "./plan-table.ts";
import { safeguardsTable } from "./safeguards-table.ts";
import { tasksTable } from "./tasks-table.ts";
import { textTable } from "./text-table.ts";
import { unitsTable } from "./units-table.ts";

export const tables: readonly TableDefinition[] = [
  planTable,
  indicatorsTable,
  tasksTable,
  textTable,
  safeguardsTable,
  unitsTable,
];

export const sheetTables: readonly TableDefinition[] = tables.filter((table) => table.isSheet);

/** The tables of the official workbook. */
export const printTables: readonly TableDefinition[] = tables.filter((table) => table.print);

export function getTable(key: string): TableDefinition {
  const table = tables.find((candidate) => candidate.key === key);
  if (!table) throw new Error(`no table ${key}`);
  return table;
}
