/**
 * The targets of the plan with what the user has decided of their links: what a rule on a cell must know to compare
 * the cell's figures. A book is made by book-reader.ts, and is good until the next one is made.
 */
import type { PlanRow, RowId } from "../../model/row.ts";
import type { Measure } from "../../quantities/quantity.ts";
import type { Column } from "../../tables/definition.ts";
import type { TextRange } from "../finding.ts";
import type { StatedWords } from "./stated-words.ts";
import type { Statement } from "./statements.ts";
import type { WordingIndex } from "./wording-index.ts";

export interface BookedTarget {
  readonly row: PlanRow;
  readonly column: Column;
  readonly text: string;
  readonly measure: Measure;
  /** Its unit of measure as the name has it; empty where it has none. */
  readonly unitWords: string;
  /** Does its name say of nothing that it is done, so that it may be all that there is: 养老床位(张)? */
  readonly mayBeStock: boolean;
  /** wordsKey() of the name; of a part, of its label and the indicator's name. */
  readonly words: string;
  /** partedRuns() of the same. */
  readonly parted: readonly string[];
  /** Of a part: wordsKey() of what tells it from the other parts of its indicator. */
  readonly label: string | null;
  /** The parts of one indicator have the same. */
  readonly group: RowId;
}

/** Targets of one wording. Where they belong to several indicators, nobody can say which one is meant. */
export interface Wording {
  readonly words: string;
  readonly targets: readonly BookedTarget[];
  readonly isAmbiguous: boolean;
}

export type LinkState = "confirmed" | "rejected";

/** A target and a statement, and what the user has said of the two. */
export interface LinkDecision {
  readonly row: PlanRow;
  readonly target: RowId;
  readonly state: LinkState;
}

/** What a book is made of. */
export interface BookContents {
  readonly targets: readonly BookedTarget[];
  readonly links: readonly PlanRow[];
  readonly year: number | null;
  /** The plan's, which names its place. */
  readonly title: string;
}

/** What books share from one to the next; it holds the words of the newest alone. */
export interface WordingMemory {
  readonly index: WordingIndex;
  readonly stated: StatedWords;
}

const MOST_REMEMBERED = 20_000;
const MOST_TEXTS = 500;

export class TargetBook {
  readonly index: WordingIndex;
  readonly stated: StatedWords;
  readonly links: readonly PlanRow[];
  /** The plan's; null where it says none. */
  readonly year: number | null;
  readonly title: string;
  readonly wordings: ReadonlyMap<string, Wording>;
  /** partedRuns() of all targets. */
  readonly partedRuns: ReadonlySet<string>;
  readonly isEmpty: boolean;
  readonly #targets: Made<ReadonlyMap<RowId, BookedTarget>>;
  readonly #groups: Made<ReadonlyMap<RowId, readonly BookedTarget[]>>;
  readonly #numbered: Made<NumberedWordings>;
  readonly #decisions: ReadonlyMap<string, readonly LinkDecision[]>;
  readonly #decidedRows: ReadonlySet<RowId>;
  readonly #remembered = new Map<string, BookedTarget | null>();
  readonly #read = new Map<string, readonly Statement[]>();

  /** `memory` must hold the words of these targets before the book is asked for the first time. */
  constructor({ targets, links, year, title }: BookContents, memory: WordingMemory) {
    const { index, stated } = memory;
    this.index = index;
    this.year = year;
    this.title = title;
    this.links = links;
    this.stated = stated;
    this.isEmpty = targets.length === 0;
    this.#targets = new Made(() => new Map(targets.map((target) => [target.row.id, target])));
    this.#groups = new Made(() => Map.groupBy(targets, ({ group }) => group));
    this.#decisions = decisionsOf(links);
    this.#decidedRows = new Set(links.map(({ cells }) => cells.row ?? ""));
    this.wordings = wordingsOf(targets);
    this.partedRuns = partedRunsOf(targets);
    this.#numbered = new Made(() => numberedWordings(this.wordings, index));
  }

  targetOf(rowId: RowId): BookedTarget | undefined {
    return this.#targets.value.get(rowId);
  }

  /** The parts of an indicator; of one without parts, itself. */
  groupOf(group: RowId): readonly BookedTarget[] {
    return this.#groups.value.get(group) ?? [];
  }

  wordingOf(number: number): Wording | undefined {
    return this.#numbered.value.wordings[number];
  }

  /** The wordings of an indicator, by the numbers of the index. */
  wordingsOf(group: RowId): readonly number[] {
    return this.#numbered.value.byGroup.get(group) ?? [];
  }

  /** Has the user decided of a statement in that row? */
  isDecided(rowId: RowId): boolean {
    return this.links.length > 0 && this.#decidedRows.has(rowId);
  }

  /** What the user has decided of a statement in that cell, by the statement's key. */
  decisionsOn(rowId: RowId, column: string, key: string): readonly LinkDecision[] {
    if (this.#decisions.size === 0) return NO_DECISIONS;
    return this.#decisions.get(statementKey(rowId, column, key)) ?? NO_DECISIONS;
  }

  /** May the text speak of one of the targets? It does not where it shares no run of characters with any. */
  mayConcern(text: string): boolean {
    return !this.isEmpty && this.index.meets(text);
  }

  /** The same of a part of the text without its punctuation, which names of targets have none of. */
  mayConcernWords(text: string, part: TextRange): boolean {
    return !this.isEmpty && this.index.meetsWords(text, part);
  }

  /** What may speak of a target in this text, as it was read before or is read now. */
  statementsIn(text: string, read: () => readonly Statement[]): readonly Statement[] {
    const known = this.#read.get(text);
    if (known) return known;
    if (this.#read.size >= MOST_TEXTS) this.#read.clear();
    const statements = read();
    this.#read.set(text, statements);
    return statements;
  }

  /** The target that was found under this key, or finds it. */
  remembered(key: string, find: () => BookedTarget | null): BookedTarget | null {
    const known = this.#remembered.get(key);
    if (known !== undefined) return known;
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    const found = find();
    this.#remembered.set(key, found);
    return found;
  }
}

/** What few ask for, made when it is asked for: a target is typed more often than all of them are looked through. */
class Made<Value> {
  readonly #make: () => Value;
  #made: { readonly value: Value } | null = null;

  constructor(make: () => Value) {
    this.#make = make;
  }

  get value(): Value {
    this.#made ??= { value: this.#make() };
    return this.#made.value;
  }
}

/** By the numbers of the index. */
interface NumberedWordings {
  readonly wordings: readonly (Wording | undefined)[];
  /** The numbers of an indicator's wordings. */
  readonly byGroup: ReadonlyMap<RowId, readonly number[]>;
}

function numberedWordings(all: ReadonlyMap<string, Wording>, index: WordingIndex): NumberedWordings {
  const wordings: Wording[] = [];
  const byGroup = new Map<RowId, number[]>();
  for (const [words, wording] of all) {
    const number = index.numberOf(words);
    const [first] = wording.targets;
    if (number === undefined || !first) continue;
    wordings[number] = wording;
    const numbers = byGroup.get(first.group);
    if (numbers) numbers.push(number);
    else byGroup.set(first.group, [number]);
  }
  return { wordings, byGroup };
}

function partedRunsOf(targets: readonly BookedTarget[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const { parted } of targets) for (const run of parted) runs.add(run);
  return runs;
}

const NO_DECISIONS: readonly LinkDecision[] = [];

function wordingsOf(targets: readonly BookedTarget[]): Map<string, Wording> {
  const wordings = new Map<string, Wording>();
  for (const [words, found] of Map.groupBy(targets, (target) => target.words)) {
    const isAmbiguous = found.some(({ group }) => group !== found[0]?.group);
    wordings.set(words, { words, targets: found, isAmbiguous });
  }
  return wordings;
}

export function statementKey(rowId: RowId, column: string, key: string): string {
  return [rowId, column, key].join("\n");
}

function decisionsOf(links: readonly PlanRow[]): ReadonlyMap<string, readonly LinkDecision[]> {
  const decisions = new Map<string, LinkDecision[]>();
  for (const row of links) {
    const { target = "", row: rowId = "", column = "", about = "", state } = row.cells;
    if (state !== "confirmed" && state !== "rejected") continue;
    const key = statementKey(rowId, column, about);
    decisions.set(key, [...(decisions.get(key) ?? []), { row, target, state }]);
  }
  return decisions;
}
