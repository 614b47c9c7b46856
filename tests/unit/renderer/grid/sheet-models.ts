/** Sheets for the tests of the grid: those of the real plan, and random ones with empty and uneven branches. */
import fc from "fast-check";
import type { CellRef } from "../../../../renderer/grid/grid-types.ts";
import { SheetModel } from "../../../../renderer/grid/sheet-model.ts";
import type { NewRow } from "../../../../shared/changes/edit-rows.ts";
import type { Template } from "../../../../shared/changes/template.ts";
import { assertDefined } from "../../../../shared/errors.ts";
import type { PlanState } from "../../../../shared/model/plan-state.ts";
import { outlineOf } from "../../../../shared/numbering/outline.ts";
import type { Column } from "../../../../shared/tables/definition.ts";
import { getTable } from "../../../../shared/tables/index.ts";
import {
  aCategory,
  aGroup,
  anIndicator,
  aPlan,
  aSection,
  aTask,
  planOf,
  zhoushanPlan,
} from "../../../helpers/plan-builders.ts";

export function sheetOf(state: PlanState, table: string): SheetModel {
  return new SheetModel(outlineOf(state, getTable(table)));
}

const realPlan = zhoushanPlan();

export function realSheet(table: string): SheetModel {
  return sheetOf(realPlan, table);
}

/** How many rows stand below each row of the second level, below each row of the first. */
type Shape = readonly (readonly number[])[];

export interface RandomSheet {
  readonly table: "indicators" | "tasks" | "text";
  readonly shape: Shape;
}

export const anySheet: fc.Arbitrary<RandomSheet> = fc.record({
  table: fc.constantFrom("indicators", "tasks", "text"),
  shape: fc.array(fc.array(fc.nat(3), { maxLength: 3 }), { maxLength: 4 }),
});

export function modelOf({ table, shape }: RandomSheet): SheetModel {
  const template: Template = aPlan({
    [table]: shape.map((counts, top) => {
      const middles = counts.map((count, middle) => MIDDLE[table](`${top}.${middle}`, count));
      return TOP[table](`${top}`, middles);
    }),
  });
  return sheetOf(planOf(template), table);
}

const TOP: Record<RandomSheet["table"], (name: string, children: readonly NewRow[]) => NewRow> = {
  indicators: aCategory,
  tasks: aSection,
  text: (action, children) => ({ kind: "action", cells: { action }, children }),
};

const MIDDLE: Record<RandomSheet["table"], (name: string, count: number) => NewRow> = {
  indicators: (name, count) =>
    anIndicator(name, count === 0 ? "1" : Object.fromEntries(names(name, count).map((part) => [part, "2"]))),
  tasks: (name, count) =>
    aGroup(
      name,
      names(name, count).map((task) => aTask(task)),
    ),
  text: (textTask, count) => ({
    kind: "textTask",
    cells: { textTask },
    children: names(textTask, count).map((clause) => ({ kind: "clause", cells: { clause, units: "甲局" } })),
  }),
};

function names(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}.${index}`);
}

export function columnOf(model: SheetModel, key: string): Column {
  return assertDefined(
    model.columns.find((column) => column.key === key),
    key,
  );
}

/** Every place of the sheet, line by line: the cell that is met there. */
export function allCells(model: SheetModel): CellRef[] {
  return model.lines.flatMap((_, index) => model.columns.map(({ key }) => model.cellAt(index, key)));
}

/** The line whose cell of that column reads so. */
export function lineReading(model: SheetModel, column: string, text: string): number {
  const index = model.lines.findIndex((_, at) => model.text(at, columnOf(model, column)) === text);
  if (index < 0) throw new Error(`no ${column} reads ${text}`);
  return index;
}

/** A cell as its name: which row, which column. */
export function nameOf({ rowId, column }: CellRef): string {
  return `${rowId} ${column}`;
}
