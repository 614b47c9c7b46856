/** Electron's entry: hands the real modules and folders to the shell; everything else is in shell/. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from "electron";
import { createApp } from "./app/app.ts";
import { dataFolder } from "./shell/data-folder.ts";
import { runElectronShell } from "./shell/electron-shell.ts";
import { profileFolder } from "./shell/profile-folder.ts";

/** dist/electron, of the repository or of the package. */
const builtFolder = dirname(fileURLToPath(import.meta.url));
const ownData = dataFolder();

runElectronShell({
  electron: { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session },
  createApp,
  dataFolder: ownData,
  profileFolder: profileFolder(ownData, "electron-profile"),
  rendererFolder: join(builtFolder, "..", "renderer"),
  windowFiles: {
    preloadPath: join(builtFolder, "preload.cjs"),
    iconPath: join(builtFolder, "icon.png"),
  },
  argv: process.argv,
  workingFolder: process.cwd(),
}).catch((error: unknown) => {
  dialog.showErrorBox("附表通未能启动", error instanceof Error ? error.message : String(error));
  app.exit(1);
});
