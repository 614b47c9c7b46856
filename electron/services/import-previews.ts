/** The preview that the page shows, until it is applied or the plan is closed. One at a time. */
import type { Differences } from "../../shared/contract/import-schemas.ts";
import { AppError } from "../../shared/errors.ts";
import type { PlanState } from "../../shared/model/plan-state.ts";
import type { PlanSession } from "./plan-session.ts";

export interface HeldPreview {
  readonly session: PlanSession;
  /** The plan with which the workbook was compared. */
  readonly state: PlanState;
  readonly fileName: string;
  readonly differences: Differences;
}

export class ImportPreviews {
  #held: { readonly id: string; readonly preview: HeldPreview } | null = null;

  hold(id: string, preview: HeldPreview): void {
    this.#held = { id, preview };
  }

  /** @throws AppError not-found where the preview is no longer held, or belongs to another plan. */
  get(id: string, session: PlanSession): HeldPreview {
    if (this.#held?.id === id && this.#held.preview.session === session) return this.#held.preview;
    throw new AppError("not-found", "preview-gone", "这次导入的预览已失效，没有写入。请重新选择工作簿。");
  }

  drop(): void {
    this.#held = null;
  }
}
