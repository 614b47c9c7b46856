/**
 * Sends what the user does to the host, one request after another, and keeps the page's plan in step. Edits are
 * shown at once; 已保存 follows the host's answer only. What the host refuses is taken back, the plan is read
 * anew, and the refusal is reported with what had been typed. Everything names the plan that was open when the
 * user acted, so that nothing reaches another one.
 */
import type { CellEdit, EditKind } from "../../shared/changes/edit-cells.ts";
import type { BatchResult, PlanSnapshot } from "../../shared/contract/plan-schemas.ts";
import { AppError } from "../../shared/errors.ts";
import { toStorableText } from "../../shared/text/normalize.ts";
import { type Client, isConnectionLost, isFromEndedPage } from "../contract/client.ts";
import { toAppError } from "../messages/to-app-error.ts";
import { pause } from "../slices.ts";
import { addEdit, confirmChanges, dropEdit, openPlan, replaceRows } from "./optimistic-plan.ts";
import { NO_PLAN, type PlanData } from "./plan-data.ts";
import { type Unwritten, unwrittenEdits } from "./unwritten.ts";
import { WriteQueue } from "./write-queue.ts";

/** Megabytes to be sent: what they change is drawn first. */
const MANY_EDITS = 1_000;

export interface PlanWriterOptions {
  readonly client: Client;
  readonly retryMs: number;
  /** An edit or another act that was not written, with the texts that it would have written. */
  onRefused(error: AppError, unwritten: readonly Unwritten[]): void;
  /** So many characters that no workbook can hold were left out of what was typed or pasted. */
  onDropped?(count: number): void;
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
    const dropped = edits.reduce((sum, { value }) => sum + toStorableText(value ?? "").dropped, 0);
    if (dropped > 0) this.#options.onDropped?.(dropped);
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
      if (isFromEndedPage(error)) this.#fail(error);
      else await this.#reload();
      throw isConnectionLost(error) ? uncertain() : error;
    }
  }

  /** Like write, but a refusal is reported, with the texts that it would have written; null then. */
  async act(
    send: () => Promise<BatchResult>,
    unwritten: readonly Unwritten[] = [],
  ): Promise<BatchResult | null> {
    this.#data.set({ acting: [...this.#data.get().acting, unwritten] });
    try {
      return await this.write(send);
    } catch (error) {
      this.#options.onRefused(toAppError(error), unwritten);
      this.#data.set({ refusedAct: unwritten });
      return null;
    } finally {
      this.#data.set({ acting: this.#data.get().acting.filter((texts) => texts !== unwritten) });
    }
  }

  /** The plan as the host has it; edits on their way stay on top, unless it is another plan or none. */
  replace(snapshot: PlanSnapshot | null): void {
    const { session, stopReason, plan } = this.#data.get();
    if (!snapshot) {
      this.#data.set({ ...NO_PLAN, stopReason });
      return;
    }
    const { file, readOnlyReason, history, rows } = snapshot;
    const part = { file, session: snapshot.session, readOnlyReason, history };
    if (snapshot.session === session) this.#data.set({ ...part, plan: replaceRows(plan, rows) });
    else this.#data.set({ ...NO_PLAN, stopReason, ...part, notice: snapshot.notice, plan: openPlan(rows) });
  }

  /** A note of the host's, which is no step to undo: what undo takes next is what it was. */
  takeNote({ changes }: BatchResult): void {
    this.#data.set({ plan: confirmChanges(this.#data.get().plan, null, changes) });
  }

  /** Waits until everything is written. @throws AppError while the connection is lost. */
  async flush(): Promise<void> {
    while (this.#queue.size > 0) {
      if (this.#queue.isStuck) throw unsaved(this.#queue.size);
      await Promise.race([this.#queue.drained(), new Promise((resolve) => setTimeout(resolve, 100))]);
    }
  }

  async #sendEdits(id: number, edits: readonly CellEdit[], kind: EditKind): Promise<void> {
    const { plan, session } = this.#data.get();
    const input = { session: session ?? "", edits: [...edits], kind };
    const send = async (): Promise<void> => {
      if (edits.length > MANY_EDITS) await pause();
      this.#accept(await this.#options.client.invoke("plan:edit-cells", input), id);
    };
    try {
      await this.#queue.push(send, true);
    } catch (error) {
      // The page is at its end: what it could not write stays on the screen.
      if (isFromEndedPage(error)) return this.#fail(error);
      this.#data.set({ plan: dropEdit(this.#data.get().plan, id) });
      this.#options.onRefused(toAppError(error), unwrittenEdits(plan.confirmed, edits));
      await this.#reload();
    }
  }

  #fail(error: unknown): void {
    this.#data.set({ save: { status: "failed", message: toAppError(error).message } });
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
        this.replace(await read());
        this.#settle();
      }, true);
    } catch (error) {
      this.#fail(error);
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
