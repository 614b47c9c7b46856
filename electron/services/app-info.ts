/** What the page must know to start, and the name that it may set. */
import type { Request } from "../../shared/contract/channels.ts";
import type { AppInfo, ChosenFile } from "../../shared/contract/file-schemas.ts";
import type { ServiceContext } from "./context.ts";

export interface ShellInfo {
  readonly shell: AppInfo["shell"];
  readonly fileDialogs: AppInfo["fileDialogs"];
  readonly dataFolder: string;
  readonly version: string;
  readonly initialPlan: ChosenFile | null;
}

export function getAppInfo(ctx: ServiceContext, shell: ShellInfo): AppInfo {
  return { ...shell, author: ctx.settings.author(), machineUser: ctx.machineUser };
}

export function setAuthor(ctx: ServiceContext, input: Request<"app:set-author">): Record<string, never> {
  ctx.settings.setAuthor(input.author);
  return {};
}
