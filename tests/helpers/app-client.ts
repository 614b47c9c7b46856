/** An app without a shell, asked as a page asks it: by channel, with the answer parsed. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { type App, type AppOptions, createApp } from "../../electron/app/app.ts";
import { type Answer, type ChannelName, channels, type Request } from "../../shared/contract/channels.ts";
import { isChannelName } from "../../shared/contract/names.ts";
import { type PlanSnapshot, PlanSnapshotSchema } from "../../shared/contract/plan-schemas.ts";
import { AppError, assertDefined, type ErrorData } from "../../shared/errors.ts";
import { buildPlanState, type PlanState } from "../../shared/model/plan-state.ts";
import type { PlanRow } from "../../shared/model/row.ts";
import { exportsTable } from "../../shared/tables/exports-table.ts";

/** The plan that each app has opened last, which a page would name. */
const sessions = new WeakMap<App, string>();

/** The input with the plan that it is meant for, where the channel asks for one. */
function named(app: App, channel: string, input: unknown): unknown {
  const shape = isChannelName(channel) ? channels[channel].input.shape : {};
  const isPlain = typeof input === "object" && input !== null && !Array.isArray(input);
  if (!("session" in shape) || !isPlain || "session" in input) return input;
  return { session: sessions.get(app) ?? (channel === "plan:close" ? null : "none"), ...input };
}

export async function ask<Name extends ChannelName>(
  app: App,
  channel: Name,
  input: Request<Name>,
): Promise<Answer<Name>> {
  const envelope = await app.dispatch(channel, named(app, channel, input));
  if (!envelope.ok) throw AppError.fromData(envelope.error);
  const snapshot = PlanSnapshotSchema.safeParse(envelope.value);
  if (snapshot.success) sessions.set(app, snapshot.data.session);
  return channels[channel].output.parse(envelope.value) as Answer<Name>;
}

/** The error that the channel answers with; throws where it answers with a value. */
export async function errorOf(app: App, channel: string, input: unknown): Promise<ErrorData> {
  const envelope = await app.dispatch(channel, named(app, channel, input));
  if (envelope.ok) throw new Error(`${channel} has an answer: ${JSON.stringify(envelope.value)}`);
  return envelope.error;
}

export function openApp(dataFolder: string, over: Partial<AppOptions> = {}): App {
  return createApp({
    shell: "loopback",
    fileDialogs: "page",
    dataFolder,
    version: "test",
    emit: () => {},
    ...over,
  });
}

/** The token of a file as the page's own dialog gets it; a file that is there may be replaced. */
export async function tokenOf(
  app: App,
  purpose: Request<"files:pick">["purpose"],
  path: string,
): Promise<string> {
  const pick = { purpose, folder: dirname(path), name: basename(path), overwrite: true };
  return (await ask(app, "files:pick", pick)).token;
}

export async function openPlanIn(app: App, path: string): Promise<PlanSnapshot> {
  return ask(app, "plan:open", { file: await tokenOf(app, "open-plan", path) });
}

export async function createPlanIn(
  app: App,
  path: string,
  template: Request<"plan:create">["template"] = "zhoushan-2024",
): Promise<PlanSnapshot> {
  return ask(app, "plan:create", { file: await tokenOf(app, "save-plan", path), template });
}

/** The official workbook, written with whatever errors stand, as a user who has read them all would. */
export async function exportIn(app: App, path: string, jobId = "export") {
  const { errors } = await ask(app, "export:check", { jobId });
  const file = await tokenOf(app, "export-workbook", path);
  const outcome = await ask(app, "export:workbook", { file, jobId, accepted: errors.map(({ id }) => id) });
  if (outcome.outcome === "held") throw new Error("the plan has errors that its check did not find");
  return outcome;
}

export function stateOf({ rows }: Pick<PlanSnapshot, "rows">): PlanState {
  return buildPlanState(rows);
}

/** The same without what is noted of exports. */
export function contentOf({ rows }: Pick<PlanSnapshot, "rows">): PlanState {
  return buildPlanState(rows.filter(({ table }) => table !== exportsTable.key));
}

/** A folder for one test; the function takes it away. */
export function makeFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "annex-app-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The names in a folder, hidden ones too, but for the app's own data folder. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name !== "data")
    .sort();
}

export function firstTask({ rows }: Pick<PlanSnapshot, "rows">): PlanRow {
  return assertDefined(
    rows.find((row) => row.kind === "task"),
    "the plan has a task",
  );
}
