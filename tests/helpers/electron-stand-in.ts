/**
 * A stand-in for the module `electron`, which cannot run in tests: it remembers what the shell asked of it and
 * lets a test play the system's and the page's part. Names and shapes are those of electron.d.ts.
 */
import { EventEmitter } from "node:events";

type Handler = (event: unknown, input: unknown) => unknown;
type Decision<Result> = (result: Result) => void;

/** An event that can be refused. */
export class StandInEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

class StandInApp extends EventEmitter {
  readonly log: string[] = [];
  readonly switches: Record<string, string | undefined> = {};
  readonly paths: Record<string, string> = {};
  isPackaged = true;
  hasLock = true;
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => {
      this.switches[name] = value;
    },
  };
  enableSandbox(): void {
    this.log.push("enableSandbox");
  }
  requestSingleInstanceLock(): boolean {
    this.log.push("requestSingleInstanceLock");
    return this.hasLock;
  }
  async whenReady(): Promise<void> {
    this.log.push("ready");
  }
  setPath(name: string, path: string): void {
    this.log.push("setPath");
    this.paths[name] = path;
  }
  setAppUserModelId(): void {}
  getVersion(): string {
    return "0.1.0";
  }
  quit(): void {
    this.log.push("quit");
  }
  exit(code: number): void {
    this.log.push(`exit ${code}`);
  }
}

class StandInSession extends EventEmitter {
  permissionRequest: ((contents: unknown, permission: string, callback: Decision<boolean>) => void) | null =
    null;
  permissionCheck: (() => boolean) | null = null;
  devicePermission: (() => boolean) | null = null;
  displayMedia: ((request: unknown, callback: Decision<unknown>) => void) | null = null;
  spellChecker = true;
  beforeRequest: ((details: { url: string }, callback: Decision<{ cancel?: boolean }>) => void) | null = null;
  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<StandInSession["beforeRequest"]>) => {
      this.beforeRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: NonNullable<StandInSession["permissionRequest"]>): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: () => boolean): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.devicePermission = handler;
  }
  setDisplayMediaRequestHandler(handler: NonNullable<StandInSession["displayMedia"]>): void {
    this.displayMedia = handler;
  }
  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.spellChecker = isEnabled;
  }
}

let nextContentsId = 1;

class StandInContents extends EventEmitter {
  readonly id = nextContentsId++;
  readonly sent: { event: string; data: unknown }[] = [];
  readonly mainFrame = { url: "", parent: null };
  windowOpen: ((details: { url: string }) => { action: string }) | null = null;
  reloads = 0;
  hasCrashed = false;
  setWindowOpenHandler(handler: NonNullable<StandInContents["windowOpen"]>): void {
    this.windowOpen = handler;
  }
  send(event: string, data: unknown): void {
    this.sent.push({ event, data });
    this.emit("sent", event);
  }
  isCrashed(): boolean {
    return this.hasCrashed;
  }
  reload(): void {
    this.reloads += 1;
  }
}

interface WindowOptions {
  readonly title: string;
  readonly webPreferences: Readonly<Record<string, unknown>>;
}

export class StandInWindow extends EventEmitter {
  readonly options: WindowOptions;
  readonly webContents = new StandInContents();
  readonly log: string[] = [];
  isGone = false;
  minimized = false;
  constructor(options: WindowOptions) {
    super();
    this.options = options;
    electron.windows.push(this);
    electron.app.emit("web-contents-created", new StandInEvent(), this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url;
    this.emit("ready-to-show");
  }
  /** What the user does with the cross in the corner. */
  close(): void {
    const event = new StandInEvent();
    this.emit("close", event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy(): void {
    this.isGone = true;
    this.emit("closed");
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  show(): void {
    this.log.push("show");
  }
  focus(): void {
    this.log.push("focus");
  }
  restore(): void {
    this.log.push("restore");
  }
}

type DialogCall = { readonly kind: string; readonly options: Readonly<Record<string, unknown>> };

class StandInDialog {
  readonly calls: DialogCall[] = [];
  openAnswer = { canceled: true, filePaths: [] as string[] };
  saveAnswer = { canceled: true, filePath: "" };
  buttonAnswer = 0;
  async showOpenDialog(_window: unknown, options: DialogCall["options"]) {
    this.calls.push({ kind: "open", options });
    return this.openAnswer;
  }
  async showSaveDialog(_window: unknown, options: DialogCall["options"]) {
    this.calls.push({ kind: "save", options });
    return this.saveAnswer;
  }
  async showMessageBox(_window: unknown, options: DialogCall["options"]) {
    this.calls.push({ kind: "message", options });
    return { response: this.buttonAnswer, checkboxChecked: false };
  }
  showErrorBox(title: string, content: string): void {
    this.calls.push({ kind: "error", options: { title, content } });
  }
}

interface Scheme {
  readonly scheme: string;
  readonly privileges: Readonly<Record<string, boolean>>;
}

function makeElectron() {
  const app = new StandInApp();
  const handlers = new Map<string, Handler>();
  const schemes: Scheme[] = [];
  const schemeHandlers = new Map<string, (request: Request) => Promise<Response>>();
  const menus: unknown[] = [];
  return {
    app,
    windows: [] as StandInWindow[],
    handlers,
    schemes,
    schemeHandlers,
    menus,
    dialog: new StandInDialog(),
    session: { defaultSession: new StandInSession() },
    ipcMain: {
      handle: (channel: string, handler: Handler) => {
        if (handlers.has(channel)) throw new Error(`${channel} has a handler already`);
        handlers.set(channel, handler);
      },
    },
    protocol: {
      registerSchemesAsPrivileged: (given: readonly Scheme[]) => {
        app.log.push("registerSchemes");
        schemes.push(...given);
      },
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
        schemeHandlers.set(scheme, handler);
      },
    },
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: (menu: unknown) => {
        menus.push(menu);
      },
    },
    BrowserWindow: StandInWindow,
  };
}

export let electron = makeElectron();

export function resetElectron(): typeof electron {
  electron = makeElectron();
  return electron;
}
