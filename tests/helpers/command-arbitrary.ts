/**
 * Random user commands. What a command may do depends on the plan it meets, so fast-check makes a recipe (plain
 * numbers and texts, which shrink) and commandFor() turns it into a command that this very plan accepts.
 */
import fc from "fast-check";
import {
  containerKindOf,
  dissolveRowChanges,
  duplicateRowsChanges,
  groupRowsChanges,
} from "../../shared/changes/arrange-rows.ts";
import type { Change } from "../../shared/changes/change.ts";
import { type ColumnSettings, columnProblem, MAX_USER_COLUMNS } from "../../shared/changes/column-rules.ts";
import {
  type CellEdit,
  EDIT_KINDS,
  type EditKind,
  editCellsChanges,
} from "../../shared/changes/edit-cells.ts";
import { addColumnChanges, changeColumnChanges, columnPlaces } from "../../shared/changes/edit-columns.ts";
import {
  deleteRowsChanges,
  insertRowsChanges,
  moveRowsChanges,
  type NewRow,
  type Spot,
} from "../../shared/changes/edit-rows.ts";
import { mergeUnitsChanges, type UnitMerging } from "../../shared/changes/merge-units.ts";
import { pasteRowsChanges } from "../../shared/changes/paste-rows.ts";
import { renameUnitChanges, renamingProblem, type UnitRenaming } from "../../shared/changes/rename-unit.ts";
import { splitRowChanges, subKindOf, uniteRowChanges } from "../../shared/changes/sub-rows.ts";
import type { ChannelName } from "../../shared/contract/channels.ts";
import { childrenOf, type PlanState } from "../../shared/model/plan-state.ts";
import type { PlanRow, RowId } from "../../shared/model/row.ts";
import { USER_COLUMN_TYPES } from "../../shared/tables/columns-table.ts";
import {
  canHold,
  getKind,
  isContainer,
  type RowKind,
  type TableDefinition,
} from "../../shared/tables/definition.ts";
import { sheetTables } from "../../shared/tables/index.ts";
import { columnRowsOf, tableIn } from "../../shared/tables/table-in.ts";
import { unitsTable } from "../../shared/tables/units-table.ts";
import { renumberItems, splitItems } from "../../shared/text/arrange-items.ts";
import { SINGLE_NAME_COLUMNS, unitName } from "../../shared/units/unit-names.ts";

export type Command =
  | { readonly type: "edit-cells"; readonly edits: readonly CellEdit[]; readonly kind?: EditKind }
  | { readonly type: "insert-rows"; readonly spot: Spot; readonly rows: readonly NewRow[] }
  | { readonly type: "delete-rows"; readonly rowIds: readonly RowId[] }
  | { readonly type: "move-rows"; readonly rowIds: readonly RowId[]; readonly spot: Spot }
  | { readonly type: "duplicate-rows"; readonly rowIds: readonly RowId[] }
  | { readonly type: "group-rows"; readonly rowIds: readonly RowId[]; readonly name: string }
  | { readonly type: "dissolve-row"; readonly rowId: RowId; readonly intoId: RowId }
  | { readonly type: "split-row"; readonly rowId: RowId }
  | { readonly type: "unite-row"; readonly rowId: RowId }
  | {
      readonly type: "add-column";
      readonly table: string;
      readonly settings: ColumnSettings;
      readonly after: string;
    }
  | {
      readonly type: "change-column";
      readonly rowId: RowId;
      readonly settings: ColumnSettings;
      readonly after: string;
    }
  | {
      readonly type: "paste-rows";
      readonly edits: readonly CellEdit[];
      readonly spot: Spot;
      readonly rows: readonly NewRow[];
    }
  | ({ readonly type: "rename-unit" } & UnitRenaming)
  | ({ readonly type: "merge-units" } & UnitMerging);

/** The channel that takes the command. */
export function channelOf({ type }: Command): ChannelName {
  if (type === "rename-unit") return "units:rename";
  return type === "merge-units" ? "units:merge" : `plan:${type}`;
}

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
    "1.甲。2.乙。\n7.丙。",
    " ",
    "=1+1",
    "_x000D_",
    "市府办〔金融〕、乙局",
    "甲\ud800",
    "１，２３４．５",
    "2024年3月5日",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

export const commandRecipe: fc.Arbitrary<CommandRecipe> = fc.record({
  type: fc.constantFrom(
    "edit-cells",
    "insert-rows",
    "delete-rows",
    "move-rows",
    "duplicate-rows",
    "group-rows",
    "dissolve-row",
    "split-row",
    "unite-row",
    "add-column",
    "change-column",
    "paste-rows",
    "rename-unit",
    "merge-units",
  ),
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
    case "duplicate-rows":
      return duplicateRowsChanges(state, command.rowIds, newId);
    case "group-rows":
      return groupRowsChanges(state, command.rowIds, command.name, newId);
    case "dissolve-row":
      return dissolveRowChanges(state, command.rowId, command.intoId);
    case "split-row":
      return splitRowChanges(state, command.rowId, newId);
    case "unite-row":
      return uniteRowChanges(state, command.rowId);
    case "add-column":
      return addColumnChanges(state, command, newId);
    case "change-column":
      return changeColumnChanges(state, command.rowId, command.settings, command.after);
    case "paste-rows":
      return pasteRowsChanges(state, command, newId);
    case "rename-unit":
      return [...renameUnitChanges(state, command).changes];
    case "merge-units":
      return [...mergeUnitsChanges(state, command).changes];
  }
}

/** The command that the recipe means for this plan; null where the plan has nothing to do it to. */
export function commandFor(state: PlanState, recipe: CommandRecipe): Command | null {
  return new CommandMaker(state, recipe).make();
}

/** What 整理编号 and 拆分编号 make of a text; other kinds of edit write it as it is. */
function arrangedText(kind: EditKind | undefined, text: string | null): string | null {
  if (text === null) return null;
  if (kind === "renumber") return renumberItems(text);
  return kind === "split" ? splitItems(text) : text;
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
      case "duplicate-rows":
      case "group-rows":
        return this.#arrangeRows(this.#recipe.type);
      case "dissolve-row":
        return this.#dissolveRow();
      case "split-row":
      case "unite-row":
        return this.#subRows(this.#recipe.type);
      case "add-column":
        return this.#addColumn();
      case "change-column":
        return this.#changeColumn();
      case "paste-rows":
        return this.#pasteRows();
      case "rename-unit":
        return this.#renameUnit();
      case "merge-units":
        return this.#mergeUnits();
    }
  }

  #editCells(): Command | null {
    const edits = this.#times((): CellEdit[] => {
      const row = this.#pick(this.#rows.filter((each) => each.table !== "columns"));
      const columns = row && this.#table(row.table).columns.filter((each) => canHold(each, row.kind));
      const column = columns && this.#pick(columns);
      if (!row || !column) return [];
      const text = this.#text();
      // The year of the plan is nothing but a year.
      const isRefused = text !== null && text !== undefined && (column.refusal?.(text) ?? null) !== null;
      return [{ rowId: row.id, column: column.key, value: isRefused ? "2025" : text }];
    });
    if (edits.length === 0) return null;
    const kind = this.#pick([undefined, ...EDIT_KINDS]);
    const arranged = edits.map((edit) => ({ ...edit, value: arrangedText(kind, edit.value) }));
    return { type: "edit-cells", edits: arranged, ...(kind ? { kind } : {}) };
  }

  #insertRows(): Command | null {
    const table = this.#table(this.#pick(sheetTables)?.key ?? "");
    const kind = this.#pick(table.kinds);
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
    const table = this.#table(first.table);
    const sameKind = this.#rows.filter((row) => row.table === first.table && row.kind === first.kind);
    const parentKind = table.kinds.find((kind) => kind.key === first.kind)?.parent ?? null;
    const spot = this.#spot(table, parentKind);
    return spot && { type: "move-rows", rowIds: this.#times(() => this.#pickedIds(sameKind)), spot };
  }

  #arrangeRows(type: "duplicate-rows" | "group-rows"): Command | null {
    const isGroup = type === "group-rows";
    const rows = this.#rows.filter(
      (row) => this.#isOfSheet(row) && (!isGroup || this.#container(row) !== null),
    );
    const first = this.#pick(rows);
    if (!first) return null;
    const sameKind = rows.filter((row) => row.table === first.table && row.kind === first.kind);
    const rowIds = this.#times(() => this.#pickedIds(sameKind));
    if (!isGroup) return { type, rowIds };
    const name = this.#text()?.trim();
    return { type, rowIds, name: name === undefined || name === "" ? "新组" : name };
  }

  #dissolveRow(): Command | null {
    const containers = this.#rows.filter(
      (row) => this.#isOfSheet(row) && isContainer(this.#table(row.table), this.#kind(row)),
    );
    const row = this.#pick(containers);
    const others = containers.filter((each) => each.kind === row?.kind && each.id !== row.id);
    const into = this.#pick(others);
    return row && into ? { type: "dissolve-row", rowId: row.id, intoId: into.id } : null;
  }

  #subRows(type: "split-row" | "unite-row"): Command | null {
    const rows = this.#rows.filter((row) => {
      const isDivided = childrenOf(this.#state, row.table, row.id).length > 0;
      const canBe = subKindOf(this.#table(row.table), this.#kind(row)) !== null;
      return canBe && isDivided === (type === "unite-row");
    });
    const row = this.#pick(rows);
    return row ? { type, rowId: row.id } : null;
  }

  #isOfSheet(row: PlanRow): boolean {
    return sheetTables.some((table) => table.key === row.table);
  }

  #kind(row: PlanRow): RowKind {
    return getKind(this.#table(row.table), row.kind);
  }

  #container(row: PlanRow): RowKind | null {
    return containerKindOf(this.#table(row.table), this.#kind(row));
  }

  #addColumn(): Command | null {
    const table = this.#table(this.#pick(sheetTables)?.key ?? "");
    if (columnRowsOf(this.#state, table.key).length >= MAX_USER_COLUMNS) return null;
    const settings = this.#settings();
    const after = this.#pick(columnPlaces(table, null))?.key ?? "";
    if (columnProblem(table, settings, null)) return null;
    return { type: "add-column", table: table.key, settings, after };
  }

  #changeColumn(): Command | null {
    const row = this.#pick(this.#rows.filter((each) => each.table === "columns"));
    if (!row) return null;
    const table = this.#table(row.cells.table ?? "");
    const settings = this.#settings();
    const after = this.#pick(columnPlaces(table, row.id))?.key ?? "";
    if (columnProblem(table, settings, row.id)) return null;
    return { type: "change-column", rowId: row.id, settings, after };
  }

  #pasteRows(): Command | null {
    const insertion = this.#insertRows();
    if (insertion?.type !== "insert-rows") return null;
    const edits = this.#editCells();
    return { ...insertion, type: "paste-rows", edits: edits?.type === "edit-cells" ? edits.edits : [] };
  }

  #renameUnit(): Command | null {
    const unit = this.#pick(this.#units());
    const column = this.#pick(SINGLE_NAME_COLUMNS) ?? "name";
    if (!unit) return null;
    const renaming = { rowId: unit.id, column, from: unit.cells[column] ?? "", to: this.#text() ?? "" };
    if (renamingProblem(this.#state, { ...renaming, keepsAlias: true }) !== null) return null;
    return { type: "rename-unit", ...renaming, keepsAlias: this.#pick([true, false]) ?? true };
  }

  #mergeUnits(): Command | null {
    const kept = this.#pick(this.#units().filter((unit) => unitName(unit) !== ""));
    const gone = this.#pick(this.#units().filter(({ id }) => id !== kept?.id));
    const keepsAliases = this.#pick([true, false]) ?? true;
    return kept && gone ? { type: "merge-units", keptId: kept.id, goneId: gone.id, keepsAliases } : null;
  }

  #units(): readonly PlanRow[] {
    return this.#rows.filter((row) => row.table === unitsTable.key);
  }

  #settings(): ColumnSettings {
    return {
      title: `新列${this.#pick(["甲", "乙", "丙", "丁", "戊"]) ?? ""}`,
      type: this.#pick(USER_COLUMN_TYPES) ?? "text",
      choices: ["甲", "19"],
      widthChars: this.#pick([null, 30]) ?? null,
    };
  }

  #table(key: string): TableDefinition {
    return tableIn(this.#state, key);
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
