/** How the plans last looked at on this machine were looked at, by the path of their file. */
import { realpathSync } from "node:fs";
import { z } from "zod";
import type { Request } from "../../shared/contract/channels.ts";
import { type PlanView, PlanViewSchema } from "../../shared/contract/view-schemas.ts";
import { requireSession, type ServiceContext } from "./context.ts";
import { JsonFile, type OwnFolder } from "./json-file.ts";

const StoredViewsSchema = z.array(z.strictObject({ path: z.string(), view: PlanViewSchema }));

const KEPT_AT_MOST = 50;

export class PlanViews {
  readonly #file: JsonFile<typeof StoredViewsSchema>;

  constructor(folder: OwnFolder) {
    this.#file = new JsonFile(folder, "plan-views.json", StoredViewsSchema, []);
  }

  get(path: string): PlanView | null {
    return this.#file.read().find((stored) => stored.path === path)?.view ?? null;
  }

  put(path: string, view: PlanView): void {
    const others = this.#file.read().filter((stored) => stored.path !== path);
    this.#file.write([{ path, view }, ...others].slice(0, KEPT_AT_MOST));
  }
}

export function getView(ctx: ServiceContext): PlanView | null {
  return ctx.planViews.get(realpathSync.native(requireSession(ctx).path));
}

export function putView(ctx: ServiceContext, input: Request<"view:put">): Record<string, never> {
  ctx.planViews.put(realpathSync.native(requireSession(ctx).path), input.view);
  return {};
}
