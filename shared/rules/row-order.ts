/** Where rows stand and which numbers they have: made once as long as no row comes, goes or moves. */
import { childrenKey, getRow, type PlanState } from "../model/plan-state.ts";
import type { PlanRow, RowId } from "../model/row.ts";
import { rowReferenceIn } from "../numbering/outline.ts";
import { columnTitle } from "../tables/column-titles.ts";
import { getKind, type RowKind, type TableDefinition } from "../tables/definition.ts";
import { tables } from "../tables/index.ts";
import { tableIn } from "../tables/table-in.ts";

export interface RowOrder {
  readonly places: ReadonlyMap<RowId, number>;
  readonly numbers: ReadonlyMap<RowId, number>;
}

const known = new WeakMap<PlanState["children"], RowOrder>();

export function rowOrderOf(state: PlanState): RowOrder {
  const found = known.get(state.children);
  if (found) return found;
  const walk = new OrderWalk(state);
  for (const table of tables) walk.level(table, null);
  known.set(state.children, walk);
  return walk;
}

class OrderWalk implements RowOrder {
  readonly places = new Map<RowId, number>();
  readonly numbers = new Map<RowId, number>();
  readonly #counts = new Map<RowKind, number>();
  readonly #state: PlanState;

  constructor(state: PlanState) {
    this.#state = state;
  }

  level(table: TableDefinition, parentId: RowId | null): void {
    const ids = this.#state.children.get(childrenKey(table.key, parentId)) ?? [];
    for (const [index, id] of ids.entries()) {
      this.places.set(id, this.places.size);
      this.#number(table, getRow(this.#state, id), index);
      if (this.#state.children.has(id)) this.level(table, id);
    }
  }

  #number(table: TableDefinition, row: PlanRow, index: number): void {
    const kind = getKind(table, row.kind);
    if (!kind.numbered) return;
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    this.numbers.set(row.id, kind.numbered === "table" ? count : index + 1);
  }
}

/** 任务36, 指标25 城乡居民, 正文任务4 第5条. `table`: as it is in the plan. */
export function referenceOf(state: PlanState, table: TableDefinition, rowId: RowId): string {
  return rowReferenceIn(state, { table, numbers: rowOrderOf(state).numbers }, getRow(state, rowId));
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
  const number = rowOrderOf(state).numbers.get(rowId);
  const isPlain = number !== undefined && kind.numbered === "table" && !kind.band;
  return isPlain ? String(number) : referenceOf(state, table, rowId);
}
