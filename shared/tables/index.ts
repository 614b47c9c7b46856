/** All tables of a plan, in the order of their sheets. */
import { columnsTable } from "./columns-table.ts";
import type { TableDefinition } from "./definition.ts";
import { exportsTable } from "./exports-table.ts";
import { indicatorsTable } from "./indicators-table.ts";
import { planTable } from "./plan-table.ts";
import { linksTable, ownRulesTable, ruleSettingsTable, setAsideTable } from "./rules-tables.ts";
import { safeguardsTable } from "./safeguards-table.ts";
import { tasksTable } from "./tasks-table.ts";
import { textTable } from "./text-table.ts";
import { unitsTable } from "./units-table.ts";

export const tables: readonly TableDefinition[] = [
  planTable,
  columnsTable,
  ownRulesTable,
  ruleSettingsTable,
  setAsideTable,
  linksTable,
  exportsTable,
  indicatorsTable,
  tasksTable,
  textTable,
  safeguardsTable,
  unitsTable,
];

export const sheetTables: readonly TableDefinition[] = tables.filter((table) => table.isSheet);

/** The tables of the official workbook. */
export const printTables: readonly TableDefinition[] = tables.filter((table) => table.print);

export function findTable(key: string): TableDefinition | undefined {
  return tables.find((candidate) => candidate.key === key);
}

/** As built in; see tableIn() for the table with what users have added to it. */
export function getTable(key: string): TableDefinition {
  const table = findTable(key);
  if (!table) throw new Error(`no table ${key}`);
  return table;
}
