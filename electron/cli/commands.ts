/**
 * The commands of `npm run annex`. Each stands on the same services as the editor; what a person does there with
 * a file dialog, the arguments do here. A plan is opened for reading unless the command is to change it.
 */
import { resolve } from "node:path";
import { dumpPlan } from "../../shared/changes/dump-plan.ts";
import { TEMPLATE_NAMES } from "../../shared/changes/template.ts";
import type { ExportCheck } from "../../shared/contract/export-schemas.ts";
import { filePurposes, hasExtension } from "../../shared/contract/file-purposes.ts";
import type { FilePurpose } from "../../shared/contract/file-schemas.ts";
import { AppError } from "../../shared/errors.ts";
import { createPlan } from "../services/create-plan.ts";
import { writeOfficial } from "../services/export-plan.ts";
import { badArguments } from "./arguments.ts";
import { checkCommand } from "./check-command.ts";
import { type Command, JOB_ID } from "./command.ts";
import { importCommand } from "./import-command.ts";
import { openForReading } from "./open-plan.ts";

const newPlan: Command = {
  usage: `new 方案.fbt [--template ${TEMPLATE_NAMES.join("|")}]`,
  fileCount: 1,
  flags: [],
  values: ["template"],
  run: ({ services, folder }, { files, values }) => {
    const path = pathFor("save-plan", folder, files[0]);
    const name = values.get("template") ?? TEMPLATE_NAMES[0];
    const template = TEMPLATE_NAMES.find((known) => known === name);
    if (template === undefined) throw badArguments(newPlan, `没有模板“${name}”`);
    createPlan(services, { file: services.files.give(path, "save-plan").token, template });
    return `已新建 ${path}\n`;
  },
};

const exportCommand: Command = {
  usage: "export 方案.fbt 附表.xlsx",
  fileCount: 2,
  flags: [],
  values: [],
  // A script is not asked, and a plan that is opened for reading gets no note: the count is said instead.
  run: async ({ services, folder, say }, { files }) => {
    const [planPath = "", workbook] = files;
    const path = pathFor("export-workbook", folder, workbook);
    openForReading(services, resolve(folder, planPath));
    // Naming the file is what pressing “replace” is in a dialog.
    const { token } = services.files.give(path, "export-workbook", true);
    const { check, written } = await writeOfficial(services, { file: token, jobId: JOB_ID, accepted: null });
    const { backup = null, warnings = [] } = written ?? {};
    say(errorsLeft(check, planPath));
    const kept = backup === null ? [] : [`原来的文件留作备份“${backup}”`];
    return [`已导出 ${path}`, ...kept, ...warnings].map((sentence) => `${sentence}\n`).join("");
  },
};

function errorsLeft({ errors }: ExportCheck, planPath: string): string | null {
  if (errors.length === 0) return null;
  return `导出的内容仍有 ${errors.length} 处错误，可用 npm run annex -- check ${planPath} 列出。`;
}

const dump: Command = {
  usage: "dump 方案.fbt",
  fileCount: 1,
  flags: [],
  values: [],
  run: ({ services, folder }, { files: [planPath = ""] }) => {
    const { state } = openForReading(services, resolve(folder, planPath));
    return `${JSON.stringify(dumpPlan(state), null, 2)}\n`;
  },
};

export const commands: ReadonlyMap<string, Command> = new Map([
  ["new", newPlan],
  ["export", exportCommand],
  ["import", importCommand],
  ["dump", dump],
  ["check", checkCommand],
]);

function pathFor(purpose: FilePurpose, folder: string, file = ""): string {
  const { extension } = filePurposes[purpose];
  if (hasExtension(file, { extension })) return resolve(folder, file);
  throw new AppError(
    "validation",
    "wrong-extension",
    `文件名“${file}”要以 ${extension} 结尾，没有写入。请改用 ${extension} 的文件名。`,
  );
}
