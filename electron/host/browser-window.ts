/**
 * The window of the loopback shell, in the PC's own browser. Whatever becomes of that browser, the person at the
 * terminal knows the address and what went wrong.
 */
import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { profileFolder } from "../shell/profile-folder.ts";
import { missingSandboxReason } from "../shell/sandbox.ts";
import { browserArguments, findBrowser, hasDisplay, openBrowser } from "./browser.ts";
import type { Host } from "./server.ts";

export interface WindowRequest {
  readonly host: Pick<Host, "url" | "events" | "makeOneTimeUrl">;
  readonly dataFolder: string;
  /** Chinese sentences for the person at the terminal. */
  readonly say: (text: string) => void;
  /** Called once the window is gone. */
  readonly stop: () => void;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** How long all pages may be gone (a reload, a sleeping PC) before the window counts as closed. */
  readonly goneMs?: number;
  /** How long a page may take to come once the browser's process has ended. */
  readonly comingMs?: number;
}

const GONE_MS = 5_000;
const COMING_MS = 15_000;
const COMPLAINT_CHARS = 300;
const TELLING = /X server|display|sandbox|profile/i;

export function openWindow(request: WindowRequest): void {
  const { host, say, dataFolder, env = process.env } = request;
  const browser = findBrowser(env);
  if (!hasDisplay(env) || browser === null) {
    say(hasDisplay(env) ? "这台电脑上没有找到 Edge、Chrome 或 Chromium。" : "没有可用的显示器。");
    say(`请在浏览器中打开：${host.url}`);
    return;
  }
  const reason = missingSandboxReason(browser);
  if (reason !== null) say(`${reason}，因此浏览器带 --no-sandbox 启动。`);
  const profile = profileFolder(dataFolder, "browser-profile");
  // The command line of a program is open to every user of the machine, so the address in it is good for once.
  const args = browserArguments(host.makeOneTimeUrl(), profile, reason !== null);
  const child = openBrowser(browser, args, env);
  const complaint = rememberComplaint(child);
  child.on("error", (error) => say(`浏览器没有启动（${error.message}），请手动打开：${host.url}`));
  child.on("close", (code, signal) => {
    if (child.pid === undefined) return;
    stopWhenWindowGone(request);
    sayWhenNoPageComes(request, code, `${ending(code, signal)}${complaint()}`);
  });
}

function ending(code: number | null, signal: NodeJS.Signals | null): string {
  return code === null ? `信号 ${signal}` : `退出码 ${code}`;
}

/** What the browser complained of, with a colon before it: what a person can do something about, else the last line. */
function rememberComplaint(child: ChildProcess): () => string {
  let complaint = "";
  if (child.stderr) {
    createInterface({ input: child.stderr }).on("line", (line) => {
      if (line.trim() !== "" && !TELLING.test(complaint)) complaint = line.trim();
    });
  }
  return () => (complaint === "" ? "" : `：${complaint.slice(0, COMPLAINT_CHARS)}`);
}

/**
 * The browser's process has ended: either its window was closed, or it handed the page over to a browser that
 * was already running. What tells them apart is whether a page is, or comes, and then goes.
 */
function stopWhenWindowGone({ host, stop, goneMs = GONE_MS }: WindowRequest): void {
  let timer: NodeJS.Timeout | undefined;
  const check = (pageCount: number) => {
    clearTimeout(timer);
    if (pageCount === 0) timer = setTimeout(stop, goneMs);
  };
  host.events.onCountChanged(check);
  if (host.events.hasEverConnected) check(host.events.pageCount);
}

/** A browser that fails says so by its exit code; one that has handed the page over ends with 0, before it comes. */
function sayWhenNoPageComes(request: WindowRequest, code: number | null, how: string): void {
  const { host, say, comingMs = COMING_MS } = request;
  const complain = () => {
    if (!host.events.hasEverConnected) say(`浏览器没有打开窗口（${how}）。请手动打开：${host.url}`);
  };
  if (code === 0) setTimeout(complain, comingMs).unref();
  else complain();
}
