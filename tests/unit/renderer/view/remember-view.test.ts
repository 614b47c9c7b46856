import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createClient } from "../../../../renderer/contract/client.ts";
import { createPlanStore, type PlanStore } from "../../../../renderer/plan/plan-store.ts";
import { rememberViews } from "../../../../renderer/view/remember-view.ts";
import { setZoom, viewStore } from "../../../../renderer/view/view-store.ts";
import type { PlanSnapshot } from "../../../../shared/contract/plan-schemas.ts";
import type { PlanView } from "../../../../shared/contract/view-schemas.ts";
import { zhoushanPlan } from "../../../helpers/plan-builders.ts";

const REMEMBERED: PlanView = { zoom: 150, sheet: "text", sheets: {} };
const rows = [...zhoushanPlan().rows.values()];

/** A host that gives a view only when the test lets it, plan by plan. */
class SlowHost {
  readonly put: PlanView[] = [];
  readonly #answers = new Map<string, (view: PlanView | null) => void>();

  async invoke(channel: string, input: unknown): Promise<unknown> {
    const { session, view } = input as { readonly session: string; readonly view: PlanView };
    if (channel === "view:put") {
      this.put.push(view);
      return { ok: true, value: {} };
    }
    return new Promise((resolve) => {
      this.#answers.set(session, (answer) => resolve({ ok: true, value: answer }));
    });
  }

  on(): () => void {
    return () => {};
  }

  async answer(session: string, view: PlanView | null): Promise<void> {
    this.#answers.get(session)?.(view);
    await vi.advanceTimersByTimeAsync(0);
  }
}

function snapshot(name: string): PlanSnapshot {
  const history = { undoLabel: null, redoLabel: null };
  const file = { name: `${name}.fbt`, path: `/${name}.fbt` };
  return { session: name, file, readOnlyReason: null, notice: null, revision: 1, rows, history };
}

let host: SlowHost;
let plan: PlanStore;

beforeEach(() => {
  vi.useFakeTimers();
  host = new SlowHost();
  const client = createClient(host);
  const nothing = (): void => {};
  plan = createPlanStore({
    client,
    retryMs: 1_000,
    onRefused: nothing,
    isTyping: () => false,
    onDropped: nothing,
  });
  rememberViews(client, plan, (error) => {
    throw error;
  });
});

afterEach(() => {
  vi.useRealTimers();
});

it("a plan is shown as it was left, and only looking at it writes nothing", async () => {
  plan.getState().show(snapshot("a"));
  await vi.advanceTimersByTimeAsync(2_000);
  await host.answer("a", REMEMBERED);
  await vi.advanceTimersByTimeAsync(2_000);

  expect([plan.getState().sheet, viewStore.getState().zoom]).toEqual(["text", 150]);
  expect(host.put).toEqual([]);
});

it("a sheet that the user has gone to meanwhile stays, and is what is remembered", async () => {
  plan.getState().show(snapshot("a"));
  plan.getState().setSheet("units");
  await host.answer("a", REMEMBERED);
  await vi.advanceTimersByTimeAsync(2_000);

  expect([plan.getState().sheet, viewStore.getState().zoom]).toEqual(["units", 150]);
  expect(host.put).toEqual([{ ...REMEMBERED, sheet: "units" }]);
});

it("so does a zoom", async () => {
  plan.getState().show(snapshot("a"));
  setZoom(80);
  await host.answer("a", REMEMBERED);
  await vi.advanceTimersByTimeAsync(2_000);

  expect([plan.getState().sheet, viewStore.getState().zoom]).toEqual(["text", 80]);
  expect(host.put).toEqual([{ ...REMEMBERED, zoom: 80 }]);
});

it("the answer for a plan that is left already changes nothing of the next one, nor of what is remembered", async () => {
  plan.getState().show(snapshot("a"));
  plan.getState().show(snapshot("b"));
  await host.answer("a", REMEMBERED);
  plan.getState().setSheet("units");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(host.put).toEqual([]);
  await host.answer("b", null);
  await vi.advanceTimersByTimeAsync(2_000);

  expect([plan.getState().sheet, viewStore.getState().zoom]).toEqual(["units", 100]);
  expect(host.put.map(({ sheet }) => sheet)).toEqual(["units"]);
});
