/**
 * The commands of `npm run annex`. Each stands on the same services as the editor; what a person does there with
 * a file dialog, the arguments do here. A plan is opened for reading unless the command is to change it.
 */
import { extname, resolve } from "node:path";
import { type TemplateName, templates } from "../../seeds/index.ts";
import { dumpPlan } from "../../shared/changes/dump-plan.ts";
import { AppError } from "../../shared/errors.ts";
import { fromNewerVersion, lockOf } from "../db/open.ts";
import { applyImport, differenceIds } from "../services/apply-import.ts";
import { closePlan } from "../services/close-plan.ts";
import { requireSession, type ServiceContext } from "../services/context.ts";
import { createPlan } from "../services/create-plan.ts";
import { exportPlan } from "../services/export-plan.ts";
import { openPlanFile } from "../services/open-plan.ts";
import type { PlanSession } from "../services/plan-session.ts";
import { previewImport } from "../services/preview-import.ts";
import { type ArgumentsRule, badArguments, type CommandArguments } from "./arguments.ts";
import { countsText, differencesJson, differencesText } from "./differences-text.ts";

export interface CommandLine {
  readonly services: ServiceContext;
  /** What the paths are relative to. */
  readonly folder: string;
  /** What is to be said beside the outcome, if anything, to standard error. */
  readonly say: (sentence: string | null) => void;
}

export interface Command extends ArgumentsRule {
  /** Answers what goes to standard output. @throws AppError */
  readonly run: (line: CommandLine, args: CommandArguments) => string | Promise<string>;
}

const JOB_ID = "annex";

const newPlan: Command = {
  usage: "new 方案.fbt [--template zhoushan-2024|empty]",
  fileCount: 1,
  flags: [],
  values: ["template"],
  run: ({ services, folder }, { files, values }) => {
    const path = pathWith(".fbt", folder, files[0]);
    const template = values.get("template") ?? "zhoushan-2024";
    if (!isTemplateName(template)) throw badArguments(newPlan, `没有模板“${template}”`);
    createPlan(services, { file: services.files.give(path, "save-plan").token, template });
    return `已新建 ${path}\n`;
  },
};

const exportCommand: Command = {
  usage: "export 方案.fbt 附表.xlsx",
  fileCount: 2,
  flags: [],
  values: [],
  run: async ({ services, folder }, { files }) => {
    const [planPath = "", workbook] = files;
    const path = pathWith(".xlsx", folder, workbook);
    openForReading(services, resolve(folder, planPath));
    // Naming the file is what pressing “replace” is in a dialog.
    const { token } = services.files.give(path, "export-workbook", true);
    const { warnings } = await exportPlan(services, { file: token, jobId: JOB_ID });
    return [`已导出 ${path}`, ...warnings].map((sentence) => `${sentence}\n`).join("");
  },
};

const importCommand: Command = {
  usage: "import 方案.fbt 来文.xlsx [--dry-run] [--json]",
  fileCount: 2,
  flags: ["dry-run", "json"],
  values: [],
  run: async ({ services, folder, say }, { files, flags }) => {
    const [planPath = "", workbookPath = ""] = files.map((file) => resolve(folder, file));
    const { token: file } = services.files.give(workbookPath, "import-workbook");
    const isDryRun = flags.has("dry-run");
    // Read first in any case: a plan that gets nothing new is not even touched.
    const { state } = openForReading(services, planPath);
    if (!isDryRun) assertNotLocked(planPath);
    let preview = await previewImport(services, { file, jobId: JOB_ID });
    const hasAny = differenceIds(preview.differences).length > 0;
    if (hasAny && !isDryRun) {
      say(openForWriting(services, planPath));
      preview = await previewImport(services, { file, jobId: JOB_ID });
      const { previewId, differences } = preview;
      applyImport(services, { previewId, accepted: differenceIds(differences) });
    }
    const { differences, fileName } = preview;
    if (flags.has("json")) return `${differencesJson(differences)}\n`;
    const outcome = hasAny && !isDryRun ? "已写入，可在附表通里撤销" : "没有写入";
    return `${fileName}：${countsText(differences)}，${outcome}。\n${differencesText(state, differences)}`;
  },
};

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
]);

function isTemplateName(name: string): name is TemplateName {
  return Object.hasOwn(templates, name);
}

function pathWith(extension: string, folder: string, file = ""): string {
  if (extname(file).toLowerCase() === extension) return resolve(folder, file);
  throw new AppError(
    "validation",
    "wrong-extension",
    `文件名“${file}”要以 ${extension} 结尾，没有写入。请改用 ${extension} 的文件名。`,
  );
}

/** Of a newer version's plan this one may know only a part, which a script must not take for the whole. */
function openForReading(services: ServiceContext, path: string): PlanSession {
  openPlanFile(services, path, "read");
  const session = requireSession(services);
  if (session.database.readOnly?.code === "newer-version") throw fromNewerVersion(path);
  return session;
}

function assertNotLocked(path: string): void {
  const locked = lockOf(path);
  if (locked !== null) throw new AppError("precondition", "plan-read-only", `没有导入。${locked.reason}`);
}

/** Answers what is to be said of the opening. */
function openForWriting(services: ServiceContext, path: string): string | null {
  closePlan(services);
  return openPlanFile(services, path, "write").notice;
}
