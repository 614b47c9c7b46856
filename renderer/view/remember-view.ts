/** Brings back how a plan was looked at when it is opened, and remembers every change of it. */
import type { PlanView } from "../../shared/contract/view-schemas.ts";
import { sheetTables } from "../../shared/tables/index.ts";
import type { Client } from "../contract/client.ts";
import { outlineIn } from "../plan/outlines.ts";
import type { PlanStore } from "../plan/plan-store.ts";
import { showView, viewStore } from "./view-store.ts";

const REMEMBER_AFTER_MS = 400;

/** `onFailed`: the machine would not remember it; nothing of the plan is touched by that. */
export function rememberViews(
  client: Client,
  planStore: PlanStore,
  onFailed: (error: unknown) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The session whose view has been asked for. */
  let awaited: string | null = null;

  const remember = (): void => {
    if (awaited !== null || planStore.getState().file === null) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { session } = planStore.getState();
      const view = currentView(planStore);
      if (session !== null) client.invoke("view:put", { session, view }).catch(onFailed);
    }, REMEMBER_AFTER_MS);
  };

  /** What the user does before the answer is there goes before what was remembered. */
  const bringBack = async (session: string): Promise<void> => {
    const isLeft = (): boolean => awaited !== session;
    const before = currentView(planStore);
    const remembered = await client.invoke("view:get", { session }).catch((error: unknown) => {
      if (!isLeft()) onFailed(error);
      return null;
    });
    if (isLeft()) return;
    const now = currentView(planStore);
    if (remembered) bringBackUntouched(planStore, remembered, before);
    awaited = null;
    if (now.sheet !== before.sheet || now.zoom !== before.zoom || now.sheets !== before.sheets) remember();
  };

  planStore.subscribe(({ file, session, sheet }, before) => {
    if (file?.path !== before.file?.path) {
      clearTimeout(timer);
      awaited = file === null ? null : session;
      showView(null, () => {
        throw new Error("a plain view has no filters");
      });
      if (awaited !== null) void bringBack(awaited);
    } else if (sheet !== before.sheet) remember();
  });
  viewStore.subscribe((now, before) => {
    if (now.sheets !== before.sheets || now.zoom !== before.zoom) remember();
  });
}

function currentView(planStore: PlanStore): PlanView {
  const { zoom, sheets } = viewStore.getState();
  return { zoom, sheet: planStore.getState().sheet, sheets };
}

/** Shows what is remembered, but for what is no more as it was `before`. */
function bringBackUntouched(planStore: PlanStore, remembered: PlanView, before: PlanView): void {
  const now = currentView(planStore);
  const view = {
    zoom: now.zoom === before.zoom ? remembered.zoom : now.zoom,
    sheet: now.sheet === before.sheet ? remembered.sheet : now.sheet,
    sheets: now.sheets === before.sheets ? remembered.sheets : now.sheets,
  };
  const { plan, setSheet } = planStore.getState();
  showView(view, (table) => outlineIn(plan.shown, table));
  if (sheetTables.some(({ key }) => key === view.sheet)) setSheet(view.sheet);
}
