/** How much of one text stands in another, word for word, in whatever order: the text is written from the annex. */
import type { PlanRow } from "../../model/row.ts";
import type { AgreementSide } from "./outline-pairs.ts";

/** Runs of so many characters count as taken over. */
const RUN = 4;

export interface Words {
  readonly plain: string;
  readonly runs: ReadonlySet<string>;
}

/** How many characters of `a` stand in `b`. */
export function overlap(a: Words, b: Words): number {
  let covered = 0;
  let coveredTo = 0;
  for (let at = 0; at + RUN <= a.plain.length; at++) {
    if (!b.runs.has(a.plain.slice(at, at + RUN))) continue;
    covered += at + RUN - Math.max(at, coveredTo);
    coveredTo = at + RUN;
  }
  return covered;
}

const known = new WeakMap<PlanRow, Words>();

/** The words of a task or clause, without punctuation and spaces. */
export function wordsOf(row: PlanRow, side: AgreementSide): Words {
  const found = known.get(row);
  if (found) return found;
  const plain = side.itemTexts
    .map((column) => (row.cells[column] ?? "").replace(/[^\p{L}\p{N}%]+/gu, ""))
    .join("\n");
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= plain.length; at++) runs.add(plain.slice(at, at + RUN));
  const words = { plain, runs };
  known.set(row, words);
  return words;
}
