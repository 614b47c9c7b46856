/** What the workbook worker is told and what it answers. */
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
  readonly warnings: string[];
}

export interface PreviewTask {
  readonly kind: "preview";
  readonly path: string;
  readonly state: PlanState;
  /** The plan is still to be made from this workbook: its title and year are the workbook's. */
  readonly adoptsFacts: boolean;
}

/** Writes a new file at `path`, which must not exist. */
export interface ExportTask {
  readonly kind: "export";
  readonly path: string;
  readonly state: PlanState;
}

export type WorkerTask = PreviewTask | ExportTask;

export type WorkerMessage<Result> =
  | { readonly kind: "progress"; readonly fraction: number | null; readonly label: string }
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "failed"; readonly error: ErrorData };
