/** What the services stand on, made once per program: the editor's app and the command line share it. */
import { randomUUID } from "node:crypto";
import { userInfo } from "node:os";
import { dirname, resolve } from "node:path";
import type { AppError } from "../../shared/errors.ts";
import type { ServiceContext } from "../services/context.ts";
import { FileTokens } from "../services/file-tokens.ts";
import { ImportPreviews } from "../services/import-previews.ts";
import { Jobs } from "../services/jobs.ts";
import type { OwnFolder } from "../services/json-file.ts";
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
  const ownFolder: OwnFolder = { path: dataFolder, clock, onFailure: warnOnce(dataFolder, emit) };
  const settings = new SettingsFile(ownFolder);
  const recentPlans = new RecentPlans(ownFolder);
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
    planViews: new PlanViews(ownFolder),
    rememberPlan: options.rememberPlan ?? rememberPlan,
    files: new FileTokens(),
    jobs: new Jobs((progress) => emit("job:progress", progress)),
    previews: new ImportPreviews(),
    openPlan: { session: null },
  };
}

/** Once, since every plan that is opened and every folder that is entered would say it again. */
function warnOnce(dataFolder: string, emit: ServiceContext["emit"]): (error: AppError) => void {
  let isTold = false;
  return ({ message }) => {
    if (isTold) return;
    isTold = true;
    const effect = "最近打开的方案、姓名和显示方式只在本次有效，方案的编辑和保存不受影响";
    const advice = `请检查文件夹“${dataFolder}”的权限和磁盘空间`;
    process.stderr.write(`${message}\n`);
    emit("app:warning", { message: `附表通不能记住设置，${effect}。${advice}。` });
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
