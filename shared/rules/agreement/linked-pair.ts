/** Which tasks of a group and which clauses of its text task speak of the same: those that share enough words. */
import type { PlanRow } from "../../model/row.ts";
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
  for (const found of sharedWords(clauseRows, text.itemTexts, taskRows, annex.itemTexts)) {
    const { text: clause, other: task, count: shared } = found;
    const share = shared / Math.max(1, found.length);
    const isLinked = (shared >= FEWEST && share >= SHARE) || share >= SHORT_SHARE || names(task, clause);
    if (isLinked) links.push({ task, clause, shared });
  }
  return links;
}
