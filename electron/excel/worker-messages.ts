/** What the workbook worker is told and what it answers. */
import type { ExportCheck } from "../../shared/contract/export-schemas.ts";
import type { Differences, ReadSheet } from "../../shared/contract/import-schemas.ts";
import type { ErrorData } from "../../shared/errors.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";

export interface ImportPreviewResult {
  readonly sheets: ReadSheet[];
  readonly differences: Differences;
  /** The facts of the plan that the workbook tells; none unless they were to be adopted. */
  readonly facts: Readonly<Record<string, string>>;
}

export interface ExportResult {
  /** Null: nothing was written, since the check found errors that nobody has accepted. */
  readonly warnings: string[] | null;
  readonly check: ExportCheck;
}

export interface PreviewTask {
  readonly kind: "preview";
  readonly path: string;
  readonly state: PlanState;
  /** The plan is still to be made from this workbook: its title and year are the workbook's. */
  readonly adoptsFacts: boolean;
}

/** Checks the plan and writes a new file at `path`, which must not exist. */
export interface ExportTask {
  readonly kind: "export";
  readonly path: string;
  readonly state: PlanState;
  /** The ids of the errors with which it may be written all the same; null: with any. */
  readonly accepted: readonly string[] | null;
}

export interface CheckTask {
  readonly kind: "check";
  readonly state: PlanState;
}

export type WorkerTask = PreviewTask | ExportTask | CheckTask;
export type WorkerResult = ImportPreviewResult | ExportResult | ExportCheck;

export type WorkerMessage<Result> =
  | { readonly kind: "progress"; readonly fraction: number | null; readonly label: string }
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "failed"; readonly error: ErrorData };
