/** The preview that the page shows, until it is applied or the plan is closed. One at a time. */
import type { Change } from "../../shared/changes/change.ts";
import type { Differences } from "../../shared/contract/import-schemas.ts";
import { AppError } from "../../shared/errors.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import type { PlanSession } from "./plan-session.ts";

export interface HeldPreview {
  /** Null: the plan is still to be made from the workbook. */
  readonly session: PlanSession | null;
  /** The plan with which the workbook was compared. */
  readonly state: PlanState;
  /** What makes that plan out of nothing, where it is still to be made. */
  readonly start: readonly Change[];
  readonly fileName: string;
  readonly differences: Differences;
}

export class ImportPreviews {
  #held: { readonly id: string; readonly preview: HeldPreview } | null = null;

  hold(id: string, preview: HeldPreview): void {
    this.#held = { id, preview };
  }

  /** @throws AppError not-found where the preview is no longer held, or belongs to another plan. */
  get(id: string, session: PlanSession | null): HeldPreview {
    if (this.#held?.id === id && this.#held.preview.session === session) return this.#held.preview;
    throw new AppError("not-found", "preview-gone", "这次导入的预览已失效，没有写入。请重新选择工作簿。");
  }

  drop(): void {
    this.#held = null;
  }
}
