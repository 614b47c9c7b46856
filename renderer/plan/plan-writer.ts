/**
 * Sends what the user does to the host, one request after another, and keeps the page's plan in step. Edits are
 * shown at once; 已保存 follows the host's answer only. What the host refuses is taken back, the plan is read
 * anew, and the refusal is reported with what had been typed.
 */
import type { CellEdit, EditKind } from "../../shared/changes/edit-cells.ts";
import type { BatchResult, PlanSnapshot } from "../../shared/contract/plan-schemas.ts";
import { AppError } from "../../shared/errors.ts";
import { type Client, isConnectionLost } from "../contract/client.ts";
import { toAppError } from "../messages/to-app-error.ts";
import { addEdit, confirmChanges, dropEdit, replaceRows } from "./optimistic-plan.ts";
import type { PlanData } from "./plan-data.ts";
import { describeUnwritten } from "./unwritten.ts";
import { WriteQueue } from "./write-queue.ts";

export interface PlanWriterOptions {
  readonly client: Client;
  readonly retryMs: number;
  /** An edit or another act that was not written. */
  onRefused(error: AppError): void;
}

export interface DataAccess {
  get(): PlanData;
  set(part: Partial<PlanData>): void;
}

export class PlanWriter {
  readonly #options: PlanWriterOptions;
  readonly #data: DataAccess;
  readonly #queue: WriteQueue;
  #lastEditId = 0;

  constructor(options: PlanWriterOptions, data: DataAccess) {
    this.#options = options;
    this.#data = data;
    const onConnectionLost = (error: unknown): void =>
      data.set({ save: { status: "failed", message: toAppError(error).message } });
    this.#queue = new WriteQueue({ retryMs: options.retryMs, onConnectionLost });
  }

  /** @throws AppError where the edits cannot be written; nothing is shown or sent then. */
  editCells(edits: readonly CellEdit[], kind: EditKind = "edit"): void {
    const id = ++this.#lastEditId;
    const plan = addEdit(this.#data.get().plan, id, edits);
    if (plan === this.#data.get().plan) return;
    this.#data.set({ plan, save: { status: "saving" } });
    void this.#sendEdits(id, edits, kind);
  }

  /** Runs a request that writes rows, in its turn. @throws AppError after the plan has been read anew. */
  async write(send: () => Promise<BatchResult>): Promise<BatchResult> {
    this.#data.set({ save: { status: "saving" } });
    try {
      return await this.#queue.push(async () => {
        const result = await send();
        this.#accept(result, null);
        return result;
      }, false);
    } catch (error) {
      await this.#reload();
      throw isConnectionLost(error) ? uncertain() : error;
    }
  }

  /** Like write, but a refusal is reported; null then. */
  async act(send: () => Promise<BatchResult>): Promise<BatchResult | null> {
    try {
      return await this.write(send);
    } catch (error) {
      this.#options.onRefused(toAppError(error));
      return null;
    }
  }

  replace({ file, readOnlyReason, history, rows }: PlanSnapshot): void {
    this.#data.set({ file, readOnlyReason, history, plan: replaceRows(this.#data.get().plan, rows) });
  }

  /** Waits until everything is written. @throws AppError while the connection is lost. */
  async flush(): Promise<void> {
    while (this.#queue.size > 0) {
      if (this.#queue.isStuck) throw unsaved(this.#queue.size);
      await Promise.race([this.#queue.drained(), new Promise((resolve) => setTimeout(resolve, 100))]);
    }
  }

  async #sendEdits(id: number, edits: readonly CellEdit[], kind: EditKind): Promise<void> {
    const before = this.#data.get().plan.confirmed;
    const send = async (): Promise<void> =>
      this.#accept(await this.#options.client.invoke("plan:edit-cells", { edits: [...edits], kind }), id);
    try {
      await this.#queue.push(send, true);
    } catch (error) {
      this.#data.set({ plan: dropEdit(this.#data.get().plan, id) });
      this.#options.onRefused(describeUnwritten(toAppError(error), before, edits));
      await this.#reload();
    }
  }

  #accept(result: BatchResult, editId: number | null): void {
    const plan = confirmChanges(this.#data.get().plan, editId, result.changes);
    this.#data.set({ plan, history: result.history });
    this.#settle();
  }

  /** Reads the plan again; while the connection is lost this waits for it. */
  async #reload(): Promise<void> {
    const read = (): Promise<PlanSnapshot | null> => this.#options.client.invoke("plan:get", {});
    try {
      await this.#queue.push(async () => {
        const snapshot = await read();
        if (snapshot) this.replace(snapshot);
        this.#settle();
      }, true);
    } catch (error) {
      this.#data.set({ save: { status: "failed", message: toAppError(error).message } });
    }
  }

  /** Called by the last request in the queue, itself still counted, when it has its answer. */
  #settle(): void {
    if (this.#queue.size <= 1) this.#data.set({ save: { status: "saved", at: new Date() } });
  }
}

/** The request may or may not have arrived: the plan read anew shows which. */
function uncertain(): AppError {
  const message = "与主程序的连接中断过，不能确定这一步是否完成。方案已重新读取，请核对后再决定是否重做。";
  return new AppError("storage", "uncertain", message);
}

function unsaved(count: number): AppError {
  const message = `还有 ${count} 项改动没有写入文件：与主程序的连接已断开。请确认主程序仍在运行，等改动保存后再试。`;
  return new AppError("storage", "unsaved-edits", message);
}
