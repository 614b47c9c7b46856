/**
 * Searches in a worker. A regular expression can run for ever and JavaScript cannot interrupt it, so what takes
 * longer than the deadline is ended together with its worker; the page itself never waits. There is one request at
 * a time: a newer one takes the place of the one before.
 */
import { AppError } from "../../../shared/errors.ts";
import type { Hit } from "../../../shared/search/find-hits.ts";
import type { QuerySpec } from "../../../shared/search/query.ts";
import type { SearchCell } from "../../../shared/search/searchable-cells.ts";
import { type ReplacePlace, readRanges, type SearchAnswer, type SearchRequest } from "./search-task.ts";

export const DEADLINE_MS = 2_000;
/** More are of no use to anybody and would fill the memory. */
export const MOST_OCCURRENCES = 200_000;

export interface Found {
  readonly hits: readonly Hit[];
  /** There are more than MOST_OCCURRENCES; `hits` are the first of them. */
  readonly isCapped: boolean;
}

export interface Finder {
  /** Gets ready to search these cells, so that the first key press need not wait for it. */
  prepare(cells: readonly SearchCell[]): void;
  /** Null: a newer request took its place. @throws AppError where it takes too long */
  find(cells: readonly SearchCell[], spec: QuerySpec): Promise<Found | null>;
  /** The replaced text of each place; null: a newer request took its place. @throws AppError as above */
  replace(
    spec: QuerySpec,
    replacement: string,
    places: readonly ReplacePlace[],
  ): Promise<readonly string[] | null>;
  /** Gives the running request up and frees the memory; the next request starts anew. */
  stop(): void;
}

/** As much of a Worker as is needed. */
export interface SearchWorker {
  postMessage(request: SearchRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<SearchAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Running {
  readonly id: number;
  readonly isRegex: boolean;
  readonly timer: ReturnType<typeof setTimeout>;
  finish(answer: SearchAnswer | null): void;
  fail(error: Error): void;
}

export class WorkerFinder implements Finder {
  readonly #createWorker: () => SearchWorker;
  readonly #deadlineMs: number;
  #worker: SearchWorker | null = null;
  #cells: readonly SearchCell[] | null = null;
  #running: Running | null = null;
  #lastId = 0;

  constructor(createWorker: () => SearchWorker, deadlineMs: number = DEADLINE_MS) {
    this.#createWorker = createWorker;
    this.#deadlineMs = deadlineMs;
  }

  prepare(cells: readonly SearchCell[]): void {
    this.#giveWay();
    if (this.#cells === cells) return;
    this.#started().postMessage({ kind: "texts", texts: cells.map((cell) => cell.text) });
    this.#cells = cells;
  }

  async find(cells: readonly SearchCell[], spec: QuerySpec): Promise<Found | null> {
    this.prepare(cells);
    const id = ++this.#lastId;
    const answer = await this.#ask({ kind: "find", id, spec, most: MOST_OCCURRENCES });
    if (answer?.kind !== "found") return null;
    return { hits: hitsOf(cells, answer.numbers), isCapped: answer.isCapped };
  }

  async replace(
    spec: QuerySpec,
    replacement: string,
    places: readonly ReplacePlace[],
  ): Promise<readonly string[] | null> {
    this.#giveWay();
    const id = ++this.#lastId;
    const answer = await this.#ask({ kind: "replace", id, spec, replacement, places });
    return answer?.kind === "replaced" ? answer.texts : null;
  }

  stop(): void {
    this.#end(null)?.finish(null);
    this.#terminate();
  }

  #ask(request: Extract<SearchRequest, { id: number }>): Promise<SearchAnswer | null> {
    const { promise, resolve, reject } = Promise.withResolvers<SearchAnswer | null>();
    const onDeadline = (): void => this.#fail(tooSlow(request.spec, this.#deadlineMs));
    const { id, spec } = request;
    const timer = setTimeout(onDeadline, this.#deadlineMs);
    this.#running = { id, isRegex: spec.isRegex, timer, finish: resolve, fail: reject };
    this.#started().postMessage(request);
    return promise;
  }

  /** The request that runs is given up. Plain text is found in no time, but a regular expression may not end. */
  #giveWay(): void {
    const given = this.#end(null);
    if (given?.isRegex) this.#terminate();
    given?.finish(null);
  }

  /** Takes the running request (of that id) out of the way. */
  #end(id: number | null): Running | null {
    const running = this.#running;
    if (!running || (id !== null && running.id !== id)) return null;
    clearTimeout(running.timer);
    this.#running = null;
    return running;
  }

  #fail(error: Error): void {
    this.#terminate();
    this.#end(null)?.fail(error);
  }

  #terminate(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#cells = null;
  }

  #started(): SearchWorker {
    if (this.#worker) return this.#worker;
    const worker = this.#createWorker();
    worker.onmessage = ({ data }) => this.#end(data.id)?.finish(data);
    worker.onerror = ({ message }) => this.#fail(new Error(`the search failed: ${message}`));
    this.#worker = worker;
    return worker;
  }
}

/** The hits in the cells that a worker's answer speaks of. */
export function hitsOf(cells: readonly SearchCell[], numbers: Int32Array): readonly Hit[] {
  return readRanges(numbers).flatMap(([order, ranges]) => {
    const cell = cells[order];
    return cell ? [{ ...cell, order, ranges }] : [];
  });
}

function tooSlow({ isRegex }: QuerySpec, deadlineMs: number): AppError {
  const seconds = Math.round(deadlineMs / 1_000);
  const advice = isRegex
    ? "请把正则表达式写得简单些：不要在带“+”“*”的括号后面再加“+”“*”，例如不写“(.+)+”。"
    : "请稍后再试。";
  return new AppError("validation", "search-too-slow", `查找超过 ${seconds} 秒没有完成，已停止。${advice}`);
}
