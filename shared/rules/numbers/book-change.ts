/** Whom it concerns that a book of targets is followed by another one: few rows, where a target or a name has changed. */
import type { PlanRow, RowId } from "../../model/row.ts";
import type { RowShape } from "../row-shape.ts";
import { RunSet } from "./run-set.ts";
import type { TargetBook, Wording } from "./target-book.ts";

export class BookChange {
  readonly #after: TargetBook;
  /** Wordings that have other targets, or are there no longer, or were not there. */
  readonly #changed = new RunSet();
  /** Those that are new or gone: a cell may count or not for them. */
  readonly #comeAndGone = new RunSet();
  readonly #rowIds: ReadonlySet<RowId>;
  readonly #isAll: boolean;

  constructor(before: TargetBook, after: TargetBook) {
    this.#after = after;
    this.#isAll = before.isEmpty !== after.isEmpty;
    const groups = new Set<RowId>();
    for (const wording of differing(before.wordings, after.wordings)) {
      for (const { group } of wording.targets) groups.add(group);
    }
    for (const group of groups) {
      // Which part of an indicator is meant depends on all of its parts.
      for (const book of [before, after])
        for (const { words } of book.groupOf(group)) this.#changed.add(words);
    }
    for (const words of oneSided(before.wordings.keys(), after.wordings.keys())) this.#comeAndGone.add(words);
    for (const run of oneSided(before.partedRuns, after.partedRuns)) this.#comeAndGone.add(run);
    const links = oneSided(before.links, after.links);
    const isOfOther = ({ cells: { target = "" } }: PlanRow): boolean =>
      before.targetOf(target) !== after.targetOf(target);
    const decided = [...links, ...after.links.filter(isOfOther)];
    this.#rowIds = new Set(decided.map(({ cells }) => cells.row ?? ""));
  }

  concerns(row: PlanRow, { statements }: RowShape): boolean {
    if (this.#isAll || this.#rowIds.has(row.id) || this.#after.stated.meet(row, this.#changed)) return true;
    if (this.#comeAndGone.isEmpty) return false;
    return statements.some(({ key }) => {
      const text = row.cells[key];
      return text !== undefined && this.#comeAndGone.meetsWords(text, { start: 0, end: text.length });
    });
  }
}

type Wordings = ReadonlyMap<string, Wording>;

/** The wordings as they were and as they are, where these differ. */
function differing(before: Wordings, after: Wordings): readonly Wording[] {
  const found: Wording[] = [];
  for (const [words, wording] of before) if (!isSame(wording, after.get(words))) found.push(wording);
  for (const [words, wording] of after) if (!isSame(wording, before.get(words))) found.push(wording);
  return found;
}

function isSame({ targets }: Wording, other: Wording | undefined): boolean {
  return (
    targets.length === other?.targets.length && targets.every((target, at) => target === other.targets[at])
  );
}

/** What is in one of the two, but not in both. */
function oneSided<T>(before: Iterable<T>, after: Iterable<T>): readonly T[] {
  const olds = new Set(before);
  const news = new Set(after);
  return [...[...olds].filter((each) => !news.has(each)), ...[...news].filter((each) => !olds.has(each))];
}
