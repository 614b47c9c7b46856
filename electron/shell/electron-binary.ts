/**
 * Electron's binary, which is not part of the npm package and is downloaded once. Where the download fails, why is
 * said, and it is not tried again at every start.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { JsonFile, type OwnFolder } from "../services/json-file.ts";

const DOWNLOAD_TIMEOUT_MS = 90_000;
const RETRY_AFTER_MS = 24 * 3_600_000;

const packageFolder = dirname(createRequire(import.meta.url).resolve("electron/package.json"));

/** Path of the binary; null where it is not installed. Requiring `electron` would start a download instead. */
export function findElectronBinary(): string | null {
  const pathFile = join(packageFolder, "path.txt");
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder, "dist");
  if (!existsSync(pathFile)) return null;
  const binary = join(folder, readFileSync(pathFile, "utf8"));
  return existsSync(binary) ? binary : null;
}

export type Download = { readonly binary: string } | { readonly failure: string };

/** Tries Electron's own installer. `failure`: the last thing it said. */
export async function downloadElectronBinary(
  installer = join(packageFolder, "install.js"),
  timeoutMs = DOWNLOAD_TIMEOUT_MS,
): Promise<Download> {
  const child = spawn(process.execPath, [installer], {
    stdio: ["ignore", "ignore", "pipe"],
    timeout: timeoutMs,
    killSignal: "SIGKILL",
  });
  let said = "";
  createInterface({ input: child.stderr }).on("line", (line) => {
    // Below its message an error shows where in the installer it arose.
    if (line.trim() !== "" && !/^\s+at /.test(line)) said = line.trim();
  });
  const ending = await new Promise<string>((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code, signal) => resolve(signal === null ? `退出码 ${code}` : "超时"));
  });
  const binary = findElectronBinary();
  return binary === null ? { failure: said === "" ? ending : `${said}（${ending}）` } : { binary };
}

const FailureSchema = z.strictObject({ at: z.iso.datetime(), reason: z.string() }).nullable();

/** The binary that is there or can be had; null where it cannot, or could not a short time ago. */
export async function obtainElectronBinary(
  folder: OwnFolder,
  say: (text: string) => void,
  download: () => Promise<Download> = downloadElectronBinary,
): Promise<string | null> {
  const installed = findElectronBinary();
  if (installed !== null) return installed;
  const memory = new JsonFile(folder, "electron-download.json", FailureSchema, null);
  const last = memory.read();
  const now = folder.clock();
  if (last !== null && now.getTime() - Date.parse(last.at) < RETRY_AFTER_MS) {
    say(`没有 Electron 程序，上次下载没有成功：${last.reason}。一天之内不再尝试。`);
    return null;
  }
  say(`尚无 Electron 程序，正在尝试下载（最多 ${DOWNLOAD_TIMEOUT_MS / 1000} 秒）…`);
  const outcome = await download();
  if ("binary" in outcome) return outcome.binary;
  say(`Electron 没有下载成功：${outcome.failure}。`);
  memory.write({ at: now.toISOString(), reason: outcome.failure });
  return null;
}
