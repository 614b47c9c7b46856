/**
 * Something about all rows of the plan that is kept up to date row by row instead of being made anew after every
 * edit. Invariant: it is the same whatever the order in which rows came and went.
 */
import type { PlanRow } from "../model/row.ts";
import type { RowShape } from "./row-shape.ts";

export interface PlanIndex {
  add(row: PlanRow, shape: RowShape): void;
  /** With the very row and shape that it was added with. */
  remove(row: PlanRow, shape: RowShape): void;
}
