/** Is a program there that some tests need? */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export function isInstalled(command: string): boolean {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.some((folder) => [command, `${command}.exe`].some((name) => existsSync(join(folder, name))));
}
