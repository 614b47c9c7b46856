/**
 * The targets of the plan with what the user has decided of their links: what a rule on a cell must know to compare
 * the cell's figures. The same rows give the very same book (TargetBookReader).
 */
import { childrenOf, type PlanState } from "../../model/plan-state.ts";
import type { PlanRow, RowId } from "../../model/row.ts";
import type { Measure } from "../../quantities/quantity.ts";
import { nameWithoutUnit, targetQuantity } from "../../quantities/target-quantity.ts";
import { type Column, canHold, getKind, type TableDefinition } from "../../tables/definition.ts";
import { sheetTables } from "../../tables/index.ts";
import { linksTable } from "../../tables/rules-tables.ts";
import { wordsKey } from "./wording.ts";

export interface BookedTarget {
  readonly row: PlanRow;
  readonly column: Column;
  readonly text: string;
  readonly measure: Measure;
  /** wordsKey() of the name; of a part, of its label and the indicator's name. */
  readonly words: string;
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

const RUN = 4;
const BITS = 20;

export class TargetBook {
  readonly #targets: ReadonlyMap<RowId, BookedTarget>;
  readonly #groups: ReadonlyMap<RowId, readonly BookedTarget[]>;
  readonly #decisions: ReadonlyMap<string, readonly LinkDecision[]>;
  readonly #decidedRows: ReadonlySet<RowId>;
  /** The wordings in which a run of characters stands. */
  readonly #runs = new Map<string, Wording[]>();
  /** Is there a run with this hash? Nearly all places of a text are passed over by it. */
  readonly #marks = new Uint8Array(1 << BITS);

  constructor(targets: readonly BookedTarget[], links: readonly PlanRow[]) {
    this.#targets = new Map(targets.map((target) => [target.row.id, target]));
    this.#groups = Map.groupBy(targets, ({ group }) => group);
    this.#decisions = decisionsOf(links);
    this.#decidedRows = new Set(links.map(({ cells }) => cells.row ?? ""));
    for (const [words, found] of Map.groupBy(targets, (target) => target.words)) {
      const isAmbiguous = new Set(found.map(({ group }) => group)).size > 1;
      this.#addRuns(words, { words, targets: found, isAmbiguous });
    }
  }

  get isEmpty(): boolean {
    return this.#targets.size === 0;
  }

  get targets(): readonly BookedTarget[] {
    return [...this.#targets.values()];
  }

  targetOf(rowId: RowId): BookedTarget | undefined {
    return this.#targets.get(rowId);
  }

  /** The parts of an indicator; of one without parts, itself. */
  groupOf({ group }: BookedTarget): readonly BookedTarget[] {
    return this.#groups.get(group) ?? [];
  }

  /** The wordings that share a run of characters with these words. */
  wordingsNear(words: string): ReadonlySet<Wording> {
    const near = new Set<Wording>();
    for (let at = 0; at + RUN <= words.length; at++) {
      for (const wording of this.#runs.get(words.slice(at, at + RUN)) ?? []) near.add(wording);
    }
    return near;
  }

  /** What the user has decided of a statement in that cell, by the statement's key. */
  decisionsOn(rowId: RowId, column: string, key: string): readonly LinkDecision[] {
    return this.#decisions.get(statementKey(rowId, column, key)) ?? [];
  }

  /** Has the user decided of a statement in that row? */
  isDecided(rowId: RowId): boolean {
    return this.#decidedRows.has(rowId);
  }

  /** May the text speak of one of the targets? It does not where it shares no run of characters with any. */
  mayConcern(text: string): boolean {
    if (this.isEmpty) return false;
    for (let at = 0; at + RUN <= text.length; at++) {
      if (this.#marks[runHash(text, at)] === 1 && this.#runs.has(text.slice(at, at + RUN))) return true;
    }
    return false;
  }

  #addRuns(words: string, wording: Wording): void {
    for (let at = 0; at + RUN <= words.length; at++) {
      const run = words.slice(at, at + RUN);
      const wordings = this.#runs.get(run) ?? [];
      if (wordings.at(-1) !== wording) wordings.push(wording);
      this.#runs.set(run, wordings);
      this.#marks[runHash(words, at)] = 1;
    }
  }
}

function runHash(text: string, at: number): number {
  let hash = Math.imul(text.charCodeAt(at), 0x9e3779b1);
  hash = Math.imul(hash ^ text.charCodeAt(at + 1), 0x85ebca6b);
  hash = Math.imul(hash ^ text.charCodeAt(at + 2), 0xc2b2ae35);
  hash = Math.imul(hash ^ text.charCodeAt(at + 3), 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) >>> (32 - BITS);
}

export function statementKey(rowId: RowId, column: string, key: string): string {
  return [rowId, column, key].join("\n");
}

function decisionsOf(links: readonly PlanRow[]): Map<string, LinkDecision[]> {
  const decisions = links.flatMap((row) => {
    const { target = "", row: rowId = "", column = "", about = "", state } = row.cells;
    if (state !== "confirmed" && state !== "rejected") return [];
    return [{ key: statementKey(rowId, column, about), decision: { row, target, state } as const }];
  });
  return new Map(
    [...Map.groupBy(decisions, ({ key }) => key)].map(([key, found]) => [
      key,
      found.map(({ decision }) => decision),
    ]),
  );
}

/** Remembers the last book that it made. */
export class TargetBookReader {
  #inputs: readonly unknown[] = [];
  #book = new TargetBook([], []);

  read(state: PlanState, tableOf: (key: string) => TableDefinition): TargetBook {
    const tables = sheetTables
      .map(({ key }) => tableOf(key))
      .filter(({ columns }) => columns.some(({ type }) => type === "target"));
    const rows = tables.flatMap((table) => rowsBelow(state, table, null));
    const links = childrenOf(state, linksTable.key, null);
    const inputs = [...tables, ...rows, null, ...links];
    const isSame =
      inputs.length === this.#inputs.length && inputs.every((input, index) => input === this.#inputs[index]);
    if (!isSame) {
      const targets = tables.flatMap((table) => targetsOf(state, table));
      this.#book = new TargetBook(targets, links);
    }
    this.#inputs = inputs;
    return this.#book;
  }
}

function rowsBelow(state: PlanState, table: TableDefinition, parentId: RowId | null): PlanRow[] {
  return childrenOf(state, table.key, parentId).flatMap((row) => [row, ...rowsBelow(state, table, row.id)]);
}

function targetsOf(state: PlanState, table: TableDefinition): BookedTarget[] {
  const columns = table.columns.filter(({ type }) => type === "target");
  return rowsBelow(state, table, null).flatMap((row) =>
    columns.flatMap((column): BookedTarget[] => {
      const text = row.cells[column.key];
      if (text === undefined || !canHold(column, row.kind)) return [];
      const parent = row.parentId === null ? undefined : state.rows.get(row.parentId);
      const above = parent && canHold(column, parent.kind) ? nameIn(table, parent) : null;
      const own = nameIn(table, row);
      const measure = targetQuantity(text, above === null ? [own] : [own, above]);
      if (!measure) return [];
      const label = above === null ? null : wordsKey(nameWithoutUnit(own));
      const words = wordsKey(nameWithoutUnit(own)) + (above === null ? "" : wordsKey(nameWithoutUnit(above)));
      const group = above === null ? row.id : (parent?.id ?? row.id);
      return [{ row, column, text, measure, words, label, group }];
    }),
  );
}

function nameIn(table: TableDefinition, row: PlanRow): string {
  return row.cells[getKind(table, row.kind).nameColumn] ?? "";
}
