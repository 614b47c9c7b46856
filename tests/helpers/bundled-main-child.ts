/**
 * The bundled main process as a program of its own, with the stand-in in place of `electron`: makes a plan, exports
 * it and compares the workbook, all by IPC, and prints what was answered.
 * Arguments: the folder of the bundle, a folder for files.
 */
import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { EnvelopeSchema } from "../../shared/contract/envelope.ts";
import { ExportCheckSchema } from "../../shared/contract/export-schemas.ts";
import { ChosenFileSchema, type FilePurpose } from "../../shared/contract/file-schemas.ts";
import { PlanSnapshotSchema } from "../../shared/contract/plan-schemas.ts";
import { AppError, assertDefined } from "../../shared/errors.ts";
import { electron, type StandInWindow } from "./electron-stand-in.ts";

const [bundle = "", folder = ""] = process.argv.slice(2);
const names = Object.keys(electron).join(", ");
const source = `import { electron } from ${JSON.stringify(new URL("electron-stand-in.ts", import.meta.url).href)};
export const { ${names} } = electron;`;

registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier !== "electron") return next(specifier, context);
    return { url: `data:text/javascript,${encodeURIComponent(source)}`, shortCircuit: true };
  },
});

async function loadWindow(): Promise<StandInWindow> {
  const { promise, resolve } = Promise.withResolvers<void>();
  electron.app.once("web-contents-created", () => resolve());
  await import(pathToFileURL(join(bundle, "main.js")).href);
  await promise;
  return assertDefined(electron.windows[0], "main.js opens its window");
}

async function ask(window: StandInWindow, channel: string, input: unknown): Promise<unknown> {
  const handler = assertDefined(electron.handlers.get(channel), channel);
  const sender = { sender: window.webContents, senderFrame: window.webContents.mainFrame };
  const envelope = EnvelopeSchema.parse(await handler(sender, input));
  if (!envelope.ok) throw AppError.fromData(envelope.error);
  return envelope.value;
}

const window = await loadWindow();
async function choose(purpose: FilePurpose, path: string): Promise<string> {
  electron.dialog.openAnswer = { canceled: false, filePaths: [path] };
  electron.dialog.saveAnswer = { canceled: false, filePath: path };
  const chosen = await ask(window, "files:choose", { purpose, suggestedName: "" });
  return ChosenFileSchema.parse(chosen).token;
}

const workbook = join(folder, "附表.xlsx");
const plan = await choose("save-plan", join(folder, "方案.fbt"));
const { session } = PlanSnapshotSchema.parse(
  await ask(window, "plan:create", { file: plan, template: "zhoushan-2024" }),
);
const target = await choose("export-workbook", workbook);
const { errors } = ExportCheckSchema.parse(await ask(window, "export:check", { session, jobId: "check" }));
const accepted = errors.map(({ id }) => id);
const exported = await ask(window, "export:workbook", { session, file: target, jobId: "export", accepted });
const taken = await choose("import-workbook", workbook);
const preview = await ask(window, "import:preview", { session, file: taken, jobId: "import" });
await ask(window, "plan:close", { session });
process.stdout.write(JSON.stringify({ exported, preview, preload: window.options.webPreferences.preload }));
process.exit(0);
