/** Takes the rules of a file over as one batch, but for those that the plan has already or that do not fit it. */
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { Answer, Request } from "../../shared/contract/channels.ts";
import { AppError } from "../../shared/errors.ts";
import { addOwnRulesChanges } from "../../shared/rules/own/decision-changes.ts";
import { MAX_RULES_FILE_BYTES, readRulesFile } from "../../shared/rules/own/rules-file.ts";
import { storageError } from "../db/storage-error.ts";
import { commitBatch } from "./commit-batch.ts";
import { requireSession, type ServiceContext } from "./context.ts";

/** @throws AppError bad-file, validation, storage; nothing is taken over then. */
export function importRules(ctx: ServiceContext, input: Request<"rules:import">): Answer<"rules:import"> {
  const session = requireSession(ctx);
  const { path } = ctx.files.resolve(input.file, "import-rules");
  const { rules, refused } = readRulesFile(session.state, readText(path));
  const result = commitBatch(ctx, session, {
    kind: "import",
    changes: rules.length === 0 ? [] : addOwnRulesChanges(session.state, rules, ctx.newId),
    label: () => `导入 ${rules.length} 条规则`,
  });
  return { ...result, taken: rules.length, refused: [...refused] };
}

function readText(path: string): string {
  try {
    if (statSync(path).size > MAX_RULES_FILE_BYTES) throw tooLarge(path);
    return readFileSync(path, "utf8");
  } catch (error) {
    throw storageError(error, `没有读取“${basename(path)}”`);
  }
}

function tooLarge(path: string): AppError {
  return new AppError(
    "bad-file",
    "rules-file-too-large",
    `“${basename(path)}”太大，不是规则文件，没有导入。请另选一个文件。`,
  );
}
