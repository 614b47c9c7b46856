/**
 * The runs of a few words, sought in all texts of the plan. A string tells far more quickly whether a character stands in
 * it than whether a run does, so that is asked first: of each run, four must.
 */
import { RUN, RunSet } from "./run-set.ts";

/** Of more words than these it takes longer to ask for their characters than to read the text. */
const MOST_ASKED = 8;

export class SoughtRuns {
  readonly #runs = new RunSet();
  readonly #words: readonly WordChars[];

  constructor(words: readonly string[]) {
    for (const each of words) this.#runs.add(each);
    this.#words = words.map(charsInTurns);
  }

  get isEmpty(): boolean {
    return this.#words.length === 0;
  }

  /** Whatever punctuation stands between the characters of a run. */
  standIn(text: string): boolean {
    if (this.#words.length <= MOST_ASKED && !this.#mayStandIn(text)) return false;
    return this.#runs.meetsWords(text, { start: 0, end: text.length });
  }

  #mayStandIn(text: string): boolean {
    for (const turns of this.#words) if (holdsEach(text, turns)) return true;
    return false;
  }
}

/** The first, fifth, … characters of some words; the second, sixth, …; and so on. Each run has one of each turn. */
type WordChars = readonly (readonly string[])[];

function charsInTurns(words: string): WordChars {
  return Array.from({ length: RUN }, (_, turn) => {
    const chars = new Set<string>();
    for (let at = turn; at < words.length; at += RUN) chars.add(words.charAt(at));
    return [...chars];
  });
}

function holdsEach(text: string, turns: WordChars): boolean {
  for (const chars of turns) {
    let isThere = false;
    for (let at = 0; at < chars.length && !isThere; at++) isThere = text.includes(chars[at] ?? "");
    if (!isThere) return false;
  }
  return true;
}
