/**
 * The PC's own browser as the window of the loopback shell: found by its usual names and places, opened in app
 * mode with a profile of its own, so that neither extensions nor the user's tabs reach the page.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

const LINUX_NAMES = [
  "microsoft-edge",
  "microsoft-edge-stable",
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "uos-browser-stable",
  "qaxbrowser-safe-stable",
];
const WINDOWS_PLACES = [
  "Microsoft/Edge/Application/msedge.exe",
  "Google/Chrome/Application/chrome.exe",
  "Chromium/Application/chrome.exe",
];
const MAC_PLACES = [
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Path of a Chromium-family browser; `ANNEX_BROWSER` wins; null where there is none. */
export function findBrowser(
  env: Environment = process.env,
  platform = process.platform,
  isProgram: (path: string) => boolean = isExecutableFile,
): string | null {
  const given = env.ANNEX_BROWSER ? [env.ANNEX_BROWSER] : [];
  return [...given, ...browserPlaces(env, platform)].find(isProgram) ?? null;
}

function browserPlaces(env: Environment, platform: NodeJS.Platform): readonly string[] {
  if (platform === "win32") {
    const roots = [env["ProgramFiles(x86)"], env.ProgramFiles, env.LOCALAPPDATA];
    const present = roots.filter((root) => root !== undefined);
    return WINDOWS_PLACES.flatMap((place) => present.map((root) => join(root, place)));
  }
  if (platform === "darwin") return MAC_PLACES;
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isExecutableFile(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

export function hasDisplay(env: Environment = process.env, platform = process.platform): boolean {
  return platform !== "linux" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

export function browserArguments(
  url: string,
  profileFolder: string,
  withoutSandbox: boolean,
): readonly string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profileFolder}`,
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=Translate,MediaRouter",
    ...(withoutSandbox ? ["--no-sandbox"] : []),
  ];
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** What it complains of can be read from its stderr. */
export function openBrowser(program: string, args: readonly string[], env: Environment): ChildProcess {
  return spawn(program, args, { stdio: ["ignore", "ignore", "pipe"], env: { ...env } });
}
