/** What a service is given besides its input. There are no globals: time, ids and files all come from here. */
import type { EventData, EventName } from "../../shared/contract/events.ts";
import { AppError } from "../../shared/errors.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import type { FileTokens } from "./file-tokens.ts";
import type { ImportPreviews } from "./import-previews.ts";
import type { Jobs } from "./jobs.ts";
import type { PlanSession } from "./plan-session.ts";
import type { PlanViews } from "./plan-views.ts";
import type { RecentPlans } from "./recent-plans.ts";
import type { SettingsFile } from "./settings-file.ts";

export interface ServiceContext {
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly machineUser: string;
  readonly emit: <Name extends EventName>(event: Name, data: EventData<Name>) => void;
  readonly settings: SettingsFile;
  readonly recentPlans: RecentPlans;
  readonly planViews: PlanViews;
  /** Notes that the user has opened this plan. */
  readonly rememberPlan: (path: string, state: PlanState) => void;
  readonly files: FileTokens;
  readonly jobs: Jobs;
  readonly previews: ImportPreviews;
  /** The open plan; at most one. */
  readonly openPlan: { session: PlanSession | null };
}

/** @throws AppError precondition where no plan is open. */
export function requireSession(ctx: ServiceContext): PlanSession {
  const { session } = ctx.openPlan;
  if (!session) throw new AppError("precondition", "no-plan-open", "没有打开的方案。请先打开或新建方案。");
  return session;
}

/** @throws AppError precondition where another plan is open than the one that the page means, or none. */
export function assertIsOpen(ctx: ServiceContext, sessionId: string): void {
  if (requireSession(ctx).id === sessionId) return;
  throw new AppError(
    "precondition",
    "other-plan-open",
    "现在打开着的是另一个方案，本次操作没有执行，两个方案都没有改动。请重新打开要修改的方案。",
  );
}
