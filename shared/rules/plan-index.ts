/**
 * Something about all rows of the plan that is kept up to date row by row instead of being made anew after every
 * edit. Invariant: it is the same whatever the order in which rows came and went.
 */
import type { PlanRow } from "../model/row.ts";
import type { TableDefinition } from "../tables/definition.ts";

export interface PlanIndex {
  /** `table`: as it is in the plan, with the user's columns. */
  add(row: PlanRow, table: TableDefinition): void;
  /** With the very row and table that it was added with. */
  remove(row: PlanRow, table: TableDefinition): void;
}
