/** The sentence around a place of a text, cut where it is long, for lists that quote. */

export interface Quoted {
  readonly before: string;
  /** What stands at the place. */
  readonly words: string;
  readonly after: string;
}

const SENTENCE_END = /[\n。；;!！?？]/u;
const MOST_AROUND = 60;

export function sentenceAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): Quoted {
  const [before] = text.slice(0, start).split(SENTENCE_END).slice(-1);
  const rest = text.slice(end);
  const stop = rest.search(SENTENCE_END);
  const after = stop < 0 ? rest : rest.slice(0, rest[stop] === "\n" ? stop : stop + 1);
  return {
    before: lastChars((before ?? "").trimStart()),
    words: text.slice(start, end),
    after: firstChars(after.trimEnd()),
  };
}

/** By code points, so that no character is cut in two. */
function lastChars(text: string): string {
  const chars = [...text];
  return chars.length <= MOST_AROUND ? text : `…${chars.slice(-MOST_AROUND).join("")}`;
}

function firstChars(text: string): string {
  const chars = [...text];
  return chars.length <= MOST_AROUND ? text : `${chars.slice(0, MOST_AROUND).join("")}…`;
}
