import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { AppOptions } from "../../electron/app/app.ts";
import { type ElectronModule, runElectronShell } from "../../electron/shell/electron-shell.ts";
import { channelNames } from "../../shared/contract/names.ts";
import { assertDefined } from "../../shared/errors.ts";
import {
  type electron,
  resetElectron,
  StandInEvent,
  type StandInWindow,
} from "../helpers/electron-stand-in.ts";
import { makeRecordingApp, type RecordingApp } from "../helpers/recording-app.ts";

let folder: string;
let system: typeof electron;
let app: RecordingApp;
let given: AppOptions | null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "annex-electron-"));
  mkdirSync(join(folder, "renderer"));
  writeFileSync(join(folder, "renderer", "index.html"), "<!doctype html><title>附表通</title>");
  system = resetElectron();
  app = makeRecordingApp();
  given = null;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function start(argv: readonly string[] = ["annex-editor"]): Promise<StandInWindow> {
  await runElectronShell({
    electron: system as unknown as ElectronModule,
    createApp: (options) => {
      given = options;
      return app;
    },
    dataFolder: folder,
    profileFolder: join(folder, "profile"),
    rendererFolder: join(folder, "renderer"),
    windowFiles: { preloadPath: join(folder, "preload.cjs") },
    argv,
    workingFolder: "/home/user",
    closingTimeoutMs: 200,
  });
  return assertDefined(system.windows[0], "the shell opens its window");
}

const call = (window: StandInWindow, over: Record<string, unknown> = {}, channel = "plan:undo") => {
  const handler = assertDefined(system.handlers.get(channel), channel);
  return handler({ sender: window.webContents, senderFrame: window.webContents.mainFrame, ...over }, {});
};

const options = () => assertDefined(given, "createApp was called");

it("the page is kept away from Node, from the system and from other sites", async () => {
  const window = await start();

  expect(window.options.webPreferences).toEqual({
    preload: join(folder, "preload.cjs"),
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  });
  expect(window.webContents.mainFrame.url).toBe("app://annex/");
  expect(window.log).toEqual(["show"]);
});

it("sandbox, scheme and profile folder are set before the app is ready", async () => {
  await start();

  const ready = system.app.log.indexOf("ready");
  for (const step of ["setPath", "requestSingleInstanceLock", "enableSandbox", "registerSchemes"]) {
    const at = system.app.log.indexOf(step);
    expect(at, step).toBeGreaterThanOrEqual(0);
    expect(at, step).toBeLessThan(ready);
  }
  expect(system.app.log.indexOf("setPath")).toBeLessThan(system.app.log.indexOf("requestSingleInstanceLock"));
  expect(system.app.paths).toEqual({ userData: join(folder, "profile") });
  expect(system.app.switches["overscroll-history-navigation"]).toBe("0");
});

it("the page's scheme is standard and secure and does not get round the policy", async () => {
  await start();

  expect(system.schemes).toEqual([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
});

it("app://annex/ serves the page with the strict policy and nothing outside its folder", async () => {
  await start();
  const serve = assertDefined(system.schemeHandlers.get("app"), "the scheme is handled");

  const page = await serve(new Request("app://annex/"));
  const outside = await serve(new Request("app://annex/..%2f..%2fetc%2fpasswd"));
  const otherHost = await serve(new Request("app://other/index.html"));

  expect(page.status).toBe(200);
  expect(await page.text()).toContain("附表通");
  expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(outside.status).toBe(404);
  expect(otherHost.status).toBe(405);
});

it.each([
  "media",
  "clipboard-read",
  "geolocation",
  "notifications",
  "openExternal",
  "fileSystem",
  "fullscreen",
])("the permission %s is refused", async (permission) => {
  await start();
  const session = system.session.defaultSession;
  const decide = vi.fn();

  session.permissionRequest?.(null, permission, decide);

  expect(decide.mock.calls).toEqual([[false]]);
  expect(session.permissionCheck?.()).toBe(false);
  expect(session.devicePermission?.()).toBe(false);
});

it("screen sharing, spelling service and downloads are refused", async () => {
  await start();
  const session = system.session.defaultSession;
  const share = vi.fn();
  const download = new StandInEvent();

  session.displayMedia?.({}, share);
  session.emit("will-download", download);

  expect(share.mock.calls).toEqual([[null]]);
  expect(session.spellChecker).toBe(false);
  expect(download.defaultPrevented).toBe(true);
});

function isCancelled(url: string): boolean {
  const decide = vi.fn();
  system.session.defaultSession.beforeRequest?.({ url }, decide);
  return decide.mock.calls[0]?.[0].cancel;
}

it.each([
  "https://annex.example/",
  "http://127.0.0.1:8080/",
  "ws://annex.example/",
  "file:///etc/passwd",
  "app://other/",
  "app://annex.example/",
  "data:text/html,x",
  "blob:app://annex/1",
  "devtools://devtools/x.js",
])("a request for %s is refused", async (url) => {
  await start();

  expect(isCancelled(url)).toBe(true);
});

it.each(["app://annex/", "app://annex/assets/index.js", "data:image/svg+xml,x"])(
  "a request for %s goes through",
  async (url) => {
    await start();

    expect(isCancelled(url)).toBe(false);
  },
);

it("developer tools are there in development alone", async () => {
  system.app.isPackaged = false;
  const window = await start();

  expect(window.options.webPreferences.devTools).toBe(true);
  expect(isCancelled("devtools://devtools/x.js")).toBe(false);
  expect(JSON.stringify(system.menus)).toContain("toggleDevTools");
});

it("the packaged program's menu is Chinese, has no developer tools and leaves Ctrl+Z to the page", async () => {
  await start();
  const menu = JSON.stringify(system.menus);

  expect(menu).toContain("文件(&F)");
  expect(menu).not.toMatch(/toggleDevTools|"undo"|"redo"|"reload"/);
});

it.each(["https://annex.example/", "file:///etc/passwd", "app://other/", "app://annex/other.html"])(
  "the window does not go to %s",
  async (url) => {
    const { webContents } = await start();
    const events = ["will-navigate", "will-frame-navigate", "will-redirect"].map((name) => {
      const event = Object.assign(new StandInEvent(), { url });
      webContents.emit(name, event);
      return event.defaultPrevented;
    });

    expect(events).toEqual([true, true, true]);
  },
);

it("new windows and webviews are refused", async () => {
  const { webContents } = await start();
  const webview = new StandInEvent();

  webContents.emit("will-attach-webview", webview);

  expect(webContents.windowOpen?.({ url: "app://annex/" })).toEqual({ action: "deny" });
  expect(webview.defaultPrevented).toBe(true);
});

it("every channel of the contract has one handler, and nothing else has", async () => {
  await start();

  expect([...system.handlers.keys()].sort()).toEqual([...channelNames].sort());
});

it("a call of the page reaches the app and answers its envelope", async () => {
  const window = await start();

  expect(await call(window)).toEqual({ ok: true, value: { answered: true } });
  expect(app.calls).toEqual([{ channel: "plan:undo", input: {} }]);
});

const FOREIGN_SENDERS: [string, Record<string, unknown>][] = [
  ["another window", { sender: { id: -1 } }],
  ["a frame inside the page", { senderFrame: { url: "app://annex/", parent: {} } }],
  ["a foreign page", { senderFrame: { url: "https://annex.example/", parent: null } }],
  ["a look-alike origin", { senderFrame: { url: "app://annex.example/", parent: null } }],
  ["a frame that is gone", { senderFrame: null }],
];
it.each(FOREIGN_SENDERS)("a call from %s is refused and never reaches the app", async (_name, over) => {
  const window = await start();

  expect(await call(window, over)).toMatchObject({ ok: false, error: { code: "foreign-sender" } });
  expect(app.calls).toEqual([]);
});

it("a call after the window is gone is refused", async () => {
  const window = await start();
  window.destroy();

  expect(await call(window)).toMatchObject({ ok: false, error: { code: "foreign-sender" } });
});

it.each([
  ["open-plan", "open", "fbt"],
  ["import-workbook", "open", "xlsx"],
  ["save-plan", "save", "fbt"],
  ["export-workbook", "save", "xlsx"],
] as const)("%s asks with the system's %s dialog for .%s files", async (purpose, kind, extension) => {
  await start();
  system.dialog.openAnswer = { canceled: false, filePaths: [`/files/甲.${extension}`] };
  system.dialog.saveAnswer = { canceled: false, filePath: "/files/甲" };

  const path = await options().chooseFile?.(purpose, `乙.${extension}`, "/files");

  expect(path).toBe(`/files/甲.${extension}`);
  expect(system.dialog.calls).toMatchObject([
    { kind, options: { filters: [{ extensions: [extension] }], defaultPath: `/files/乙.${extension}` } },
  ]);
});

it("a cancelled dialog is no file", async () => {
  await start();

  expect(await options().chooseFile?.("open-plan", "", "/files")).toBeNull();
  expect(await options().chooseFile?.("save-plan", "甲.fbt", "/files")).toBeNull();
});

it("a second instance leaves at once and opens nothing", async () => {
  system.app.hasLock = false;

  await expect(start()).rejects.toThrow("the shell opens its window");

  expect(system.app.log).toContain("quit");
  expect(system.handlers.size).toBe(0);
});

it("the plan of a second start is opened in the first one's window", async () => {
  const window = await start();
  window.minimized = true;

  const argv = ["annex-editor", "--original-process-start-time=1", "附表.FBT"];
  system.app.emit("second-instance", new StandInEvent(), argv, "/mnt/usb");

  expect(app.openRequests).toEqual(["/mnt/usb/附表.FBT"]);
  expect(window.log).toEqual(["show", "restore", "focus"]);
});

it("a second start without a plan only brings the window to the front", async () => {
  const window = await start();

  system.app.emit("second-instance", new StandInEvent(), ["annex-editor", "--flag"], "/");

  expect(app.openRequests).toEqual([]);
  expect(window.log).toEqual(["show", "focus"]);
});

it("a plan on the command line is the first to open", async () => {
  await start(["annex-editor", "--no-sandbox", ".", "甲.fbt"]);

  expect(options()).toMatchObject({
    shell: "electron",
    fileDialogs: "native",
    initialPlanPath: "/home/user/甲.fbt",
  });
});

it("a file opened by the system goes to the page", async () => {
  await start();
  const event = new StandInEvent();

  system.app.emit("open-file", event, "/files/甲.fbt");

  expect(event.defaultPrevented).toBe(true);
  expect(app.openRequests).toEqual(["/files/甲.fbt"]);
});

it("the app's events reach the page", async () => {
  const window = await start();

  options().emit("job:progress", { jobId: "j1", fraction: 0.5, label: "导出" });

  expect(window.webContents.sent).toEqual([
    { event: "job:progress", data: { jobId: "j1", fraction: 0.5, label: "导出" } },
  ]);
});

it("closing waits for the page to close its plan, however often the cross is pressed", async () => {
  const window = await start();

  window.close();
  window.close();
  expect(window.isGone).toBe(false);
  expect(window.webContents.sent).toEqual([{ event: "window:closing", data: {} }]);
  await call(window, {}, "plan:close");

  await vi.waitFor(() => expect(window.isGone).toBe(true));
  expect(app.isClosed()).toBe(true);
});

it("a page that does not answer holds the closing up no longer than the timeout", async () => {
  const window = await start();

  window.close();

  await vi.waitFor(() => expect(window.isGone).toBe(true));
  expect(app.isClosed()).toBe(true);
});

it("a crashed page is offered to be loaded again and does not hold the closing up", async () => {
  const window = await start();

  window.webContents.emit("render-process-gone", new StandInEvent(), { reason: "crashed" });
  await vi.waitFor(() => expect(window.webContents.reloads).toBe(1));
  window.webContents.hasCrashed = true;
  window.close();

  await vi.waitFor(() => expect(window.isGone).toBe(true));
  expect(window.webContents.sent).toEqual([]);
});

it("the program ends with its window", async () => {
  await start();

  system.app.emit("window-all-closed");

  expect(system.app.log.at(-1)).toBe("quit");
});
