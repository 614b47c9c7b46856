/** Makes a plan file from a template, as the first batch of its log, and opens it. */
import { basename } from "node:path";
import { templates } from "../../seeds/index.ts";
import type { Change } from "../../shared/changes/change.ts";
import { templateChanges } from "../../shared/changes/template.ts";
import { CREATE_KIND } from "../../shared/changes/undo-order.ts";
import type { Request } from "../../shared/contract/channels.ts";
import type { PlanSnapshot } from "../../shared/contract/plan-schemas.ts";
import { AppError } from "../../shared/errors.ts";
import { createPlanFile } from "../db/create.ts";
import { commitBatch } from "./commit-batch.ts";
import type { ServiceContext } from "./context.ts";
import { isOpenPlan, openPlanFile } from "./open-plan.ts";
import { PlanSession } from "./plan-session.ts";

export function createPlan(ctx: ServiceContext, input: Request<"plan:create">): PlanSnapshot {
  return createFrom(ctx, input.file, templateChanges(templates[input.template], ctx.newId));
}

/** `fill` writes what follows the start, before anybody can open the file: all of it is there, or no file. */
export function createFrom(
  ctx: ServiceContext,
  file: string,
  start: readonly Change[],
  fill: (session: PlanSession) => void = () => {},
): PlanSnapshot {
  const { path, overwrite } = ctx.files.resolve(file, "save-plan");
  if (isOpenPlan(ctx, path)) {
    throw new AppError("precondition", "plan-is-open", "这个方案正打开着，没有覆盖。请换一个文件名。");
  }
  const backup = createPlanFile(path, { overwrite, now: ctx.clock() }, (database) => {
    const session = new PlanSession(path, database);
    commitBatch(ctx, session, { kind: CREATE_KIND, changes: start, label: () => "新建方案" });
    fill(session);
  });
  const notice = backup === null ? null : `原来的文件已留作备份“${basename(backup)}”。`;
  return openPlanFile(ctx, path, "write", notice);
}
