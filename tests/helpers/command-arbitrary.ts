/**
 * Random user commands. What a command may do depends on the plan it meets, so fast-check makes a recipe (plain
 * numbers and texts, which shrink) and commandFor() turns it into a command that this very plan accepts.
 */
import fc from "fast-check";
import type { Change } from "../../shared/changes/change.ts";
import { type CellEdit, editCellsChanges } from "../../shared/changes/edit-cells.ts";
import {
  deleteRowsChanges,
  insertRowsChanges,
  moveRowsChanges,
  type NewRow,
  type Spot,
} from "../../shared/changes/edit-rows.ts";
import { childrenOf, type PlanState } from "../../shared/model/plan-state.ts";
import type { PlanRow, RowId } from "../../shared/model/row.ts";
import { canHold, type TableDefinition } from "../../shared/tables/definition.ts";
import { getTable, tables } from "../../shared/tables/index.ts";

export type Command =
  | { readonly type: "edit-cells"; readonly edits: readonly CellEdit[] }
  | { readonly type: "insert-rows"; readonly spot: Spot; readonly rows: readonly NewRow[] }
  | { readonly type: "delete-rows"; readonly rowIds: readonly RowId[] }
  | { readonly type: "move-rows"; readonly rowIds: readonly RowId[]; readonly spot: Spot };

export interface CommandRecipe {
  readonly type: Command["type"];
  readonly size: number;
  readonly picks: readonly number[];
  readonly texts: readonly (string | null)[];
}

const typedText = fc.oneof(
  fc.constantFrom(
    null,
    "",
    "甲",
    "19",
    ">=95",
    "1.甲。\r\n2.乙。",
    " ",
    "=1+1",
    "_x000D_",
    "市府办〔金融〕、乙局",
    "甲\ud800",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

export const commandRecipe: fc.Arbitrary<CommandRecipe> = fc.record({
  type: fc.constantFrom("edit-cells", "insert-rows", "delete-rows", "move-rows"),
  size: fc.integer({ min: 1, max: 3 }),
  picks: fc.array(fc.nat(9999), { minLength: 4, maxLength: 12 }),
  texts: fc.array(typedText, { minLength: 1, maxLength: 6 }),
});

/** A run of user actions, to be turned into commands one after the other. */
export const commandRecipes = fc.array(commandRecipe, { minLength: 1, maxLength: 15 });

/** The changes that a command makes, as the host and the page compute them. */
export function commandChanges(state: PlanState, command: Command, newId: () => RowId): Change[] {
  switch (command.type) {
    case "edit-cells":
      return editCellsChanges(state, command.edits);
    case "insert-rows":
      return insertRowsChanges(state, command.spot, command.rows, newId);
    case "delete-rows":
      return deleteRowsChanges(state, command.rowIds);
    case "move-rows":
      return moveRowsChanges(state, command.rowIds, command.spot);
  }
}

/** The command that the recipe means for this plan; null where the plan has nothing to do it to. */
export function commandFor(state: PlanState, recipe: CommandRecipe): Command | null {
  return new CommandMaker(state, recipe).make();
}

class CommandMaker {
  readonly #state: PlanState;
  readonly #recipe: CommandRecipe;
  readonly #rows: readonly PlanRow[];
  #nextPick = 0;
  #nextText = 0;

  constructor(state: PlanState, recipe: CommandRecipe) {
    this.#state = state;
    this.#recipe = recipe;
    this.#rows = [...state.rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  make(): Command | null {
    switch (this.#recipe.type) {
      case "edit-cells":
        return this.#editCells();
      case "insert-rows":
        return this.#insertRows();
      case "delete-rows":
        return this.#deleteRows();
      case "move-rows":
        return this.#moveRows();
    }
  }

  #editCells(): Command | null {
    const edits = this.#times((): CellEdit[] => {
      const row = this.#pick(this.#rows);
      const column = row && this.#pick(getTable(row.table).columns.filter((each) => canHold(each, row.kind)));
      return column ? [{ rowId: row.id, column: column.key, value: this.#text() }] : [];
    });
    return edits.length > 0 ? { type: "edit-cells", edits } : null;
  }

  #insertRows(): Command | null {
    const table = this.#pick(tables.filter((each) => each.key !== "plan"));
    const kind = table && this.#pick(table.kinds);
    if (!kind) return null;
    const spot = this.#spot(table, kind.parent);
    const rows = this.#times(() => [this.#newRow(table, kind.key, 2)]);
    return spot && { type: "insert-rows", spot, rows };
  }

  #deleteRows(): Command | null {
    const rowIds = this.#times(() => this.#pickedIds(this.#rows.filter((row) => row.table !== "plan")));
    return rowIds.length > 0 ? { type: "delete-rows", rowIds } : null;
  }

  #moveRows(): Command | null {
    const first = this.#pick(this.#rows.filter((row) => row.table !== "plan"));
    if (!first) return null;
    const table = getTable(first.table);
    const sameKind = this.#rows.filter((row) => row.table === first.table && row.kind === first.kind);
    const parentKind = table.kinds.find((kind) => kind.key === first.kind)?.parent ?? null;
    const spot = this.#spot(table, parentKind);
    return spot && { type: "move-rows", rowIds: this.#times(() => this.#pickedIds(sameKind)), spot };
  }

  #spot(table: TableDefinition, parentKind: string | null): Spot | null {
    const parents = this.#rows.filter((row) => row.table === table.key && row.kind === parentKind);
    const parentId = parentKind === null ? null : this.#pick(parents)?.id;
    if (parentId === undefined) return null;
    const siblings = childrenOf(this.#state, table.key, parentId).map((row) => row.id);
    return { table: table.key, parentId, afterId: this.#pick([null, ...siblings]) ?? null };
  }

  #newRow(table: TableDefinition, kind: string, depth: number): NewRow {
    const columns = table.columns.filter((column) => canHold(column, kind));
    const cells = Object.fromEntries(columns.map((column) => [column.key, this.#text() ?? ""]));
    const below = table.kinds.find((candidate) => candidate.parent === kind);
    const childCount = below && depth > 0 ? (this.#pick([0, 1, 2]) ?? 0) : 0;
    const children = Array.from({ length: childCount }, () =>
      this.#newRow(table, below?.key ?? "", depth - 1),
    );
    return childCount > 0 ? { kind, cells, children } : { kind, cells };
  }

  #pickedIds(rows: readonly PlanRow[]): RowId[] {
    const row = this.#pick(rows);
    return row ? [row.id] : [];
  }

  #times<T>(make: () => readonly T[]): T[] {
    return Array.from({ length: this.#recipe.size }, make).flat();
  }

  #pick<T>(from: readonly T[]): T | undefined {
    const { picks } = this.#recipe;
    const number = (picks[this.#nextPick % picks.length] ?? 0) + Math.floor(this.#nextPick / picks.length);
    this.#nextPick++;
    return from[number % Math.max(1, from.length)];
  }

  #text(): string | null {
    const { texts } = this.#recipe;
    return texts[this.#nextText++ % texts.length] ?? null;
  }
}
