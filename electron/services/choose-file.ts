/** Asks with the system's own dialog and turns the answer into a token. */

import { existsSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Request } from "../../shared/contract/channels.ts";
import { filePurposes } from "../../shared/contract/file-purposes.ts";
import type { ChosenFile, FilePurpose } from "../../shared/contract/file-schemas.ts";
import { AppError } from "../../shared/errors.ts";
import { fileNameRefusal } from "../../shared/text/file-names.ts";
import type { ServiceContext } from "./context.ts";

export type AskForPath = (
  purpose: FilePurpose,
  suggestedName: string,
  folder: string,
) => Promise<string | null>;

export async function chooseFile(
  ctx: ServiceContext,
  ask: AskForPath,
  input: Request<"files:choose">,
): Promise<ChosenFile | null> {
  const path = await ask(input.purpose, input.suggestedName, ctx.settings.startFolder());
  if (path === null) return null;
  const refusal = filePurposes[input.purpose].isSaving ? fileNameRefusal(basename(path)) : null;
  if (refusal !== null) throw new AppError("validation", "bad-file-name", refusal);
  ctx.settings.rememberFolder(dirname(path));
  // The dialog has asked before it answered the name of a file that is there.
  return ctx.files.give(path, input.purpose, existsSync(path));
}
