/** Which tasks of a group and which clauses of its text task speak of the same: those that share enough words. */
import type { PlanRow } from "../../model/row.ts";
import { splitUnits } from "../../units/split-units.ts";
import { coverage, wordsKey } from "../numbers/wording.ts";
import { nameKey } from "../structure/names.ts";
import { firstRows, type ItemClasses, itemClasses } from "./item-classes.ts";
import { AGREEMENT, type AgreementSide, type PartPair } from "./outline-pairs.ts";
import { sharedWords } from "./shared-words.ts";

/** Between classes: item-classes.ts. */
export interface ItemLink {
  readonly task: number;
  readonly clause: number;
  /** Characters that both have. */
  readonly shared: number;
}

/** A pair as long as none of its rows changes. */
export interface LinkedPair extends PartPair {
  readonly tasks: ItemClasses;
  readonly clauses: ItemClasses;
  /** By the tasks, then by the clauses. */
  readonly links: readonly ItemLink[];
  /** Has every task and clause its texts? While one is missing, nobody can say what it would have been about. */
  readonly isWhole: boolean;
}

export function linkPair(
  { annex, text }: PartPair,
  taskRows: readonly PlanRow[],
  clauseRows: readonly PlanRow[],
): LinkedPair {
  const tasks = itemClasses(taskRows, AGREEMENT.annex);
  const clauses = itemClasses(clauseRows, AGREEMENT.text);
  const isWhole =
    taskRows.every((row) => hasTexts(row, AGREEMENT.annex)) &&
    clauseRows.every((row) => hasTexts(row, AGREEMENT.text));
  return { annex, text, tasks, clauses, links: isWhole ? linksOf(tasks, clauses) : [], isWhole };
}

function hasTexts({ cells }: PlanRow, side: AgreementSide): boolean {
  return side.itemTexts.every((column) => {
    const text = cells[column];
    return text !== undefined && text.trim() !== "";
  });
}

/** So many characters and so large a share of the clause make a link; of a short clause, the half. */
const FEWEST = 12;
const SHARE = 0.2;
const SHORT_SHARE = 0.5;
const SHORTEST_NAME = 6;

function linksOf(tasks: ItemClasses, clauses: ItemClasses): readonly ItemLink[] {
  const taskRows = firstRows(tasks);
  const clauseRows = firstRows(clauses);
  const { annex, text } = AGREEMENT;
  const clauseKeys: string[] = [];
  const names = (task: number, clause: number): boolean => {
    const name = nameKey(taskRows[task]?.cells[annex.itemName] ?? "");
    if (name.length < SHORTEST_NAME) return false;
    clauseKeys[clause] ??= nameKey(clauseRows[clause]?.cells[text.itemName] ?? "");
    return clauseKeys[clause].includes(name);
  };
  const links: ItemLink[] = [];
  const weak: ItemLink[] = [];
  for (const found of sharedWords(clauseRows, text.itemTexts, taskRows, annex.itemTexts)) {
    const { text: clause, other: task, count: shared } = found;
    const share = shared / Math.max(1, found.length);
    const isLinked = (shared >= FEWEST && share >= SHARE) || share >= SHORT_SHARE || names(task, clause);
    (isLinked ? links : weak).push({ task, clause, shared });
  }
  return withLeftOnes(links, weak, taskRows, clauseRows);
}

/** So many comparisons at most: where more are left, the two have nothing to do with each other. */
const MOST_COMPARED = 400;
/** So large a share of the clause's words, in pairs of characters. */
const TOLD_AGAIN = 1 / 3;

/**
 * A text that tells in other words what the annex says: a task and a clause that have found no other, have a unit in
 * common, and some words.
 */
function withLeftOnes(
  links: readonly ItemLink[],
  weak: readonly ItemLink[],
  tasks: readonly PlanRow[],
  clauses: readonly PlanRow[],
): readonly ItemLink[] {
  const linkedTasks = new Set(links.map(({ task }) => task));
  const linkedClauses = new Set(links.map(({ clause }) => clause));
  if (linkedTasks.size === tasks.length || linkedClauses.size === clauses.length) return links;
  const leftTasks = leftOf(tasks, linkedTasks);
  const leftClauses = leftOf(clauses, linkedClauses);
  const count = leftTasks.length * leftClauses.length;
  if (count > MOST_COMPARED) return links;
  const added: ItemLink[] = [];
  for (const [task, taskRow] of leftTasks) {
    for (const [clause, clauseRow] of leftClauses) {
      if (!shareUnit(taskRow, clauseRow)) continue;
      const shared = weak.find((link) => link.task === task && link.clause === clause)?.shared ?? 0;
      if (shared > 0 || tellsAgain(clauseRow, taskRow)) added.push({ task, clause, shared });
    }
  }
  // The others are by the tasks, then by the clauses, and so are these.
  return added.length === 0
    ? links
    : [...links, ...added].sort((a, b) => a.task - b.task || a.clause - b.clause);
}

function leftOf(rows: readonly PlanRow[], linked: ReadonlySet<number>): readonly [number, PlanRow][] {
  return [...rows.entries()].filter(([at]) => !linked.has(at));
}

function shareUnit(task: PlanRow, clause: PlanRow): boolean {
  const units = new Set(splitUnits(task.cells[AGREEMENT.annex.units] ?? ""));
  return splitUnits(clause.cells[AGREEMENT.text.units] ?? "").some((unit) => units.has(unit));
}

function tellsAgain({ cells: clause }: PlanRow, { cells: task }: PlanRow): boolean {
  const wordsOf = (cells: PlanRow["cells"], columns: readonly string[]): string =>
    columns.map((column) => wordsKey((cells[column] ?? "").slice(0, MOST_READ))).join(" ");
  const { annex, text } = AGREEMENT;
  return coverage(wordsOf(clause, text.itemTexts), wordsOf(task, annex.itemTexts)) >= TOLD_AGAIN;
}

/** Of each text: what is longer says what it is about before. */
const MOST_READ = 500;
