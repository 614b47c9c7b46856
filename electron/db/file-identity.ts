/**
 * Which file stands under a path. A plan can be deleted, moved or replaced while it is open; SQLite goes on writing
 * to the old file then, which nobody finds again.
 */
import { statSync } from "node:fs";

/** Null: there is no file. Equal for the same file as long as it lies there. */
export function fileIdentity(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!stat) return null;
  // Windows does not let an open plan be replaced, and its network drives number their files anew.
  return process.platform === "win32" ? "there" : `${stat.dev}:${stat.ino}`;
}
