/** Closes the open plan, if any: running work ends, and one single file remains. */
import type { ServiceContext } from "./context.ts";

export function closePlan(ctx: ServiceContext): void {
  const { session } = ctx.openPlan;
  if (session === null) return;
  ctx.jobs.cancelAll();
  ctx.previews.drop();
  ctx.openPlan.session = null;
  session.close();
}
