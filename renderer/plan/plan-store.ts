/** The open plan as a store: what is known of it, and everything that can be done to it. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { CellEdit, EditKind } from "../../shared/changes/edit-cells.ts";
import type { NewRow, Spot } from "../../shared/changes/edit-rows.ts";
import type { BatchResult, NewRowInput, PlanSnapshot } from "../../shared/contract/plan-schemas.ts";
import type { RowId } from "../../shared/model/row.ts";
import { sheetTables } from "../../shared/tables/index.ts";
import type { CellRef } from "../grid/grid-types.ts";
import { firstPlace, type PlanPlace } from "./first-place.ts";
import { openPlan } from "./optimistic-plan.ts";
import { NO_PLAN, type PlanData } from "./plan-data.ts";
import { PlanWriter, type PlanWriterOptions } from "./plan-writer.ts";

export type { PlanData } from "./plan-data.ts";

export interface PlanActions {
  /** Another plan from now on; null: none. */
  show(snapshot: PlanSnapshot | null): void;
  /** The same plan as another program left it. */
  replace(snapshot: PlanSnapshot): void;
  dismissNotice(): void;
  setSheet(table: string): void;
  setActive(cell: CellRef | null): void;
  goTo(place: PlanPlace): void;
  /** @throws AppError where the edits cannot be written */
  editCells(edits: readonly CellEdit[], kind?: EditKind): void;
  insertRows(spot: Spot, rows: readonly NewRow[]): Promise<void>;
  deleteRows(rowIds: readonly RowId[]): Promise<void>;
  moveRows(rowIds: readonly RowId[], spot: Spot): Promise<void>;
  undo(): Promise<BatchResult | null>;
  redo(): Promise<BatchResult | null>;
  /** Runs another request that writes, in its turn, and goes to what it did. @throws AppError */
  write(send: () => Promise<BatchResult>): Promise<BatchResult>;
  /** Waits until all edits are written. @throws AppError while the connection is lost. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

export type PlanStore = StoreApi<PlanData & PlanActions>;

export function createPlanStore(options: PlanWriterOptions): PlanStore {
  const { client } = options;
  let reveals = 0;
  return createStore((set, get) => {
    const writer = new PlanWriter(options, { get, set });

    const goToResult = (result: BatchResult): void => {
      const place = firstPlace(get().plan.shown, result.changes);
      if (place) get().goTo(place);
    };

    const act = async (send: () => Promise<BatchResult>): Promise<BatchResult | null> => {
      const result = await writer.act(send);
      if (result) goToResult(result);
      return result;
    };

    return {
      ...NO_PLAN,
      show(snapshot) {
        if (!snapshot) return set(NO_PLAN);
        const { file, readOnlyReason, notice, history, rows } = snapshot;
        set({ ...NO_PLAN, file, readOnlyReason, notice, history, plan: openPlan(rows) });
      },
      replace: (snapshot) => writer.replace(snapshot),
      dismissNotice: () => set({ notice: null }),
      setSheet: (sheet) => set({ sheet }),
      setActive: (cell) => set({ activeCells: { ...get().activeCells, [get().sheet]: cell } }),
      goTo(place) {
        const isSheet = sheetTables.some((table) => table.key === place.table);
        if (isSheet) set({ sheet: place.table, reveal: { place, serial: ++reveals } });
      },
      editCells: (edits, kind) => writer.editCells(edits, kind),
      insertRows: async (spot, rows) => {
        await act(() => client.invoke("plan:insert-rows", { spot, rows: rows.map(toInput) }));
      },
      deleteRows: async (rowIds) => {
        await act(() => client.invoke("plan:delete-rows", { rowIds: [...rowIds] }));
      },
      moveRows: async (rowIds, spot) => {
        await act(() => client.invoke("plan:move-rows", { rowIds: [...rowIds], spot }));
      },
      undo: () => act(() => client.invoke("plan:undo", {})),
      redo: () => act(() => client.invoke("plan:redo", {})),
      async write(send) {
        const result = await writer.write(send);
        goToResult(result);
        return result;
      },
      flush: () => writer.flush(),
      async close() {
        await writer.flush();
        await client.invoke("plan:close", {});
        set(NO_PLAN);
      },
    };
  });
}

function toInput({ kind, cells, children }: NewRow): NewRowInput {
  return { kind, cells: { ...cells }, ...(children ? { children: children.map(toInput) } : {}) };
}
