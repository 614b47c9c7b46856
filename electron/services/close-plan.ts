/** Closes the open plan, if any: running work is cancelled, and one single file remains. */
import type { ServiceContext } from "./context.ts";

export function closePlan(ctx: ServiceContext): Record<string, never> {
  const { session } = ctx.openPlan;
  if (session === null) return {};
  ctx.jobs.cancelAll();
  ctx.previews.drop();
  ctx.openPlan.session = null;
  session.close();
  return {};
}
