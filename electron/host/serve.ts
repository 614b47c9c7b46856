/**
 * The loopback shell from start to end: serves, opens the window where there is one, and goes when it is told
 * to or when that window has been closed. Used by `npm run host` and, without Electron, by `npm start`.
 */
import { join } from "node:path";
import { createApp } from "../app/app.ts";
import { Closing } from "../shell/closing.ts";
import { dataFolder } from "../shell/data-folder.ts";
import { browserArguments, findBrowser, hasDisplay, isRoot, openBrowser } from "./browser.ts";
import { ensureRenderer, rendererFolder } from "./renderer-build.ts";
import { packageVersion } from "./repository-folder.ts";
import { type Host, startHost } from "./server.ts";

export interface ServeOptions {
  readonly planPath?: string;
  readonly port: number;
  readonly opensWindow: boolean;
  /** Chinese sentences for the person at the terminal. */
  readonly say: (text: string) => void;
}

/** How long all pages may be gone (a reload, a sleeping PC) before the window counts as closed. */
const WINDOW_GONE_MS = 5_000;
const CLOSING_TIMEOUT_MS = 2_000;

export async function serve(options: ServeOptions): Promise<Host> {
  await ensureRenderer(options.say);
  const closing = new Closing(CLOSING_TIMEOUT_MS);
  const { planPath } = options;
  const host = await startHost({
    port: options.port,
    rendererFolder,
    createApp: (emit) =>
      closing.watch(
        createApp({
          shell: "loopback",
          fileDialogs: "page",
          dataFolder: dataFolder(),
          version: packageVersion(),
          ...(planPath === undefined ? {} : { initialPlanPath: planPath }),
          emit,
        }),
      ),
  });
  const stop = stopOnce(host, closing);
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  if (options.opensWindow) openWindow(host, options.say, stop);
  return host;
}

function stopOnce(host: Host, closing: Closing): () => void {
  let isStopping = false;
  return () => {
    if (isStopping) return;
    isStopping = true;
    stopHost(host, closing).then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        process.exit(1);
      },
    );
  };
}

async function stopHost(host: Host, closing: Closing): Promise<void> {
  if (host.events.pageCount > 0) await closing.request(() => host.events.emit("window:closing", {}));
  await host.close();
}

function openWindow(host: Host, say: (text: string) => void, stop: () => void): void {
  const browser = findBrowser();
  if (!hasDisplay() || browser === null) {
    say(hasDisplay() ? "这台电脑上没有找到 Edge、Chrome 或 Chromium。" : "没有可用的显示器。");
    say(`请在浏览器中打开：${host.url}`);
    return;
  }
  if (isRoot()) say("正以 root 身份运行，浏览器不支持在 root 下启用沙箱，因此带 --no-sandbox 启动。");
  const profile = join(dataFolder(), "browser-profile");
  const child = openBrowser(browser, browserArguments(host.url, profile, isRoot()));
  child.on("error", (error) => say(`浏览器没有启动（${error.message}），请手动打开：${host.url}`));
  child.on("exit", () => stopWhenWindowGone(host, stop));
}

/**
 * The browser's process has ended: either its window was closed, or it handed the page over to a browser that
 * was already running. What tells them apart is whether a page is, or comes, and then goes.
 */
function stopWhenWindowGone(host: Host, stop: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  const check = (pageCount: number) => {
    clearTimeout(timer);
    if (pageCount === 0) timer = setTimeout(stop, WINDOW_GONE_MS);
  };
  host.events.onCountChanged(check);
  if (host.events.hasEverConnected) check(host.events.pageCount);
}
