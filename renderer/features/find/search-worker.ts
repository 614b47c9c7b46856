/** The worker's own file: messages in, answers out. Whoever started it ends it when it takes too long. */
import { type SearchRequest, SearchTask } from "./search-task.ts";

const task = new SearchTask();

self.addEventListener("message", ({ data }: MessageEvent<SearchRequest>) => {
  const answer = task.answer(data);
  if (!answer) return;
  const transfer = answer.kind === "found" ? [answer.numbers.buffer] : [];
  self.postMessage(answer, { transfer });
});
