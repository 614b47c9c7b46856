/** How a command opens its plan: for reading unless it is to change it. */
import { AppError } from "../../shared/errors.ts";
import { fromNewerVersion, lockOf } from "../db/open.ts";
import { closePlan } from "../services/close-plan.ts";
import { requireSession, type ServiceContext } from "../services/context.ts";
import { openPlanFile } from "../services/open-plan.ts";
import type { PlanSession } from "../services/plan-session.ts";

/** Of a newer version's plan this one may know only a part, which a script must not take for the whole. */
export function openForReading(services: ServiceContext, path: string): PlanSession {
  openPlanFile(services, path, "read");
  const session = requireSession(services);
  if (session.database.readOnly?.code === "newer-version") throw fromNewerVersion(path);
  return session;
}

export function assertNotLocked(path: string): void {
  const locked = lockOf(path);
  if (locked !== null) throw new AppError("precondition", "plan-read-only", `没有导入。${locked.reason}`);
}

/** Answers what is to be said of the opening. */
export function openForWriting(services: ServiceContext, path: string): string | null {
  closePlan(services);
  return openPlanFile(services, path, "write").notice;
}
