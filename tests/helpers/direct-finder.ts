/** Finds on the spot what the page finds in its worker, with the same messages. */
import { type Finder, hitsOf, MOST_OCCURRENCES } from "../../renderer/features/find/finder.ts";
import { type SearchRequest, SearchTask } from "../../renderer/features/find/search-task.ts";
import { assertDefined } from "../../shared/errors.ts";

export function directFinder(most: number = MOST_OCCURRENCES): Finder {
  const task = new SearchTask();
  const ask = async (request: SearchRequest) => assertDefined(task.answer(request), "the task answers");
  return {
    prepare() {},
    async find(cells, spec) {
      task.answer({ kind: "texts", texts: cells.map(({ text }) => text) });
      const answer = await ask({ kind: "find", id: 1, spec, most });
      return answer.kind === "found"
        ? { hits: hitsOf(cells, answer.numbers), isCapped: answer.isCapped }
        : null;
    },
    async replace(spec, replacement, places) {
      const answer = await ask({ kind: "replace", id: 1, spec, replacement, places });
      return answer.kind === "replaced" ? answer.texts : null;
    },
    stop() {},
  };
}
