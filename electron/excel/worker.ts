/**
 * The worker in which workbooks are read and written, and the plan is checked before, so that a large plan or a
 * hostile workbook can neither hold up an edit nor take the program down with it. It reads the given file and writes
 * the given one, nothing else.
 */
import { open, readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { applyChanges } from "../../shared/changes/apply.ts";
import { compareDocument } from "../../shared/changes/compare-document.ts";
import { factsChanges, factsInDocument } from "../../shared/changes/facts-in-document.ts";
import type { ExportCheck } from "../../shared/contract/export-schemas.ts";
import { AppError, assertDefined } from "../../shared/errors.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import { checkForExport, heldErrors } from "../../shared/rules/export-check.ts";
import { printTables } from "../../shared/tables/index.ts";
import { printTablesIn } from "../../shared/tables/table-in.ts";
import { readFailure, writeFailure } from "./file-errors.ts";
import { checkFileSize } from "./limits.ts";
import { readWorkbook } from "./reader.ts";
import type {
  ExportResult,
  ExportTask,
  ImportPreviewResult,
  PreviewTask,
  WorkerMessage,
  WorkerResult,
  WorkerTask,
} from "./worker-messages.ts";
import { writeWorkbook } from "./writer.ts";

const port = assertDefined(parentPort, "this file runs as a worker only");
const task: WorkerTask = workerData;

function send(message: WorkerMessage<WorkerResult>): void {
  port.postMessage(message);
}

function progress(fraction: number | null, label: string): void {
  send({ kind: "progress", fraction, label });
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    checkFileSize(size);
    return await readFile(path);
  } catch (error) {
    throw error instanceof AppError ? error : readFailure(error);
  }
}

async function preview({ path, state, adoptsFacts }: PreviewTask): Promise<ImportPreviewResult> {
  progress(0, "正在读取文件…");
  const bytes = await readBytes(path);
  progress(0.1, "正在读取工作簿…");
  const document = await readWorkbook(bytes, printTablesIn(state));
  progress(0.8, "正在比对…");
  const facts = adoptsFacts ? factsInDocument(document, basename(path)) : {};
  const differences = compareDocument(applyChanges(state, factsChanges(state, facts)), document);
  return { sheets: [...document.sheets], differences, facts };
}

function check(state: PlanState): ExportCheck {
  progress(0, "正在校验…");
  return checkForExport(state);
}

async function exportTo({ path, state, accepted }: ExportTask): Promise<ExportResult> {
  const found = check(state);
  if (heldErrors(found, accepted).length > 0) return { warnings: null, check: found };
  const { bytes, warnings } = await writeWorkbook(state, (table, index) => {
    progress((index + 1) / (printTables.length + 3), `正在排版“${table.title}”…`);
  });
  progress(0.9, "正在写入文件…");
  try {
    const file = await open(path, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw writeFailure(error);
  }
  return { warnings: [...warnings], check: found };
}

function run(given: WorkerTask): WorkerResult | Promise<WorkerResult> {
  switch (given.kind) {
    case "preview":
      return preview(given);
    case "export":
      return exportTo(given);
    case "check":
      return check(given.state);
  }
}

try {
  send({ kind: "done", result: await run(task) });
} catch (error) {
  // What is no AppError is a fault of the program and ends the worker as such.
  if (!(error instanceof AppError)) throw error;
  send({ kind: "failed", error: error.toData() });
}
