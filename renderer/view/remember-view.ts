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
  let timer = 0;
  let isBringingBack = false;

  const remember = (): void => {
    if (isBringingBack || planStore.getState().file === null) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const { session, sheet } = planStore.getState();
      const { zoom, sheets } = viewStore.getState();
      const view: PlanView = { zoom, sheet, sheets: { ...sheets } };
      if (session !== null) client.invoke("view:put", { session, view }).catch(onFailed);
    }, REMEMBER_AFTER_MS);
  };

  const bringBack = async (path: string, session: string): Promise<void> => {
    isBringingBack = true;
    try {
      const view = await client.invoke("view:get", { session });
      const { file, plan } = planStore.getState();
      if (file?.path !== path) return;
      showView(view, (table) => outlineIn(plan.shown, table));
      const isSheet = sheetTables.some((table) => table.key === view?.sheet);
      if (view && isSheet) planStore.getState().setSheet(view.sheet);
    } catch (error) {
      onFailed(error);
    } finally {
      isBringingBack = false;
    }
  };

  planStore.subscribe(({ file, session, sheet }, before) => {
    if (file?.path !== before.file?.path) {
      window.clearTimeout(timer);
      showView(null, () => {
        throw new Error("a plain view has no filters");
      });
      if (file && session !== null) void bringBack(file.path, session);
    } else if (sheet !== before.sheet) remember();
  });
  viewStore.subscribe((now, before) => {
    if (now.sheets !== before.sheets || now.zoom !== before.zoom) remember();
  });
}
