/** What the workbook worker is told and what it answers. */
import type { Differences, ReadSheet } from "../../shared/contract/import-schemas.ts";
import type { ErrorData } from "../../shared/errors.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";

export interface ImportPreviewResult {
  readonly sheets: ReadSheet[];
  readonly differences: Differences;
}

export interface ExportResult {
  readonly warnings: string[];
}

export type WorkerTask =
  | { readonly kind: "preview"; readonly path: string; readonly state: PlanState }
  /** Writes a new file at `path`, which must not exist. */
  | { readonly kind: "export"; readonly path: string; readonly state: PlanState };

export type WorkerMessage<Result> =
  | { readonly kind: "progress"; readonly fraction: number | null; readonly label: string }
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "failed"; readonly error: ErrorData };
