/** annex import: all differences as one batch, but for the rows that the workbook does not hold. */
import { resolve } from "node:path";
import { initiallyAccepted } from "../../shared/changes/initially-accepted.ts";
import type { Differences } from "../../shared/contract/import-schemas.ts";
import { applyImport, differenceIds } from "../services/apply-import.ts";
import { previewImport } from "../services/preview-import.ts";
import { type Command, JOB_ID } from "./command.ts";
import { countsText, differencesJson, differencesText, keptText } from "./differences-text.ts";
import { assertNotLocked, openForReading, openForWriting } from "./open-plan.ts";

const DELETE_MISSING = "delete-missing";

export const importCommand: Command = {
  usage: `import 方案.fbt 来文.xlsx [--dry-run] [--json] [--${DELETE_MISSING}]`,
  fileCount: 2,
  flags: ["dry-run", "json", DELETE_MISSING],
  values: [],
  run: async ({ services, folder, say }, { files, flags }) => {
    const [planPath = "", workbookPath = ""] = files.map((file) => resolve(folder, file));
    const { token: file } = services.files.give(workbookPath, "import-workbook");
    const isDeleting = flags.has(DELETE_MISSING);
    const idsOf = (found: Differences): string[] =>
      isDeleting ? differenceIds(found) : initiallyAccepted(found);
    // Read first in any case: a plan that gets nothing new is not even touched.
    const { state } = openForReading(services, planPath);
    if (!flags.has("dry-run")) assertNotLocked(planPath);
    let preview = await previewImport(services, { file, jobId: JOB_ID });
    const isWriting = idsOf(preview.differences).length > 0 && !flags.has("dry-run");
    if (isWriting) {
      say(openForWriting(services, planPath));
      preview = await previewImport(services, { file, jobId: JOB_ID });
      applyImport(services, { previewId: preview.previewId, accepted: idsOf(preview.differences) });
    }
    const { differences, fileName } = preview;
    const kept = isDeleting ? "" : keptText(differences, `--${DELETE_MISSING}`);
    if (flags.has("json")) {
      say(kept || null);
      return `${differencesJson(differences)}\n`;
    }
    const outcome = isWriting ? "已写入，可在附表通里撤销" : "没有写入";
    const summary = `${fileName}：${countsText(differences, isDeleting)}，${outcome}。${kept}`;
    return `${summary}\n${differencesText(state, differences, isDeleting)}`;
  },
};
