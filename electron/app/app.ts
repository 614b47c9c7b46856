/**
 * What every shell serves: the channels of the contract over one set of services. It knows no window and no
 * HTTP; a shell hands it its dialogs and a way to tell the page something, and takes envelopes.
 */
import type { Envelope } from "../../shared/contract/envelope.ts";
import type { AppInfo } from "../../shared/contract/file-schemas.ts";
import { AppError } from "../../shared/errors.ts";
import type { AskForPath } from "../services/choose-file.ts";
import { closePlan } from "../services/close-plan.ts";
import { dispatch } from "./dispatch.ts";
import type { HandlerContext } from "./handlers.ts";
import { type ContextOptions, makeContext } from "./make-context.ts";

export interface AppOptions extends Omit<ContextOptions, "rememberPlan"> {
  readonly shell: AppInfo["shell"];
  readonly fileDialogs: AppInfo["fileDialogs"];
  /** The system's own dialog; null where the user cancels. Only with native `fileDialogs`. */
  readonly chooseFile?: AskForPath;
  readonly version: string;
  /** A plan to be opened at once. */
  readonly initialPlanPath?: string;
}

export interface App {
  /** Never rejects: an error is data in the envelope. */
  dispatch(channel: string, input: unknown): Promise<Envelope>;
  /** The system wants a plan opened: the page is told, and opens it. */
  requestOpen(path: string): void;
  /** The plan is one single file again at once; resolves when running jobs have ended and tidied up too. */
  close(): Promise<void>;
}

export function createApp(options: AppOptions): App {
  const services = makeContext(options);
  const { shell, fileDialogs, dataFolder, version, initialPlanPath } = options;
  const initialPlan =
    initialPlanPath === undefined ? null : services.files.give(initialPlanPath, "open-plan");
  const context: HandlerContext = {
    services,
    shell: { shell, fileDialogs, dataFolder, version, initialPlan },
    ask: options.chooseFile ?? refuseToAsk,
  };
  let isClosed = false;
  return {
    dispatch: async (channel, input) => (isClosed ? refuseClosed() : await dispatch(context, channel, input)),
    requestOpen: (path) => {
      services.emit("plan:open-requested", services.files.give(path, "open-plan"));
    },
    close: async () => {
      isClosed = true;
      closePlan(services);
      await services.jobs.allEnded();
    },
  };
}

async function refuseToAsk(): Promise<never> {
  throw new AppError("precondition", "no-system-dialog", "这里没有系统的文件窗口，请在页面里选择文件。");
}

function refuseClosed(): Envelope {
  const error = new AppError("precondition", "app-closed", "附表通正在退出，没有执行。请重新打开附表通。");
  return { ok: false, error: error.toData() };
}
