/** The check before an official export, of what the file holds, in a worker. */
import type { Request } from "../../shared/contract/channels.ts";
import type { ExportCheck } from "../../shared/contract/export-schemas.ts";
import { checkPlanForExport } from "../excel/jobs.ts";
import { requireSession, type ServiceContext } from "./context.ts";

export function checkExport(ctx: ServiceContext, input: Request<"export:check">): Promise<ExportCheck> {
  const { state } = requireSession(ctx);
  return ctx.jobs.run(input.jobId, (control) => checkPlanForExport(state, control));
}
