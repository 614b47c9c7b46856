/** What the services stand on, made once per program: the editor's app and the command line share it. */
import { randomUUID } from "node:crypto";
import { userInfo } from "node:os";
import { dirname, resolve } from "node:path";
import type { ServiceContext } from "../services/context.ts";
import { FileTokens } from "../services/file-tokens.ts";
import { ImportPreviews } from "../services/import-previews.ts";
import { Jobs } from "../services/jobs.ts";
import { PlanViews } from "../services/plan-views.ts";
import { RecentPlans } from "../services/recent-plans.ts";
import { SettingsFile } from "../services/settings-file.ts";

export interface ContextOptions {
  readonly dataFolder: string;
  readonly emit: ServiceContext["emit"];
  readonly clock?: () => Date;
  readonly newId?: () => string;
  /** Other than the editor's start page and file dialogs where a plan that is opened shall not appear there. */
  readonly rememberPlan?: ServiceContext["rememberPlan"];
}

export function makeContext(options: ContextOptions): ServiceContext {
  const { dataFolder, emit, clock = () => new Date(), newId = randomUUID } = options;
  const settings = new SettingsFile(dataFolder, clock);
  const recentPlans = new RecentPlans(dataFolder, clock);
  const rememberPlan: ServiceContext["rememberPlan"] = (path, state) => {
    recentPlans.remember(path, state);
    // What is exported and imported next most often lies beside the plan.
    settings.rememberFolder(dirname(resolve(path)));
  };
  return {
    clock,
    newId,
    machineUser: machineUser(),
    emit,
    settings,
    recentPlans,
    planViews: new PlanViews(dataFolder, clock),
    rememberPlan: options.rememberPlan ?? rememberPlan,
    files: new FileTokens(),
    jobs: new Jobs((progress) => emit("job:progress", progress)),
    previews: new ImportPreviews(),
    openPlan: { session: null },
  };
}

function machineUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A user id without an account, as in some containers.
    return process.env.USER ?? process.env.USERNAME ?? "unknown";
  }
}
