/**
 * Whether this machine can run Electron: the binary (which is not part of the npm package and is downloaded
 * once) and Chromium's sandbox. Says what was found, so that the caller can tell the user.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const DOWNLOAD_TIMEOUT_MS = 90_000;

const packageFolder = dirname(createRequire(import.meta.url).resolve("electron/package.json"));

/** Path of the binary; null where it is not installed. Requiring `electron` would start a download instead. */
export function findElectronBinary(): string | null {
  const pathFile = join(packageFolder, "path.txt");
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder, "dist");
  if (!existsSync(pathFile)) return null;
  const binary = join(folder, readFileSync(pathFile, "utf8"));
  return existsSync(binary) ? binary : null;
}

/** Tries Electron's own installer; null where it fails or takes too long. */
export async function downloadElectronBinary(timeoutMs = DOWNLOAD_TIMEOUT_MS): Promise<string | null> {
  const child = spawn(process.execPath, [join(packageFolder, "install.js")], {
    stdio: "ignore",
    timeout: timeoutMs,
    killSignal: "SIGKILL",
  });
  await new Promise<void>((resolve) => {
    child.on("error", () => resolve());
    child.on("exit", () => resolve());
  });
  return findElectronBinary();
}

/** Why Chromium's sandbox cannot be used here, in Chinese; null where it can. */
export function missingSandboxReason(binary: string): string | null {
  if (process.platform !== "linux") return null;
  if (process.getuid?.() === 0) return "正以 root 身份运行，Chromium 不支持在 root 下启用沙箱";
  if (isSetuidSandbox(join(dirname(binary), "chrome-sandbox")) || hasUserNamespaces()) return null;
  return "本系统既未允许普通用户命名空间，也没有设好 chrome-sandbox，Chromium 沙箱不能启用";
}

function isSetuidSandbox(path: string): boolean {
  if (!existsSync(path)) return false;
  const { uid, mode } = statSync(path);
  return uid === 0 && (mode & 0o4000) !== 0;
}

function hasUserNamespaces(): boolean {
  const allows = (name: string, isAllowed: (value: string) => boolean) => {
    const path = `/proc/sys/${name}`;
    return !existsSync(path) || isAllowed(readFileSync(path, "utf8").trim());
  };
  return (
    allows("kernel/unprivileged_userns_clone", (value) => value !== "0") &&
    allows("kernel/apparmor_restrict_unprivileged_userns", (value) => value === "0") &&
    allows("user/max_user_namespaces", (value) => value !== "0")
  );
}
