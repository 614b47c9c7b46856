/**
 * What an end-to-end test starts from: a data folder and a plan file of its own, the shell started on it, and
 * its page. `session.kill()` and `session.restart()` are the power cut and the next morning.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type BrowserContext,
  test as base,
  _electron as electron,
  expect,
  type Page,
} from "@playwright/test";
import { isRoot } from "../../electron/host/browser.ts";
import { repositoryFolder } from "../../electron/host/repository-folder.ts";
import { findElectronBinary } from "../../electron/shell/electron-binary.ts";
import { assertDefined } from "../../shared/errors.ts";
import { EditorPage } from "./editor-page.ts";
import { connectToHost } from "./host-client.ts";
import { type DumpedPlan, dumpPlanFile, makePlanFile, startHostProcess } from "./host-process.ts";

export interface E2eOptions {
  readonly shell: "loopback" | "electron";
}

export interface Session {
  readonly folder: string;
  readonly planPath: string;
  readonly editor: EditorPage;
  /** The program takes requests and answers none until it goes on. */
  pause(): void;
  resume(): void;
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** Ends the program, and reads what the plan on the disk holds. */
  stopAndRead(): Promise<DumpedPlan>;
  /** Starts the shell again on the same plan; the editor is that of the new page. */
  restart(): Promise<EditorPage>;
}

interface RunningShell {
  readonly page: Page;
  pause(): void;
  resume(): void;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

interface StartOptions {
  readonly folder: string;
  readonly planPath: string;
}

export const AUTHOR = "张三";

export const test = base.extend<E2eOptions & { session: Session; editor: EditorPage }>({
  shell: ["loopback", { option: true }],
  session: async ({ shell, page, context }, use) => {
    const folder = mkdtempSync(join(tmpdir(), "annex-e2e-"));
    const planPath = join(folder, "方案.fbt");
    makePlanFile(planPath);
    const start = () => {
      const options = { folder: join(folder, "data"), planPath };
      return shell === "electron" ? startElectron(options) : startLoopback(page, options);
    };
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const faults = faultsOf(context);
    let running = await start();
    await use({
      folder,
      planPath,
      editor: new EditorPage(running.page),
      pause: () => running.pause(),
      resume: () => running.resume(),
      kill: () => running.kill(),
      stop: () => running.stop(),
      stopAndRead: async () => {
        await running.stop();
        return dumpPlanFile(planPath);
      },
      restart: async () => {
        running = await start();
        return new EditorPage(running.page);
      },
    });
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
    expect(faults, "errors that nothing in the page has caught").toEqual([]);
  },
  editor: async ({ session }, use) => use(session.editor),
});

export { expect };

/** What goes wrong in the pages without a word to the user. That a stopped host does not answer is said to the user. */
function faultsOf(context: BrowserContext): readonly string[] {
  const faults: string[] = [];
  context.on("weberror", (error) => faults.push(error.error().stack ?? error.error().message));
  context.on("console", (message) => {
    const isFault = message.type() === "error" && !message.text().startsWith("Failed to load resource");
    if (isFault) faults.push(message.text());
  });
  return faults;
}

async function startLoopback(page: Page, { folder, planPath }: StartOptions): Promise<RunningShell> {
  const host = await startHostProcess(["--plan", planPath], folder);
  const client = await connectToHost(host.url);
  await client.invoke("app:set-author", { author: AUTHOR });
  await page.goto(host.url);
  return {
    page,
    pause: host.pause,
    resume: host.resume,
    kill: () => host.kill(),
    stop: async () => {
      await host.stop();
    },
  };
}

async function startElectron({ folder, planPath }: StartOptions): Promise<RunningShell> {
  const program = await electron.launch({
    executablePath: assertDefined(findElectronBinary(), "the project runs only where the binary is"),
    args: [...(isRoot() ? ["--no-sandbox"] : []), repositoryFolder, planPath],
    env: { ...process.env, ANNEX_DATA_DIR: folder } as Record<string, string>,
  });
  const page = await program.firstWindow();
  return {
    page,
    pause: () => void program.process().kill("SIGSTOP"),
    resume: () => void program.process().kill("SIGCONT"),
    kill: async () => {
      program.process().kill("SIGKILL");
    },
    stop: () => program.close(),
  };
}

/** True where nothing beside the plan is left over: no journal, no temporary file. */
export function isSingleFile(planPath: string): boolean {
  return existsSync(planPath) && !existsSync(`${planPath}-wal`) && !existsSync(`${planPath}-journal`);
}
