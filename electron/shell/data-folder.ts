/**
 * Where the program keeps what is its own: recent plans, the author's name, the browser's profile; and the working
 * copy of the 2024 plan where the user has no folder for documents.
 */
import { homedir } from "node:os";
import { join } from "node:path";

const FOLDER_NAME = "annex-editor";

type Environment = Readonly<Record<string, string | undefined>>;

export function dataFolder(env: Environment = process.env, platform = process.platform, home = homedir()) {
  if (env.ANNEX_DATA_DIR) return env.ANNEX_DATA_DIR;
  if (platform === "win32") return join(env.APPDATA ?? join(home, "AppData", "Roaming"), FOLDER_NAME);
  if (platform === "darwin") return join(home, "Library", "Application Support", FOLDER_NAME);
  return join(env.XDG_DATA_HOME || join(home, ".local", "share"), FOLDER_NAME);
}
