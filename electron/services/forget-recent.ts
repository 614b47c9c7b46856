/** Takes a plan off the list of the start page; the file stays. */
import type { Request } from "../../shared/contract/channels.ts";
import type { ServiceContext } from "./context.ts";

export function forgetRecent(
  ctx: ServiceContext,
  input: Request<"plan:forget-recent">,
): Record<string, never> {
  ctx.recentPlans.forget(ctx.files.resolve(input.token, "open-plan").path);
  return {};
}
