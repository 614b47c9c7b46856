/** Whom it concerns that a book of targets is followed by another one: few rows, where a target or a name has changed. */
import type { PlanRow, RowId } from "../../model/row.ts";
import type { RowShape } from "../row-shape.ts";
import { RUN, RunSet, runsOf } from "./run-set.ts";
import { SoughtRuns } from "./sought-runs.ts";
import type { TargetBook, Wording } from "./target-book.ts";

export class BookChange {
  readonly #after: TargetBook;
  /** Wordings that have other targets, or are there no longer, or were not there. */
  readonly #changed = new RunSet();
  /** Runs of those that are new or gone: a cell may count or not for them. */
  readonly #comeAndGone: SoughtRuns;
  readonly #rowIds: ReadonlySet<RowId>;
  readonly #isAll: boolean;

  constructor(before: TargetBook, after: TargetBook) {
    this.#after = after;
    this.#isAll =
      before.isEmpty !== after.isEmpty || before.year !== after.year || before.title !== after.title;
    const groups = new Set<RowId>();
    const gone = onlyIn(before.partedRuns, after.partedRuns);
    const come = onlyIn(after.partedRuns, before.partedRuns);
    for (const { words, targets } of differing(before.wordings, after.wordings)) {
      for (const { group } of targets) groups.add(group);
      if (!after.wordings.has(words)) gone.push(words);
      if (!before.wordings.has(words)) come.push(words);
    }
    this.#comeAndGone = new SoughtRuns([...stretchesOnlyIn(gone, come), ...stretchesOnlyIn(come, gone)]);
    for (const group of groups) {
      // Which part of an indicator is meant depends on all of its parts.
      for (const book of [before, after])
        for (const { words } of book.groupOf(group)) this.#changed.add(words);
    }
    const [olds, news] = [new Set(before.links), new Set(after.links)];
    const links = [...onlyIn(olds, news), ...onlyIn(news, olds)];
    const isOfOther = ({ cells: { target = "" } }: PlanRow): boolean =>
      before.targetOf(target) !== after.targetOf(target);
    const decided = [...links, ...after.links.filter(isOfOther)];
    this.#rowIds = new Set(decided.map(({ cells }) => cells.row ?? ""));
  }

  concerns(row: PlanRow, { statements }: RowShape): boolean {
    if (this.#isAll || this.#rowIds.has(row.id)) return true;
    if (statements.length === 0) return false;
    if (this.#after.stated.meet(row, this.#changed)) return true;
    if (this.#comeAndGone.isEmpty) return false;
    return statements.some(({ key }) => {
      const text = row.cells[key];
      return text !== undefined && this.#comeAndGone.standIn(text);
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

function onlyIn<T>(all: ReadonlySet<T>, others: ReadonlySet<T>): T[] {
  const found: T[] = [];
  for (const each of all) if (!others.has(each)) found.push(each);
  return found;
}

/** The words without the runs that the others have too: of a name that was changed a little, little is left. */
function stretchesOnlyIn(all: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others.flatMap(runsOf));
  return all.flatMap((words) => {
    const stretches: string[] = [];
    let from = 0;
    for (const [at, run] of [...runsOf(words), ""].entries()) {
      if (run !== "" && !known.has(run)) continue;
      if (at > from) stretches.push(words.slice(from, at + RUN - 1));
      from = at + 1;
    }
    return stretches;
  });
}
