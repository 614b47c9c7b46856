/** The open plan as a store: what is known of it, and everything that can be done to it. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { ColumnSettings } from "../../shared/changes/column-rules.ts";
import type { CellEdit, EditKind } from "../../shared/changes/edit-cells.ts";
import type { NewColumn } from "../../shared/changes/edit-columns.ts";
import type { NewRow, Spot } from "../../shared/changes/edit-rows.ts";
import type { Call, Request } from "../../shared/contract/channels.ts";
import type { BatchResult, NewRowInput, PlanSnapshot } from "../../shared/contract/plan-schemas.ts";
import { AppError } from "../../shared/errors.ts";
import type { RowId } from "../../shared/model/row.ts";
import { sheetTables } from "../../shared/tables/index.ts";
import type { CellRef } from "../grid/grid-types.ts";
import { columnPlace } from "./column-place.ts";
import { firstPlace, type PlanPlace } from "./first-place.ts";
import { keptCells } from "./kept-cells.ts";
import { openPlan } from "./optimistic-plan.ts";
import { NO_PLAN, type PlanData } from "./plan-data.ts";
import { PlanWriter, type PlanWriterOptions } from "./plan-writer.ts";
import { type Unwritten, unwrittenEdits, unwrittenRows } from "./unwritten.ts";

export type { PlanData } from "./plan-data.ts";

export interface PlanActions {
  /** Another plan from now on; null: none. */
  show(snapshot: PlanSnapshot | null): void;
  /** The plan as the host has it: the same, changed by another program, or another one, or none. */
  replace(snapshot: PlanSnapshot | null): void;
  dismissNotice(): void;
  setSheet(table: string): void;
  /** A sheet that is left may still tell where its hand is. */
  setActive(table: string, cell: CellRef | null): void;
  /** `keepsSelection`: the place is brought into view and what is selected stays selected. */
  goTo(place: PlanPlace, keepsSelection?: boolean): void;
  /** @throws AppError where the edits cannot be written */
  editCells(edits: readonly CellEdit[], kind?: EditKind): void;
  /** `isHere`: the user is where the rows come, and goes on from there. */
  insertRows(spot: Spot, rows: readonly NewRow[], isHere?: boolean): Promise<void>;
  /** Writes cells and inserts rows as one step. */
  pasteRows(edits: readonly CellEdit[], spot: Spot, rows: readonly NewRow[]): Promise<void>;
  deleteRows(rowIds: readonly RowId[]): Promise<void>;
  moveRows(rowIds: readonly RowId[], spot: Spot): Promise<void>;
  arrangeRows<Name extends ArrangeChannel>(channel: Name, input: Request<Name>): Promise<void>;
  addColumn(column: NewColumn): Promise<void>;
  /** Changes what the column is and, by the key of the column before it, where it stands. */
  changeColumn(rowId: RowId, settings: ColumnSettings, after: string): Promise<void>;
  undo(): Promise<BatchResult | null>;
  redo(): Promise<BatchResult | null>;
  /** Runs another request that writes, in its turn, and goes to what it did. @throws AppError */
  write(send: (session: string) => Promise<BatchResult>): Promise<BatchResult>;
  /** What the host has noted in that plan's log beside the acts; nothing is gone to. */
  takeNote(session: string, note: BatchResult): void;
  /** The open plan, for a request about it. @throws AppError where none is open */
  openSession(): string;
  /** Waits until all edits are written. @throws AppError while the connection is lost. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

interface ActOptions {
  /** The user is not taken to what the act did. */
  readonly isHere?: boolean;
  readonly keepsSelection?: boolean;
  /** The texts that the act writes, for the case that it is refused. */
  readonly unwritten?: readonly Unwritten[];
}

/** The acts that do more to rows than to insert, delete or move them, or reach beyond them. */
type ArrangeChannel =
  | "plan:duplicate-rows"
  | "plan:group-rows"
  | "plan:dissolve-row"
  | "plan:split-row"
  | "plan:unite-row"
  | "units:rename"
  | "units:merge";

export type PlanStore = StoreApi<PlanData & PlanActions>;

export interface PlanStoreOptions extends PlanWriterOptions {
  /** The user is typing in a cell: what an act did is not gone to then. */
  isTyping?(): boolean;
}

export function createPlanStore(options: PlanStoreOptions): PlanStore {
  const { client } = options;
  let reveals = 0;
  return createStore((set, get) => {
    const keepCells = (part: Partial<PlanData>): void => {
      const { activeCells, plan } = get();
      set(part.plan ? { ...part, activeCells: keptCells(activeCells, plan.shown, part.plan.shown) } : part);
    };
    const writer = new PlanWriter(options, { get, set: keepCells });

    const goToResult = ({ changes }: BatchResult, keepsSelection = false): void => {
      if (options.isTyping?.()) return;
      const { plan, activeCells } = get();
      const place = columnPlace(plan.shown, changes, activeCells) ?? firstPlace(plan.shown, changes);
      if (place) get().goTo(place, keepsSelection);
    };

    /** The plan that is meant is the one that is open when the user acts, whatever is when it is sent. */
    const act = async (
      send: (session: string) => Promise<BatchResult>,
      { isHere = false, keepsSelection = false, unwritten = [] }: ActOptions = {},
    ): Promise<BatchResult | null> => {
      const session = get().openSession();
      const result = await writer.act(() => send(session), unwritten);
      if (result && !isHere) goToResult(result, keepsSelection);
      return result;
    };

    return {
      ...NO_PLAN,
      show: (snapshot) => set({ ...NO_PLAN, stopReason: get().stopReason, ...opened(snapshot) }),
      replace: (snapshot) => writer.replace(snapshot),
      dismissNotice: () => set({ notice: null }),
      setSheet: (sheet) => set({ sheet }),
      setActive: (table, cell) => set({ activeCells: { ...get().activeCells, [table]: cell } }),
      goTo(place, keepsSelection = false) {
        const isSheet = sheetTables.some((table) => table.key === place.table);
        if (isSheet) set({ sheet: place.table, reveal: { place, serial: ++reveals, keepsSelection } });
      },
      editCells: (edits, kind) => writer.editCells(edits, kind),
      insertRows: async (spot, rows, isHere = false) => {
        const input = { spot, rows: rows.map(toInput) };
        const unwritten = unwrittenRows(get().plan.shown, spot.table, rows);
        await act((session) => client.invoke("plan:insert-rows", { session, ...input }), {
          unwritten,
          isHere,
        });
      },
      pasteRows: async (edits, spot, rows) => {
        const input = { edits: [...edits], spot, rows: rows.map(toInput) };
        const { shown } = get().plan;
        const unwritten = [...unwrittenEdits(shown, edits), ...unwrittenRows(shown, spot.table, rows)];
        await act((session) => client.invoke("plan:paste-rows", { session, ...input }), { unwritten });
      },
      deleteRows: async (rowIds) => {
        await act((session) => client.invoke("plan:delete-rows", { session, rowIds: [...rowIds] }));
      },
      moveRows: async (rowIds, spot) => {
        const input = { rowIds: [...rowIds], spot };
        await act((session) => client.invoke("plan:move-rows", { session, ...input }), {
          keepsSelection: true,
        });
      },
      arrangeRows: async (channel, input) => {
        await act((session) => client.invoke(channel, { session, ...input } as Call<typeof channel>));
      },
      addColumn: async ({ table, settings, after }) => {
        const input = { table, settings: toSettingsInput(settings), after };
        await act((session) => client.invoke("plan:add-column", { session, ...input }));
      },
      changeColumn: async (rowId, settings, after) => {
        const input = { rowId, settings: toSettingsInput(settings), after };
        await act((session) => client.invoke("plan:change-column", { session, ...input }));
      },
      undo: () => act((session) => client.invoke("plan:undo", { session })),
      redo: () => act((session) => client.invoke("plan:redo", { session })),
      async write(send) {
        const session = get().openSession();
        const result = await writer.write(() => send(session));
        goToResult(result);
        return result;
      },
      takeNote(session, note) {
        if (session === get().session) writer.takeNote(note);
      },
      openSession() {
        const { session } = get();
        if (session === null) throw new AppError("precondition", "no-plan-open", "没有打开的方案。");
        return session;
      },
      flush: () => writer.flush(),
      async close() {
        await writer.flush();
        await client.invoke("plan:close", { session: get().session });
        get().show(null);
      },
    };
  });
}

function opened(snapshot: PlanSnapshot | null): Partial<PlanData> {
  if (!snapshot) return {};
  const { rows, ...data } = snapshot;
  return { ...data, plan: openPlan(rows) };
}

function toSettingsInput(settings: ColumnSettings) {
  return { ...settings, choices: [...settings.choices] };
}

function toInput({ kind, cells, children }: NewRow): NewRowInput {
  return { kind, cells: { ...cells }, ...(children ? { children: children.map(toInput) } : {}) };
}
