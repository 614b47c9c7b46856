import { describe, expect, it } from "vitest";
import { createClient } from "../../../renderer/contract/client.ts";
import { createPlanStore, type PlanStore } from "../../../renderer/plan/plan-store.ts";
import { type Unwritten, unwrittenIn } from "../../../renderer/plan/unwritten.ts";
import { applyChanges, invertChanges } from "../../../shared/changes/apply.ts";
import type { Change } from "../../../shared/changes/change.ts";
import { editCellsChanges } from "../../../shared/changes/edit-cells.ts";
import { channels } from "../../../shared/contract/channels.ts";
import type { BatchResult, PlanSnapshot } from "../../../shared/contract/plan-schemas.ts";
import { AppError } from "../../../shared/errors.ts";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import { aPlan, planOf } from "../../helpers/plan-builders.ts";

/** A host whose answers the test lets through one by one, and whose disk and connection can fail. */
class FragileHost {
  state: PlanState = planOf(
    aPlan({ units: ["甲局", "乙局"].map((name) => ({ kind: "unit", cells: { name } })) }),
  );
  readonly received: string[] = [];
  isDiskFull = false;
  /** Another page has taken over. */
  isSuperseded = false;
  /** The plan that is open; null: none. */
  session: string | null = "s1";
  isReachable = true;
  gate: Promise<void> = Promise.resolve();
  #lastChanges: readonly Change[] = [];

  async invoke(channel: string, input: unknown): Promise<unknown> {
    this.received.push(channel);
    if (!this.isReachable) throw new TypeError("Failed to fetch");
    await this.gate;
    try {
      return { ok: true, value: this.#answer(channel, input) };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { ok: false, error: error.toData() };
    }
  }

  on(): () => void {
    return () => {};
  }

  snapshot(session = "s1"): PlanSnapshot {
    const rows = [...this.state.rows.values()].map((row) => ({ ...row, cells: { ...row.cells } }));
    const file = { name: "a.fbt", path: "/a.fbt" };
    return { session, file, readOnlyReason: null, notice: null, revision: 1, rows, history: noHistory };
  }

  #answer(channel: string, input: unknown): unknown {
    if (this.isSuperseded) throw new AppError("precondition", "superseded", "已在另一个窗口打开。");
    if (channel === "plan:get") return this.session === null ? null : this.snapshot(this.session);
    const { session } = input as { session: string };
    if (session !== this.session) throw new AppError("precondition", "other-plan-open", "不是这个方案。");
    if (channel === "plan:undo") return this.#batch(invertChanges(this.#lastChanges));
    const { edits } = channels["plan:edit-cells"].input.parse(input);
    if (this.isDiskFull) throw new AppError("storage", "disk-full", "磁盘已满，没有写入。");
    this.#lastChanges = editCellsChanges(this.state, edits);
    return this.#batch(this.#lastChanges);
  }

  #batch(changes: readonly Change[]): BatchResult {
    this.state = applyChanges(this.state, changes);
    return {
      revision: 2,
      label: "修改",
      changes: [...changes],
      history: { undoLabel: "修改", redoLabel: null },
    };
  }
}

const noHistory = { undoLabel: null, redoLabel: null };

interface Refused {
  readonly code: string;
  readonly unwritten: readonly Unwritten[];
}

function opened() {
  const host = new FragileHost();
  const refusals: Refused[] = [];
  const dropped: number[] = [];
  const typing = { isOn: false };
  const store = createPlanStore({
    client: createClient(host),
    retryMs: 5,
    onRefused: ({ code }, unwritten) => refusals.push({ code, unwritten }),
    onDropped: (count) => dropped.push(count),
    isTyping: () => typing.isOn,
  });
  store.getState().show(host.snapshot());
  const unit = [...host.state.rows.values()].find((row) => row.kind === "unit");
  return { host, store, refusals, dropped, typing, unitId: unit?.id ?? "" };
}

const shownName = (store: PlanStore, rowId: string): string | undefined =>
  store.getState().plan.shown.rows.get(rowId)?.cells.name;

describe("where the user is", () => {
  it("stays with its sheet, also where that is told after the sheet was left", () => {
    const { store, unitId } = opened();
    const place = { rowId: unitId, column: "name", lineId: unitId };
    store.getState().setSheet("tasks");
    store.getState().setActive("units", place);

    expect(store.getState().activeCells).toEqual({ units: place });
  });
});

describe("saving", () => {
  it("says saved only after the host has answered", async () => {
    const { host, store, unitId } = opened();
    const { promise, resolve } = Promise.withResolvers<void>();
    host.gate = promise;
    store.getState().editCells([{ rowId: unitId, column: "name", value: "丙局" }]);

    expect(shownName(store, unitId)).toBe("丙局");
    expect(store.getState().save.status).toBe("saving");
    resolve();
    await store.getState().flush();
    expect(store.getState().save.status).toBe("saved");
    expect(host.state.rows.get(unitId)?.cells.name).toBe("丙局");
  });

  it("sends requests one after another", async () => {
    const { host, store, unitId } = opened();
    const { promise, resolve } = Promise.withResolvers<void>();
    host.gate = promise;
    for (const value of ["丙局", "丁局"])
      store.getState().editCells([{ rowId: unitId, column: "name", value }]);
    await Promise.resolve();
    await Promise.resolve();

    expect(host.received).toEqual(["plan:edit-cells"]);
    resolve();
    await store.getState().flush();
    expect(host.received).toEqual(["plan:edit-cells", "plan:edit-cells"]);
    expect(host.state.rows.get(unitId)?.cells.name).toBe("丁局");
  });

  it("sends nothing where an edit changes nothing", async () => {
    const { host, store, unitId } = opened();
    store.getState().editCells([{ rowId: unitId, column: "name", value: "甲局" }]);
    await store.getState().flush();

    expect(host.received).toEqual([]);
  });
});

describe("a refusal", () => {
  it("takes the edit back, reads the plan anew and reports what had been typed", async () => {
    const { host, store, refusals, unitId } = opened();
    host.isDiskFull = true;
    store.getState().editCells([{ rowId: unitId, column: "name", value: "丙局" }]);
    await store.getState().flush();

    expect(shownName(store, unitId)).toBe("甲局");
    expect(host.received).toEqual(["plan:edit-cells", "plan:get"]);
    expect(refusals).toEqual([
      { code: "disk-full", unwritten: [{ place: "单位1 · 单位名称", text: "丙局" }] },
    ]);
  });
});

describe("a lost connection", () => {
  it("keeps the edit, says that it is not saved, and writes it when the connection is back", async () => {
    const { host, store, refusals, unitId } = opened();
    host.isReachable = false;
    store.getState().editCells([{ rowId: unitId, column: "name", value: "丙局" }]);
    await waitUntil(() => store.getState().save.status === "failed");

    expect(shownName(store, unitId)).toBe("丙局");
    await expect(store.getState().flush()).rejects.toMatchObject({ code: "unsaved-edits" });
    host.isReachable = true;
    await waitUntil(() => store.getState().save.status === "saved");
    expect(host.state.rows.get(unitId)?.cells.name).toBe("丙局");
    expect(refusals).toEqual([]);
  });

  it("never sends an undo a second time", async () => {
    const { host, store, refusals } = opened();
    host.isReachable = false;
    const undone = store.getState().undo();
    await waitUntil(() => host.received.includes("plan:get"));
    host.isReachable = true;
    await undone;

    expect(host.received.filter((channel) => channel === "plan:undo")).toHaveLength(1);
    expect(refusals.map((error) => error.code)).toEqual(["uncertain"]);
  });
});

describe("another plan in the host", () => {
  it("never gets an edit that was made in the one before", async () => {
    const { host, store, refusals, unitId } = opened();
    host.session = "s2";
    store.getState().editCells([{ rowId: unitId, column: "name", value: "丙局" }]);
    await store.getState().flush();

    expect(host.state.rows.get(unitId)?.cells.name).toBe("甲局");
    expect(refusals).toEqual([
      { code: "other-plan-open", unwritten: [{ place: "单位1 · 单位名称", text: "丙局" }] },
    ]);
    expect(store.getState().session).toBe("s2");
  });

  it("gets no edit that waited for the connection while the plan was replaced", async () => {
    const { host, store, refusals, unitId } = opened();
    host.isReachable = false;
    store.getState().editCells([{ rowId: unitId, column: "name", value: "丙局" }]);
    await waitUntil(() => store.getState().save.status === "failed");
    host.session = "s2";
    store.getState().show(host.snapshot("s2"));
    host.isReachable = true;
    await waitUntil(() => refusals.length > 0);

    expect(host.state.rows.get(unitId)?.cells.name).toBe("甲局");
    expect(refusals.map(({ code }) => code)).toEqual(["other-plan-open"]);
  });

  it("leaves the start page where no plan is open any more", async () => {
    const { host, store, refusals, unitId } = opened();
    host.session = null;
    store.getState().editCells([{ rowId: unitId, column: "name", value: "丙局" }]);
    await store.getState().flush();

    expect(store.getState().file).toBeNull();
    expect(refusals[0]?.unwritten).toEqual([{ place: "单位1 · 单位名称", text: "丙局" }]);
  });
});

it("a page that another one has replaced keeps what it could not write, and does not say that it is saved", async () => {
  const { host, store, refusals, unitId } = opened();
  host.isSuperseded = true;
  store.getState().editCells([{ rowId: unitId, column: "name", value: "丙局" }]);
  await waitUntil(() => store.getState().save.status === "failed");

  expect(unwrittenIn(store.getState())).toEqual([{ place: "单位1 · 单位名称", text: "丙局" }]);
  expect(shownName(store, unitId)).toBe("丙局");
  expect(refusals).toEqual([]);
});

it("says how many characters were left out that no workbook can hold", async () => {
  const { host, store, dropped, unitId } = opened();
  store.getState().editCells([{ rowId: unitId, column: "name", value: "丙\u0001局\u0002" }]);
  await store.getState().flush();

  expect(dropped).toEqual([2]);
  expect(host.state.rows.get(unitId)?.cells.name).toBe("丙局");
});

it("the texts of rows that are on their way are not lost from sight", async () => {
  const { host, store, refusals } = opened();
  const { promise, resolve } = Promise.withResolvers<void>();
  host.gate = promise;
  host.session = "s2";
  const spot = { table: "units", parentId: null, afterId: null };
  const inserted = store.getState().insertRows(spot, [{ kind: "unit", cells: { name: "丁局" } }]);
  const texts = [{ place: "新增的行 · 单位名称", text: "丁局" }];

  expect(unwrittenIn(store.getState())).toEqual(texts);
  resolve();
  await inserted;
  expect(refusals).toEqual([{ code: "other-plan-open", unwritten: texts }]);
  expect(unwrittenIn(store.getState())).toEqual([]);
});

it("undo goes to the place of the change, on its own sheet", async () => {
  const { store, unitId } = opened();
  store.getState().editCells([{ rowId: unitId, column: "name", value: "丙局" }]);
  store.getState().setSheet("tasks");
  await store.getState().undo();

  expect(store.getState().sheet).toBe("units");
  expect(store.getState().reveal?.place).toEqual({ table: "units", rowId: unitId, column: "name" });
  expect(shownName(store, unitId)).toBe("甲局");
});

it("undo takes nobody away from a cell in which he is typing", async () => {
  const { store, typing, unitId } = opened();
  store.getState().editCells([{ rowId: unitId, column: "name", value: "丙局" }]);
  store.getState().setSheet("tasks");
  typing.isOn = true;
  await store.getState().undo();

  expect(shownName(store, unitId)).toBe("甲局");
  expect(store.getState().sheet).toBe("tasks");
});

async function waitUntil(isTrue: () => boolean): Promise<void> {
  await expect.poll(isTrue, { interval: 5 }).toBe(true);
}
