/** Planting faults into a plan: choosing a place by the numbers of a recipe, and writing there what is wrong. */
import { applyChanges, cellChange } from "../../shared/changes/apply.ts";
import { insertRowsChanges, type NewRow } from "../../shared/changes/edit-rows.ts";
import { assertDefined } from "../../shared/errors.ts";
import { childrenOf, type PlanState } from "../../shared/model/plan-state.ts";
import type { PlanRow, RowId } from "../../shared/model/row.ts";
import { indicatorLinks } from "../../shared/rules/numbers/indicator-links.ts";
import { type Column, canHold } from "../../shared/tables/definition.ts";
import { getTable } from "../../shared/tables/index.ts";
import { joinUnits, splitUnits } from "../../shared/units/split-units.ts";

export interface PlantedFault {
  readonly state: PlanState;
  readonly harmed: ReadonlySet<RowId>;
  /** What was done, for the message of a failing test. */
  readonly what: string;
}

/** Chooses by the numbers of a recipe, so that a fault can be planted again. */
export class Chooser {
  readonly #numbers: readonly number[];
  #next = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  below(count: number): number {
    const number = this.#numbers[this.#next % this.#numbers.length] ?? 0;
    this.#next++;
    return number % Math.max(1, count);
  }

  of<T>(from: readonly T[], what: string): T {
    return assertDefined(from[this.below(from.length)], what);
  }
}

export type FaultKind = (plan: PlanState, choose: Chooser) => PlantedFault;

export interface Cell {
  readonly row: PlanRow;
  readonly column: Column;
  readonly text: string;
}

export function cellsOf(
  plan: PlanState,
  tables: readonly string[],
  types: readonly Column["type"][],
): Cell[] {
  return [...plan.rows.values()].flatMap((row) =>
    tables.includes(row.table)
      ? getTable(row.table).columns.flatMap((column) => {
          const text = row.cells[column.key];
          const isOne = text !== undefined && types.includes(column.type) && canHold(column, row.kind);
          return isOne ? [{ row, column, text }] : [];
        })
      : [],
  );
}

/** Cells written as they are, without what a person's input goes through. */
export function written(plan: PlanState, cell: Cell, text: string | null, what: string): PlantedFault {
  const change = assertDefined(
    cellChange(plan, cell.row.id, cell.column.key, text),
    `${what} changes a cell`,
  );
  const place = `${cell.row.table} ${cell.row.id} ${cell.column.key}`;
  return {
    state: applyChanges(plan, [change]),
    harmed: new Set([cell.row.id]),
    what: `${what} ${place}: ${cell.text} → ${text}`,
  };
}

export function inserted(
  plan: PlanState,
  after: PlanRow,
  rows: readonly NewRow[],
  what: string,
): PlantedFault {
  let last = 0;
  const spot = { table: after.table, parentId: after.parentId, afterId: after.id };
  const changes = insertRowsChanges(plan, spot, rows, () => `planted${++last}`);
  return {
    state: applyChanges(plan, changes),
    harmed: new Set(changes.map(({ rowId }) => rowId)),
    what: `${what} after ${after.id}`,
  };
}

export const LINES = ["indicators", "tasks", "text"];
export const TEXTS = ["tasks", "text", "safeguards"];

/** Changes one place of a text cell: places are where `pattern` fits, `change` what becomes of the cell. */
export function textFault(
  what: string,
  pattern: RegExp,
  change: (text: string, at: number, found: string) => string,
  tables: readonly string[] = TEXTS,
): FaultKind {
  return (plan, choose) => {
    const places = cellsOf(plan, tables, ["longText"]).flatMap((cell) =>
      [...cell.text.matchAll(pattern)].map((match) => ({ cell, at: match.index, found: match[0] })),
    );
    const { cell, at, found } = choose.of(places, `a place for ${what}`);
    return written(plan, cell, change(cell.text, at, found), what);
  };
}

export function spliced(text: string, at: number, length: number, words: string): string {
  return text.slice(0, at) + words + text.slice(at + length);
}

/** Changes the units of a cell; `change` answers null where the cell is not fit for it. */
export function unitsFault(
  what: string,
  change: (units: readonly string[], choose: Chooser, listed: readonly string[]) => string | null,
): FaultKind {
  return (plan, choose) => {
    const listed = childrenOf(plan, "units", null).map((row) => row.cells.name ?? "");
    const isFaultless = ({ text }: Cell): boolean => {
      const units = splitUnits(text);
      return units.every((unit) => listed.includes(unit)) && text === joinUnits(units);
    };
    const cells = cellsOf(plan, ["tasks", "text"], ["units"]).filter(isFaultless);
    const fit = cells.filter(({ text }) => change(splitUnits(text), new Chooser([0]), listed) !== null);
    const cell = choose.of(fit, `a cell for ${what}`);
    return written(plan, cell, change(splitUnits(cell.text), choose, listed), what);
  };
}

export function replaceUnit(
  units: readonly string[],
  choose: Chooser,
  change: (unit: string) => string,
): string {
  const at = choose.below(units.length);
  return joinUnits(units.map((unit, index) => (index === at ? change(unit) : unit)));
}

export function misspelt(unit: string, choose: Chooser): string {
  const at = 1 + choose.below(unit.length - 2);
  const ways = [
    spliced(unit, at, 1, ""),
    spliced(unit, at, 1, "某"),
    spliced(unit, at, 0, "某"),
    spliced(unit, at, 2, `${unit.charAt(at + 1)}${unit.charAt(at)}`),
  ];
  const changed = ways.filter((way) => way !== unit);
  return choose.of(changed, "a way to misspell");
}

export function targetFault(
  what: string,
  isFit: (cell: Cell, name: string) => boolean,
  value: (text: string) => string,
) {
  return (plan: PlanState, choose: Chooser): PlantedFault => {
    const nameOf = ({ row }: Cell): string => {
      const parent = row.parentId === null ? undefined : plan.rows.get(row.parentId);
      const own = row.cells.name ?? row.cells.label ?? "";
      return /[)）]$/.test(own) ? own : (parent?.cells.name ?? "") + own;
    };
    const cells = cellsOf(plan, ["indicators"], ["target"]).filter((cell) => isFit(cell, nameOf(cell)));
    const cell = choose.of(cells, `a target for ${what}`);
    const linked = indicatorLinks(plan).filter(({ target }) => target === cell.row.id);
    const fault = written(plan, cell, value(cell.text), what);
    // What states the same figure no longer agrees with it.
    return { ...fault, harmed: new Set([cell.row.id, ...linked.map(({ rowId }) => rowId)]) };
  };
}

/** One more, or a tenth less: another figure of the same kind. */
export function otherFigure(figure: string): string {
  return figure.includes(".") ? (Number(figure) - 0.1).toFixed(1) : String(Number(figure) + 1);
}

/** The middle of five characters that stand in the plan several times; `all`: the plan's texts. */
export function wordUsedOften(plan: PlanState, choose: Chooser): { cell: Cell; at: number; all: string } {
  const cells = cellsOf(plan, TEXTS, ["longText"]);
  const all = cells.map(({ text }) => text).join("\n");
  const places = cells.flatMap((cell) =>
    [...cell.text.matchAll(/(?=(\p{Script=Han}{5}))/gu)]
      .map((match) => ({ cell, at: match.index + 2, words: match[1] ?? "" }))
      .filter(({ words }) => all.split(words).length > 4),
  );
  return { ...choose.of(places, "words used often"), all };
}
