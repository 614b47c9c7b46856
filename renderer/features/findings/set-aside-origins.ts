/** Who set findings aside, and when: asked of the host whenever others are aside than before. */
import { createStore } from "zustand/vanilla";
import type { SetAsideOrigin } from "../../../shared/contract/plan-schemas.ts";
import type { RowId } from "../../../shared/model/row.ts";
import { client } from "../../contract/connection.ts";
import { planStore } from "../../plan/current-plan.ts";
import { currentFindings } from "./current-findings.ts";

export const originStore = createStore<{ readonly origins: ReadonlyMap<RowId, SetAsideOrigin> }>(() => ({
  origins: new Map(),
}));

/** As long as the dock is open; until the returned function is called. */
export function keepOrigins(): () => void {
  let known = "";
  const ask = async (): Promise<void> => {
    const { setAside } = currentFindings.getState();
    const { session } = planStore.getState();
    const wanted = [session, ...setAside.map(({ row }) => row.id)].join(" ");
    if (session === null || setAside.length === 0 || wanted === known) return;
    known = wanted;
    try {
      const origins = await client.invoke("rules:list-set-aside", { session });
      originStore.setState({ origins: new Map(origins.map((origin) => [origin.rowId, origin])) });
    } catch {
      // The list does without names; that the host does not answer is said over the page.
      known = "";
    }
  };
  void ask();
  return currentFindings.subscribe((now, before) => {
    if (now.setAside !== before.setAside) void ask();
  });
}
