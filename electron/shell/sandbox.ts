/**
 * Whether Chromium's sandbox can be used: it needs namespaces that any user may make, or a helper of root's beside
 * the program (Electron's, or that of an installed browser).
 */
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

const HELPERS = ["chrome-sandbox", "msedge-sandbox"];
/** Where Debian keeps the helper of its Chromium; the program on PATH is a script elsewhere. */
const HELPER_FOLDERS = ["/usr/lib/chromium", "/usr/lib/chromium-browser"];

/** What is asked of the system; other than the real one in tests only. */
export interface SandboxSystem {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  readonly isRootsHelper: (path: string) => boolean;
  /** A setting under /proc/sys; null where the kernel does not know it. */
  readonly setting: (name: string) => string | null;
}

const REAL: SandboxSystem = {
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  isRootsHelper: isSetuidOfRoot,
  setting: readSetting,
};

/** Why the sandbox of this program cannot be used here, in Chinese; null where it can. */
export function missingSandboxReason(program: string, system: SandboxSystem = REAL): string | null {
  if (system.platform !== "linux") return null;
  if (system.isRoot) return "正以 root 身份运行，Chromium 不支持在 root 下启用沙箱";
  const folders = [dirname(program), dirname(realPath(program)), ...HELPER_FOLDERS];
  const places = folders.flatMap((folder) => HELPERS.map((name) => join(folder, name)));
  if (hasUserNamespaces(system) || places.some(system.isRootsHelper)) return null;
  return "本系统既未允许普通用户命名空间，也没有设好 chrome-sandbox，Chromium 沙箱不能启用";
}

function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

function isSetuidOfRoot(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && stat.uid === 0 && (stat.mode & 0o4000) !== 0;
}

function readSetting(name: string): string | null {
  const path = `/proc/sys/${name}`;
  return existsSync(path) ? readFileSync(path, "utf8").trim() : null;
}

function hasUserNamespaces({ setting }: SandboxSystem): boolean {
  return (
    setting("kernel/unprivileged_userns_clone") !== "0" &&
    (setting("kernel/apparmor_restrict_unprivileged_userns") ?? "0") === "0" &&
    setting("user/max_user_namespaces") !== "0"
  );
}
