/** The open plan whole, as the file holds it now. */
import type { PlanSnapshot } from "../../shared/contract/plan-schemas.ts";
import type { ServiceContext } from "./context.ts";

export function getPlan(ctx: ServiceContext): PlanSnapshot | null {
  const { session } = ctx.openPlan;
  if (session === null) return null;
  if (session.isStale()) session.reload();
  return session.snapshot();
}
