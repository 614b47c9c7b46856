/** Who set findings aside, and when: the change log knows, the rows themselves do not. */
import type { Answer } from "../../shared/contract/channels.ts";
import { childrenOf } from "../../shared/model/plan-state.ts";
import { setAsideTable } from "../../shared/tables/rules-tables.ts";
import { requireSession, type ServiceContext } from "./context.ts";

export function listSetAside(ctx: ServiceContext): Answer<"rules:list-set-aside"> {
  const { state, repos } = requireSession(ctx);
  return childrenOf(state, setAsideTable.key, null).flatMap(({ id }) => {
    const origin = repos.batches.findOrigin(id);
    return origin ? [{ rowId: id, ...origin }] : [];
  });
}
