/**
 * The Electron shell put together: lifecycle, window, closing. It is handed the modules of `electron` by main.ts
 * and so runs in tests against a stand-in. Order matters: the sandbox and the scheme before the app is ready,
 * the session locked before the first window.
 */
import { join } from "node:path";
import type { App, AppOptions } from "../app/app.ts";
import { APP_SCHEME, APP_SCHEMES, APP_URL, serveRenderer } from "./app-protocol.ts";
import { eventSender, registerChannels } from "./channel-bridge.ts";
import { Closing } from "./closing.ts";
import { chooseFile } from "./file-dialogs.ts";
import { lockContents, lockSession } from "./lockdown.ts";
import { menuTemplate } from "./menu.ts";
import { findPlanArgument } from "./plan-argument.ts";
import { type WindowFiles, windowOptions } from "./window-options.ts";

/** The parts of the `electron` module that the shell uses. */
export type ElectronModule = Pick<
  typeof Electron.CrossProcessExports,
  "app" | "BrowserWindow" | "dialog" | "ipcMain" | "Menu" | "protocol" | "session"
>;

export interface ShellOptions {
  readonly electron: ElectronModule;
  readonly createApp: (options: AppOptions) => App;
  readonly dataFolder: string;
  /** Chromium's own files: cache, local storage. */
  readonly profileFolder: string;
  readonly rendererFolder: string;
  readonly windowFiles: WindowFiles;
  readonly argv: readonly string[];
  readonly workingFolder: string;
  readonly closingTimeoutMs?: number;
}

/** Starts the program; resolves once its window is shown, or at once where another instance has it. */
export async function runElectronShell(options: ShellOptions): Promise<void> {
  const { app, protocol, ipcMain } = options.electron;
  app.setPath("userData", options.profileFolder);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.enableSandbox();
  app.commandLine.appendSwitch("overscroll-history-navigation", "0");
  app.commandLine.appendSwitch("disable-background-networking");
  app.setAppUserModelId("cn.annex-editor.app");
  protocol.registerSchemesAsPrivileged(APP_SCHEMES);
  app.on("web-contents-created", (_event, contents) => lockContents(contents));
  const shell = new ElectronShell(options);
  app.on("second-instance", (_event, argv, folder) => shell.openAgain(findPlanArgument(argv, folder)));
  app.on("open-file", (event, path) => {
    event.preventDefault();
    shell.openAgain(path);
  });
  app.on("window-all-closed", () => app.quit());
  await app.whenReady();
  await shell.start(ipcMain);
}

class ElectronShell {
  readonly #options: ShellOptions;
  readonly #closing: Closing;
  #isClosing = false;
  #window: Electron.BrowserWindow | null = null;
  #app: App | null = null;
  /** Asked for by the system before the app was there (macOS tells it by an event, not by an argument). */
  #planBeforeStart: string | null;

  constructor(options: ShellOptions) {
    this.#options = options;
    this.#closing = new Closing(options.closingTimeoutMs);
    this.#planBeforeStart = findPlanArgument(options.argv, options.workingFolder);
  }

  async start(ipcMain: Electron.IpcMain): Promise<void> {
    const { electron, rendererFolder, windowFiles } = this.#options;
    const isDevelopment = !electron.app.isPackaged;
    lockSession(electron.session.defaultSession, { isDevelopment });
    electron.protocol.handle(APP_SCHEME, serveRenderer(rendererFolder));
    electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(menuTemplate(isDevelopment)));
    this.#app = this.#makeApp();
    registerChannels(ipcMain, () => this.#window, this.#app);
    const window = new electron.BrowserWindow(windowOptions(windowFiles, isDevelopment));
    this.#window = window;
    window.once("ready-to-show", () => window.show());
    window.on("close", (event) => this.#close(event, window));
    window.webContents.on("render-process-gone", (_event, { reason }) => {
      if (reason !== "clean-exit") void this.#offerReload(window);
    });
    window.on("closed", () => {
      this.#window = null;
    });
    await window.loadURL(APP_URL);
  }

  /** The program was started again, with a plan or without: the running window takes over. */
  openAgain(planPath: string | null): void {
    if (this.#app === null) {
      this.#planBeforeStart = planPath ?? this.#planBeforeStart;
      return;
    }
    if (this.#window?.isMinimized()) this.#window.restore();
    this.#window?.focus();
    if (planPath !== null) this.#app.requestOpen(planPath);
  }

  #makeApp(): App {
    const { electron, createApp, dataFolder } = this.#options;
    const app = createApp({
      shell: "electron",
      fileDialogs: "native",
      chooseFile: (purpose, suggestedName, folder) => this.#chooseFile(purpose, suggestedName, folder),
      dataFolder,
      version: electron.app.getVersion(),
      ...(this.#planBeforeStart === null ? {} : { initialPlanPath: this.#planBeforeStart }),
      emit: eventSender(() => this.#window),
    });
    return this.#closing.watch(app);
  }

  #chooseFile: NonNullable<AppOptions["chooseFile"]> = async (purpose, suggestedName, folder) => {
    if (this.#window === null) return null;
    const defaultPath = suggestedName === "" ? folder : join(folder, suggestedName);
    return chooseFile(this.#options.electron.dialog, this.#window, purpose, defaultPath);
  };

  /** The first attempt waits for the page; destroying the window afterwards asks nobody again. */
  #close(event: { preventDefault(): void }, window: Electron.BrowserWindow): void {
    event.preventDefault();
    if (this.#isClosing) return;
    this.#isClosing = true;
    const tellPage = () => eventSender(() => this.#window)("window:closing", {});
    const pageAnswers = window.webContents.isCrashed()
      ? Promise.resolve(false)
      : this.#closing.request(tellPage);
    void this.#leave(window, pageAnswers);
  }

  async #leave(window: Electron.BrowserWindow, pageAnswers: Promise<boolean>): Promise<void> {
    try {
      await pageAnswers;
      await this.#app?.close();
    } finally {
      window.destroy();
    }
  }

  async #offerReload(window: Electron.BrowserWindow): Promise<void> {
    const { response } = await this.#options.electron.dialog.showMessageBox(window, {
      type: "error",
      message: "界面意外停止",
      detail: "已保存的内容不受影响。",
      buttons: ["重新载入", "退出"],
      defaultId: 0,
      cancelId: 1,
    });
    if (response === 0) window.webContents.reload();
    else window.close();
  }
}
