/** Where rows stand and which numbers they have: made once as long as no row comes, goes or moves. */
import { childrenKey, getRow, type PlanState } from "../model/plan-state.ts";
import type { PlanRow, RowId } from "../model/row.ts";
import { numberOf, rowReferenceIn } from "../numbering/outline.ts";
import { columnTitle } from "../tables/column-titles.ts";
import { getKind, type RowKind, type TableDefinition } from "../tables/definition.ts";
import { tables } from "../tables/index.ts";
import { tableIn } from "../tables/table-in.ts";

/** Of one table; the very same object as long as no row of the table comes, goes or moves. */
export interface TableOrder {
  /** Where the rows of each parent stand: what all else follows from. */
  readonly lists: readonly (readonly RowId[])[];
  /** From one table to the next. */
  readonly places: ReadonlyMap<RowId, number>;
  readonly numbers: ReadonlyMap<RowId, number>;
}

export type RowOrder = ReadonlyMap<string, TableOrder>;

const known = new WeakMap<PlanState["children"], RowOrder>();
/** The orders that were made last: most edits move no row, and the others only those of one table. */
const latest = new Map<string, TableOrder>();

/** By table. */
export function rowOrderOf(state: PlanState): RowOrder {
  const found = known.get(state.children);
  if (found) return found;
  const order = new Map(tables.map((table, rank) => [table.key, tableOrderOf(state, table, rank)]));
  known.set(state.children, order);
  return order;
}

/** Where a row stands among all rows of the plan. */
export function rankOf(order: RowOrder, { id, table }: PlanRow): number {
  return order.get(table)?.places.get(id) ?? -1;
}

/** The same in the order of the plan, by the rows that they belong to; those of one row stay as they are. */
export function inPlanOrder<Each>(
  state: PlanState,
  all: readonly Each[],
  rowOf: (each: Each) => PlanRow,
): Each[] {
  const order = rowOrderOf(state);
  return all
    .map((each) => ({ each, rank: rankOf(order, rowOf(each)) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ each }) => each);
}

export function numbersOf(state: PlanState, table: string): ReadonlyMap<RowId, number> {
  return rowOrderOf(state).get(table)?.numbers ?? new Map();
}

function tableOrderOf(state: PlanState, table: TableDefinition, rank: number): TableOrder {
  const lists = listsOf(state, table);
  const before = latest.get(table.key);
  if (before?.lists.length === lists.length && lists.every((list, at) => list === before.lists[at]))
    return before;
  const order = new OrderWalk(state, table, rank, lists);
  latest.set(table.key, order);
  return order;
}

/** The rows of each parent, parents in their order. */
function listsOf({ children }: PlanState, table: TableDefinition): readonly (readonly RowId[])[] {
  const lists: (readonly RowId[])[] = [];
  const levels = levelsOf(table);
  const addBelow = (parentId: RowId | null, level: number): void => {
    const list = children.get(childrenKey(table.key, parentId));
    if (!list) return;
    lists.push(list);
    // Nothing stands below the lowest rows, which most rows are.
    if (level + 1 < levels.length) for (const id of list) addBelow(id, level + 1);
  };
  addBelow(null, 0);
  return lists;
}

const knownLevels = new WeakMap<TableDefinition, readonly (readonly RowKind[])[]>();

/** The kinds of rows of a table from the top level down. */
function levelsOf(table: TableDefinition): readonly (readonly RowKind[])[] {
  const known = knownLevels.get(table);
  if (known) return known;
  const levels: RowKind[][] = [];
  let above: readonly (string | null)[] = [null];
  while (above.length > 0) {
    const kinds = table.kinds.filter(({ parent }) => above.includes(parent));
    if (kinds.length > 0) levels.push(kinds);
    above = kinds.map(({ key }) => key);
  }
  knownLevels.set(table, levels);
  return levels;
}

/** More rows than a plan can have. */
const TABLE_ROOM = 1 << 24;

class OrderWalk implements TableOrder {
  readonly lists: readonly (readonly RowId[])[];
  readonly places = new Map<RowId, number>();
  readonly numbers = new Map<RowId, number>();
  readonly #counts = new Map<RowKind, number>();
  readonly #state: PlanState;
  readonly #table: TableDefinition;
  readonly #first: number;

  constructor(state: PlanState, table: TableDefinition, rank: number, lists: readonly (readonly RowId[])[]) {
    this.#state = state;
    this.#table = table;
    this.#first = rank * TABLE_ROOM;
    this.lists = lists;
    this.#level(null, levelsOf(table));
  }

  #level(parentId: RowId | null, [kinds = [], ...below]: readonly (readonly RowKind[])[]): void {
    const ids = this.#state.children.get(childrenKey(this.#table.key, parentId)) ?? [];
    const [only] = kinds.length === 1 ? kinds : [];
    for (let index = 0; index < ids.length; index++) {
      const id = ids[index] ?? "";
      this.places.set(id, this.#first + this.places.size);
      this.#number(id, only ?? getKind(this.#table, getRow(this.#state, id).kind), index);
      if (below.length > 0) this.#level(id, below);
    }
  }

  #number(id: RowId, kind: RowKind, index: number): void {
    if (!kind.numbered) return;
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    const number = numberOf(kind, count, index);
    if (number !== undefined) this.numbers.set(id, number);
  }
}

/** 任务36, 指标25 城乡居民, 正文任务4 第5条. `table`: as it is in the plan. */
export function referenceOf(state: PlanState, table: TableDefinition, rowId: RowId): string {
  return rowReferenceIn(state, { table, numbers: numbersOf(state, table.key) }, getRow(state, rowId));
}

/** 任务36 工作目标: where a finding is, in words. */
export function placeOf(
  state: PlanState,
  { table, rowId, column }: { readonly table: string; readonly rowId: RowId; readonly column: string | null },
): string {
  const definition = tableIn(state, table);
  const found = definition.columns.find(({ key }) => key === column);
  return `${referenceOf(state, definition, rowId)}${found ? ` ${columnTitle(found)}` : ""}`;
}

/** A row as the user sees it: its number where it has one for itself, else how people call it. */
export function rowLabelOf(state: PlanState, table: TableDefinition, rowId: RowId): string {
  const kind = getKind(table, getRow(state, rowId).kind);
  const number = numbersOf(state, table.key).get(rowId);
  const isPlain = number !== undefined && kind.numbered === "table" && !kind.band;
  return isPlain ? String(number) : referenceOf(state, table, rowId);
}
