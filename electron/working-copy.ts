/**
 * The 2024 plan as the user's own file: made at the first start, opened at every later one, never written over.
 */
import { existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Request } from "../shared/contract/channels.ts";
import { ChosenFileSchema } from "../shared/contract/file-schemas.ts";
import { AppError } from "../shared/errors.ts";
import { type App, createApp } from "./app/app.ts";
import { storageError } from "./db/storage-error.ts";

const FILE_NAME = "2024年舟山高质量发展建设共同富裕示范区先行市.fbt";

/** The user's documents; the data folder where there are none or where it was set by hand. */
export function plansFolder(dataFolder: string, home = homedir()): string {
  const documents = [join(home, "Documents"), join(home, "文档")].find((folder) => existsSync(folder));
  return documents === undefined || process.env.ANNEX_DATA_DIR ? dataFolder : join(documents, "附表通");
}

export async function ensureWorkingCopy(dataFolder: string, version: string): Promise<string> {
  const folder = plansFolder(dataFolder);
  const path = join(folder, FILE_NAME);
  if (existsSync(path)) return path;
  makeFolder(folder);
  const app = createApp({ shell: "loopback", fileDialogs: "page", dataFolder, version, emit: () => {} });
  try {
    const pick: Request<"files:pick"> = { purpose: "save-plan", folder, name: FILE_NAME, overwrite: false };
    const { token } = ChosenFileSchema.parse(await ask(app, "files:pick", pick));
    await ask(app, "plan:create", { file: token, template: "zhoushan-2024" });
  } finally {
    await app.close();
  }
  return path;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw storageError(error, `没有新建方案，文件夹“${folder}”不能建立`);
  }
}

async function ask(app: App, channel: string, input: unknown): Promise<unknown> {
  const envelope = await app.dispatch(channel, input);
  if (!envelope.ok) throw AppError.fromData(envelope.error);
  return envelope.value;
}
