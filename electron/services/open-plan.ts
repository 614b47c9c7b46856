/** Opens a plan file in place of the one that is open; where it cannot be opened, that one stays. */
import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import type { Request } from "../../shared/contract/channels.ts";
import type { PlanSnapshot } from "../../shared/contract/plan-schemas.ts";
import { fromNewerVersion, openPlanDatabase } from "../db/open.ts";
import type { PlanDatabase } from "../db/plan-database.ts";
import { closePlan } from "./close-plan.ts";
import type { ServiceContext } from "./context.ts";
import { PlanSession } from "./plan-session.ts";

export function openPlan(ctx: ServiceContext, input: Request<"plan:open">): PlanSnapshot {
  return openPlanFile(ctx, ctx.files.resolve(input.file, "open-plan").path, "write");
}

export function openPlanFile(
  ctx: ServiceContext,
  path: string,
  mode: "write" | "read",
  notice: string | null = null,
): PlanSnapshot {
  const { session: current } = ctx.openPlan;
  if (current && isOpenPlan(ctx, path)) {
    if (current.isStale()) current.reload();
    return current.snapshot();
  }
  const session = startSession(path, openPlanDatabase(path, { mode, now: ctx.clock() }), notice);
  closePlan(ctx);
  ctx.openPlan.session = session;
  ctx.rememberPlan(path, session.state);
  return session.snapshot();
}

function startSession(path: string, database: PlanDatabase, notice: string | null): PlanSession {
  try {
    return new PlanSession(path, database, notice);
  } catch (error) {
    database.close();
    throw database.readOnly?.code === "newer-version" ? fromNewerVersion(path) : error;
  }
}

/** The same file, whatever links or spelling lead to it. */
export function isOpenPlan(ctx: ServiceContext, path: string): boolean {
  const { session } = ctx.openPlan;
  return session !== null && realPath(session.path) === realPath(path);
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    // Nothing there yet, so nothing that could be open.
    return resolve(path);
  }
}
