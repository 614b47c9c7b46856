/** Saves the open plan as another file and goes on there; also where its own file is gone or cannot be written. */
import { basename } from "node:path";
import type { Request } from "../../shared/contract/channels.ts";
import type { PlanSnapshot } from "../../shared/contract/plan-schemas.ts";
import { AppError } from "../../shared/errors.ts";
import { copyPlanFile } from "../db/create.ts";
import { requireSession, type ServiceContext } from "./context.ts";
import { isOpenPlan, openPlanFile } from "./open-plan.ts";

/** @throws AppError; the plan stays open as it was then. */
export function saveCopy(ctx: ServiceContext, input: Request<"plan:save-copy">): PlanSnapshot {
  const session = requireSession(ctx);
  const { path, overwrite } = ctx.files.resolve(input.file, "save-plan");
  if (isOpenPlan(ctx, path)) {
    throw new AppError("precondition", "plan-is-open", "这就是打开着的方案，没有另存。请换一个文件名。");
  }
  const backup = copyPlanFile(path, { overwrite, now: ctx.clock() }, session.database.connection);
  const kept = backup === null ? "" : `原来的文件已留作备份“${basename(backup)}”。`;
  return openPlanFile(ctx, path, "write", `已另存为“${basename(path)}”，现在编辑的是这个副本。${kept}`);
}
