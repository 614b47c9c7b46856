/**
 * Makes one list of changes out of the accepted differences, each step applied before the next is computed.
 * Nothing that was not accepted changes, but for rows above an accepted row, without which it could not stand;
 * and a row is removed only when all rows still below it are.
 */
import type { AddedRow, Differences, MovedRow, RowReference } from "../../contract/import-schemas.ts";
import { AppError } from "../../errors.ts";
import { type PlanState, subtreeOf } from "../../model/plan-state.ts";
import type { RowId } from "../../model/row.ts";
import { applyChanges, cellChange } from "../apply.ts";
import type { Change } from "../change.ts";
import { deleteRowsChanges, insertRowsChanges, moveRowsChanges, type NewRow } from "../edit-rows.ts";

/** @throws AppError conflict where the plan no longer is what was compared */
export function differencesToChanges(
  state: PlanState,
  differences: Differences,
  accepted: ReadonlySet<string>,
  newId: () => string,
): Change[] {
  return new Acceptance(state, differences, accepted, newId).run();
}

type Placed =
  | { readonly is: "added"; readonly row: AddedRow }
  | { readonly is: "moved"; readonly row: MovedRow };

class Acceptance {
  #state: PlanState;
  readonly #changes: Change[] = [];
  readonly #differences: Differences;
  readonly #accepted: ReadonlySet<string>;
  readonly #newId: () => string;
  readonly #added: ReadonlyMap<string, AddedRow>;
  readonly #moved: ReadonlyMap<RowId, MovedRow>;
  /** The ids that added rows have been given. */
  readonly #ids = new Map<string, RowId>();

  constructor(
    state: PlanState,
    differences: Differences,
    accepted: ReadonlySet<string>,
    newId: () => string,
  ) {
    this.#state = state;
    this.#differences = differences;
    this.#newId = newId;
    this.#added = new Map(differences.added.map((row) => [row.id, row]));
    this.#moved = new Map(differences.moved.map((row) => [row.rowId, row]));
    this.#accepted = this.#withParents(accepted);
  }

  run(): Change[] {
    this.#apply(this.#cellChanges());
    for (const run of this.#runs()) this.#place(run);
    this.#remove();
    return this.#changes;
  }

  #apply(changes: readonly Change[]): void {
    this.#state = applyChanges(this.#state, changes);
    for (const change of changes) this.#changes.push(change);
  }

  #withParents(accepted: ReadonlySet<string>): ReadonlySet<string> {
    const all = new Set(accepted);
    for (const { id, placement } of [...this.#differences.added, ...this.#differences.moved]) {
      if (!accepted.has(id)) continue;
      for (let parent = placement.parent; parent?.isAdded; ) {
        all.add(parent.id);
        parent = this.#added.get(parent.id)?.placement.parent ?? null;
      }
    }
    return all;
  }

  #cellChanges(): Change[] {
    return this.#differences.changes.flatMap((difference) => {
      if (!this.#accepted.has(difference.id)) return [];
      const row = this.#state.rows.get(difference.rowId);
      if (!row || (row.cells[difference.column] ?? null) !== difference.old) throw stale();
      return cellChange(this.#state, row.id, difference.column, difference.new) ?? [];
    });
  }

  /**
   * The accepted rows in document order, neighbours of one sort together. Rows added below an added row are
   * made with it and have no turn of their own.
   */
  #runs(): Placed[][] {
    const placed: Placed[] = [
      ...this.#differences.added.map((row) => ({ is: "added", row }) as const),
      ...this.#differences.moved.map((row) => ({ is: "moved", row }) as const),
    ];
    const turns = placed
      .filter(
        ({ is, row }) => this.#accepted.has(row.id) && !(is === "added" && row.placement.parent?.isAdded),
      )
      .sort((a, b) => compareTurns(a.row, b.row));
    const runs: Placed[][] = [];
    for (const turn of turns) {
      const run = runs.at(-1);
      const last = run?.at(-1);
      if (run && last && follows(turn, last)) run.push(turn);
      else runs.push([turn]);
    }
    return runs;
  }

  #place(run: readonly Placed[]): void {
    const [first] = run;
    if (!first) return;
    const { table, placement } = first.row;
    const parentId = placement.parent && this.#idOf(placement.parent);
    const spot = { table, parentId, afterId: this.#siblingId(placement.after, parentId) };
    if (first.is === "added") {
      const rows = run.flatMap((placed) => (placed.is === "added" ? [placed.row] : []));
      this.#insert(spot, rows);
      return;
    }
    const rowIds = run.flatMap((placed) => (placed.is === "moved" ? [placed.row.rowId] : []));
    // Rows that lose their last child stay until the end: others may still move under them.
    const moving = new Set(rowIds);
    this.#apply(moveRowsChanges(this.#state, rowIds, spot).filter((change) => moving.has(change.rowId)));
  }

  #insert(spot: Parameters<typeof insertRowsChanges>[1], rows: readonly AddedRow[]): void {
    const order: string[] = [];
    const tree = rows.map((row) => this.#newRow(row, order));
    let next = 0;
    const nextId = (): RowId => {
      const id = this.#newId();
      const difference = order[next++];
      if (difference !== undefined) this.#ids.set(difference, id);
      return id;
    };
    this.#apply(insertRowsChanges(this.#state, spot, tree, nextId));
  }

  /** The row with the accepted rows below it; `order` lists them as they will ask for their ids. */
  #newRow(row: AddedRow, order: string[]): NewRow {
    order.push(row.id);
    const children = this.#childrenOf(row.id).map((child) => this.#newRow(child, order));
    return { kind: row.kind, cells: row.cells, children };
  }

  #children: ReadonlyMap<string, readonly AddedRow[]> | undefined;

  #childrenOf(id: string): readonly AddedRow[] {
    this.#children ??= Map.groupBy(
      this.#differences.added.filter((row) => this.#accepted.has(row.id) && row.placement.parent?.isAdded),
      (row) => row.placement.parent?.id ?? "",
    );
    return this.#children.get(id) ?? [];
  }

  #idOf(reference: RowReference): RowId {
    const id = reference.isAdded ? this.#ids.get(reference.id) : reference.id;
    if (id === undefined || !this.#state.rows.has(id)) throw stale();
    return id;
  }

  /** The nearest sibling before that stands under this parent by now; null: first place. */
  #siblingId(after: RowReference | null, parentId: RowId | null): RowId | null {
    for (let reference = after; reference; ) {
      const id = reference.isAdded ? this.#ids.get(reference.id) : reference.id;
      const row = id === undefined ? undefined : this.#state.rows.get(id);
      if (row && row.parentId === parentId) return row.id;
      const known: AddedRow | MovedRow | undefined = reference.isAdded
        ? this.#added.get(reference.id)
        : this.#moved.get(reference.id);
      reference = known?.placement.after ?? null;
    }
    return null;
  }

  #remove(): void {
    const doomed = new Set<RowId>();
    for (const { id, rowId } of this.#differences.removed) {
      if (this.#accepted.has(id) && this.#state.rows.has(rowId)) doomed.add(rowId);
    }
    const whole = new Set(
      [...doomed].filter((id) => subtreeOf(this.#state, id).every((row) => doomed.has(row.id))),
    );
    // Rows above that lose their last line stay, unless their own removal was accepted.
    const deletions = deleteRowsChanges(this.#state, [...whole]);
    this.#apply(deletions.filter((change) => whole.has(change.rowId)));
  }
}

function compareTurns(a: AddedRow | MovedRow, b: AddedRow | MovedRow): number {
  if (a.table !== b.table) return a.table < b.table ? -1 : 1;
  return a.placement.order - b.placement.order;
}

/** Does the row go right after the one before it, under the same parent? */
function follows(turn: Placed, last: Placed): boolean {
  const { after, parent } = turn.row.placement;
  const id = last.is === "added" ? last.row.id : last.row.rowId;
  return (
    turn.is === last.is &&
    turn.row.table === last.row.table &&
    after?.id === id &&
    after.isAdded === (last.is === "added") &&
    parent?.id === last.row.placement.parent?.id
  );
}

function stale(): AppError {
  return new AppError("conflict", "import-stale", "预览之后方案又有修改，没有写入。请重新导入这个工作簿。");
}
