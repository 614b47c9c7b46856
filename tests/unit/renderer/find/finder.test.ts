import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DEADLINE_MS, type SearchWorker, WorkerFinder } from "../../../../renderer/features/find/finder.ts";
import {
  readRanges,
  type SearchAnswer,
  type SearchRequest,
  SearchTask,
} from "../../../../renderer/features/find/search-task.ts";
import type { QuerySpec } from "../../../../shared/search/query.ts";

/** A worker that answers when the test says so, or never. */
class SlowWorker implements SearchWorker {
  readonly received: SearchRequest[] = [];
  isTerminated = false;
  onmessage: ((event: MessageEvent<SearchAnswer>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly #task = new SearchTask();
  #answers: SearchAnswer[] = [];

  postMessage(request: SearchRequest): void {
    this.received.push(request);
    const answer = this.#task.answer(request);
    if (answer) this.#answers.push(answer);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  work(): void {
    for (const data of this.#answers.splice(0)) this.onmessage?.(new MessageEvent("message", { data }));
  }
}

const cells = ["甲乙甲", "丙", "甲"].map((text, index) => ({
  table: "tasks",
  rowId: `r${index}`,
  column: "goals",
  text,
}));
const spec = (text: string, isRegex = false): QuerySpec => ({
  text,
  isRegex,
  matchCase: false,
  wholeCell: false,
});

function aFinder() {
  const workers: SlowWorker[] = [];
  const finder = new WorkerFinder(() => {
    const worker = new SlowWorker();
    workers.push(worker);
    return worker;
  });
  const worker = (index: number): SlowWorker => {
    const started = workers[index];
    if (!started) throw new Error(`no worker ${index}`);
    return started;
  };
  return { finder, workers, worker };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("finding in a worker", () => {
  it("gives the hits with their cells", async () => {
    const { finder, worker } = aFinder();
    const found = finder.find(cells, spec("甲"));
    worker(0).work();

    expect((await found)?.hits).toEqual([
      {
        ...cells[0],
        order: 0,
        ranges: [
          [0, 1],
          [2, 3],
        ],
      },
      { ...cells[2], order: 2, ranges: [[0, 1]] },
    ]);
  });

  it("sends the texts once for as long as the cells are the same", async () => {
    const { finder, worker } = aFinder();
    for (const text of ["甲", "乙"]) {
      const found = finder.find(cells, spec(text));
      worker(0).work();
      await found;
    }
    const found = finder.find([...cells], spec("乙"));
    worker(0).work();
    await found;

    expect(worker(0).received.map(({ kind }) => kind)).toEqual(["texts", "find", "find", "texts", "find"]);
  });

  it("is ready before the first question", () => {
    const { finder, worker } = aFinder();
    finder.prepare(cells);
    void finder.find(cells, spec("甲"));

    expect(worker(0).received.map(({ kind }) => kind)).toEqual(["texts", "find"]);
  });

  it("forgets a question when a newer one is asked", async () => {
    const { finder, workers, worker } = aFinder();
    const first = finder.find(cells, spec("甲"));
    const second = finder.find(cells, spec("乙"));
    worker(0).work();

    expect(await first).toBeNull();
    expect((await second)?.hits).toHaveLength(1);
    expect(workers).toHaveLength(1);
  });

  it("ends a regular expression that gives way to a newer question, and starts anew", async () => {
    const { finder, worker } = aFinder();
    const first = finder.find(cells, spec("(甲+)+", true));
    const second = finder.find(cells, spec("乙"));
    worker(1).work();

    expect(await first).toBeNull();
    expect(worker(0).isTerminated).toBe(true);
    expect((await second)?.hits).toHaveLength(1);
  });

  it("ends what takes longer than the deadline with a sentence, and works again afterwards", async () => {
    const { finder, worker } = aFinder();
    const slow = finder.find(cells, spec("(甲+)+", true));
    const failed = expect(slow).rejects.toMatchObject({ kind: "validation", code: "search-too-slow" });
    vi.advanceTimersByTime(DEADLINE_MS);
    await failed;
    expect(worker(0).isTerminated).toBe(true);

    const found = finder.find(cells, spec("乙"));
    worker(1).work();
    expect((await found)?.hits).toHaveLength(1);
  });

  it("does not end what was answered in time", async () => {
    const { finder, worker } = aFinder();
    const found = finder.find(cells, spec("甲", true));
    worker(0).work();
    await found;
    vi.advanceTimersByTime(DEADLINE_MS * 2);

    expect(worker(0).isTerminated).toBe(false);
  });

  it("fails when the worker fails", async () => {
    const { finder, worker } = aFinder();
    const found = finder.find(cells, spec("甲"));
    const failed = expect(found).rejects.toThrow("the search failed: broken");
    worker(0).onerror?.(Object.assign(new Event("error"), { message: "broken" }) as ErrorEvent);

    await failed;
  });

  it("replaces in the places given", async () => {
    const { finder, worker } = aFinder();
    const places = [
      { text: "甲乙甲", onlyAt: null },
      { text: "甲乙甲", onlyAt: 2 },
    ];
    const replaced = finder.replace(spec("(甲)", true), "<$1>", places);
    worker(0).work();

    expect(await replaced).toEqual(["<甲>乙<甲>", "甲乙<甲>"]);
  });
});

describe("the search task", () => {
  it("lists no more occurrences than it was asked for, and says that there are more", () => {
    const task = new SearchTask();
    task.answer({ kind: "texts", texts: ["甲甲", "乙", "甲甲", "甲"] });
    const counts = (most: number) => {
      const answer = task.answer({ kind: "find", id: 1, spec: spec("甲"), most });
      if (answer?.kind !== "found") throw new Error("no answer");
      return {
        of: readRanges(answer.numbers).map(([at, { length }]) => [at, length]),
        more: answer.isCapped,
      };
    };

    expect(counts(5)).toEqual({
      of: [
        [0, 2],
        [2, 2],
        [3, 1],
      ],
      more: false,
    });
    expect(counts(4)).toEqual({
      of: [
        [0, 2],
        [2, 2],
      ],
      more: true,
    });
    expect(counts(3)).toEqual({
      of: [
        [0, 2],
        [2, 1],
      ],
      more: true,
    });
  });
});
