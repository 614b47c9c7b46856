/** The plans last opened on this machine, with what the start page says of each. The files themselves stay. */
import { existsSync } from "node:fs";
import { z } from "zod";
import { type RecentPlan, RecentPlanSchema } from "../../shared/contract/file-schemas.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { PLAN_ROW_ID } from "../../shared/tables/plan-table.ts";
import type { FileTokens } from "./file-tokens.ts";
import { JsonFile, type OwnFolder } from "./json-file.ts";

const StoredPlansSchema = z.array(RecentPlanSchema.omit({ token: true, exists: true }));
type StoredPlan = z.infer<typeof StoredPlansSchema>[number];

const KEPT_AT_MOST = 20;

export class RecentPlans {
  readonly #file: JsonFile<typeof StoredPlansSchema>;
  readonly #clock: () => Date;

  constructor(folder: OwnFolder) {
    this.#file = new JsonFile(folder, "recent-plans.json", StoredPlansSchema, []);
    this.#clock = folder.clock;
  }

  list(files: FileTokens): RecentPlan[] {
    return this.#file.read().map((plan) => ({
      ...plan,
      token: files.give(plan.path, "open-plan").token,
      exists: existsSync(plan.path),
    }));
  }

  /** Puts the plan on top. */
  remember(path: string, state: PlanState): void {
    const others = this.#file.read().filter((plan) => plan.path !== path);
    this.#file.write([this.#summarize(path, state), ...others].slice(0, KEPT_AT_MOST));
  }

  forget(path: string): void {
    this.#file.write(this.#file.read().filter((plan) => plan.path !== path));
  }

  #summarize(path: string, state: PlanState): StoredPlan {
    const facts = state.rows.get(PLAN_ROW_ID)?.cells ?? {};
    const count = (kind: string): number =>
      [...state.rows.values()].filter((row) => row.kind === kind).length;
    return {
      path,
      title: facts.title ?? "",
      year: facts.year ?? "",
      stage: facts.stage ?? "",
      taskCount: count("task"),
      indicatorCount: count("indicator"),
      openedAt: this.#clock().toISOString(),
    };
  }
}
