/** The one window: its size and, above all, how its page is kept away from Node and from the system. */

export interface WindowFiles {
  readonly preloadPath: string;
  /** Absent where the system takes the icon from the program. */
  readonly iconPath?: string;
}

export function windowOptions(
  files: WindowFiles,
  isDevelopment: boolean,
): Electron.BrowserWindowConstructorOptions {
  return {
    title: "附表通",
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: "#ffffff",
    ...(files.iconPath === undefined ? {} : { icon: files.iconPath }),
    webPreferences: {
      preload: files.preloadPath,
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
      devTools: isDevelopment,
    },
  };
}
