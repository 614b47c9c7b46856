/** Reads the book of targets from a plan. The same rows give the very same book; others, one that shares its index. */
import { childrenKey, childrenOf, type PlanState } from "../../model/plan-state.ts";
import type { PlanRow, RowId } from "../../model/row.ts";
import { nameWithoutUnit, targetQuantity, unitWordsOfName } from "../../quantities/target-quantity.ts";
import { atOnce, ROWS_A_STEP } from "../../steps.ts";
import { canHold, getKind, type TableDefinition } from "../../tables/definition.ts";
import { sheetTables } from "../../tables/index.ts";
import { planTable } from "../../tables/plan-table.ts";
import { linksTable } from "../../tables/rules-tables.ts";
import { StatedWords } from "./stated-words.ts";
import { type BookContents, type BookedTarget, TargetBook } from "./target-book.ts";
import { partedRuns, wordsKey } from "./wording.ts";
import { WordingIndex } from "./wording-index.ts";

/** Remembers the last book that it made. */
export class TargetBookReader {
  readonly #memory = { index: new WordingIndex(), stated: new StatedWords() };
  #book = new TargetBook({ targets: [], links: [], year: null, title: "" }, this.#memory);
  /** In the order of the plan. */
  #targets: readonly BookedTarget[] = [];

  read(state: PlanState, tableOf: (key: string) => TableDefinition): TargetBook {
    return atOnce(this.steps(state, tableOf, () => true));
  }

  /**
   * The same in small steps. `isTouched`: have rows or columns of a table changed since the book was read the last
   * time?
   */
  *steps(
    state: PlanState,
    tableOf: (key: string) => TableDefinition,
    isTouched: (table: string) => boolean,
  ): Generator<void, TargetBook> {
    const tables = sheetTables
      .map(({ key }) => tableOf(key))
      .filter(({ columns }) => columns.some(({ type }) => type === "target"));
    const read = [linksTable.key, planTable.key, ...tables.map(({ key }) => key)];
    if (!read.some(isTouched)) return this.#book;
    const targets: BookedTarget[] = [];
    for (const table of tables) {
      for (const [index, row] of rowsOf(state, table).entries()) {
        for (const target of targetsIn(state, table, row)) targets.push(target);
        if (index % ROWS_A_STEP === 0) yield;
      }
    }
    const links = childrenOf(state, linksTable.key, null);
    const [{ cells = {} } = {}] = childrenOf(state, planTable.key, null);
    const [year, title] = [yearOf(cells), cells.title ?? ""];
    const isSame =
      areSame(targets, this.#targets) &&
      areSame(links, this.#book.links) &&
      year === this.#book.year &&
      title === this.#book.title;
    if (!isSame) yield* this.#replace({ targets, links, year, title });
    this.#targets = targets;
    return this.#book;
  }

  *#replace(contents: BookContents): Generator<void, void> {
    const { index } = this.#memory;
    const before = this.#book;
    const after = new TargetBook(contents, this.#memory);
    let count = 0;
    for (const gone of before.wordings.keys()) {
      if (!after.wordings.has(gone)) index.remove(gone);
    }
    for (const come of after.wordings.keys()) {
      if (before.wordings.has(come)) continue;
      index.add(come);
      if (++count % ROWS_A_STEP === 0) yield;
    }
    this.#book = after;
    const [olds, news] = [before.partedRuns, after.partedRuns];
    for (const gone of olds) if (!news.has(gone)) index.removeRuns(gone);
    for (const come of news) if (!olds.has(come)) index.addRuns(come);
  }
}

function yearOf({ year }: PlanRow["cells"]): number | null {
  return year === undefined || !/^\d{4}$/.test(year) ? null : Number(year);
}

function areSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}

/** In the order of the table. */
function rowsOf(state: PlanState, table: TableDefinition): readonly PlanRow[] {
  const rows: PlanRow[] = [];
  const addBelow = (parentId: RowId | null): void => {
    for (const id of state.children.get(childrenKey(table.key, parentId)) ?? []) {
      const row = state.rows.get(id);
      if (!row) continue;
      rows.push(row);
      if (state.children.has(id)) addBelow(id);
    }
  };
  addBelow(null);
  return rows;
}

interface ReadTargets {
  readonly table: TableDefinition;
  readonly parent: PlanRow | undefined;
  readonly targets: readonly BookedTarget[];
}

/** A target follows from its row, the row's parent and their table alone. */
const known = new WeakMap<PlanRow, ReadTargets>();

function targetsIn(state: PlanState, table: TableDefinition, row: PlanRow): readonly BookedTarget[] {
  const parent = row.parentId === null ? undefined : state.rows.get(row.parentId);
  const found = known.get(row);
  if (found?.table === table && found.parent === parent) return found.targets;
  const targets = readTargets(table, row, parent);
  known.set(row, { table, parent, targets });
  return targets;
}

function readTargets(
  table: TableDefinition,
  row: PlanRow,
  parent: PlanRow | undefined,
): readonly BookedTarget[] {
  return table.columns.flatMap((column): BookedTarget[] => {
    const text = row.cells[column.key];
    if (column.type !== "target" || text === undefined || !canHold(column, row.kind)) return [];
    const above = parent && canHold(column, parent.kind) ? nameIn(table, parent) : null;
    const own = nameIn(table, row);
    const titles = above === null ? [own] : [own, above];
    const measure = targetQuantity(text, titles);
    if (!measure) return [];
    const names = titles.map(nameWithoutUnit);
    const unitWords = titles.map(unitWordsOfName).find((unit) => unit !== "") ?? "";
    const label = above === null ? null : wordsKey(nameWithoutUnit(own));
    const words = names.map(wordsKey).join("");
    const group = above === null ? row.id : (parent?.id ?? row.id);
    const parted = names.flatMap(partedRuns);
    const mayBeStock = !names.some((name) => ACTION.test(name));
    return [{ row, column, text, measure, unitWords, mayBeStock, words, parted, label, group }];
  });
}

/** Of a name: what is counted is what is done in the year. */
const ACTION =
  /[新建创改]|培[育训]|完成|开[展发]|举办|引[进育]|招[引聘]|实施|整治|治理|打造|筹集|发放|推[出广]|选派|组织|认定|评[定选]|救助|修复|盘活|入[库规]|安[置装]|减[排少]|增[加长速]/u;

function nameIn(table: TableDefinition, row: PlanRow): string {
  return row.cells[getKind(table, row.kind).nameColumn] ?? "";
}
