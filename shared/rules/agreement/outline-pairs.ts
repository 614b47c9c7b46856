/**
 * Which parts of the annex and of the text are about the same: sections and actions, groups and text tasks. Parts of
 * the same name belong together; what is left is paired by likeness of name or by what stands below. All of it is
 * declared in AGREEMENT; no other file knows these tables.
 */
import { childrenKey, childrenOf, getRow, type PlanState } from "../../model/plan-state.ts";
import type { PlanRow, RowId } from "../../model/row.ts";
import type { TableDefinition } from "../../tables/definition.ts";
import { getTable } from "../../tables/index.ts";
import { safeguardsTable } from "../../tables/safeguards-table.ts";
import { tasksTable } from "../../tables/tasks-table.ts";
import { textTable } from "../../tables/text-table.ts";
import { nameKey } from "../structure/names.ts";
import { titleMeant } from "../structure/typed-count.ts";
import { firstRows, itemClasses } from "./item-classes.ts";
import { sharedWords } from "./shared-words.ts";

export const AGREEMENT = {
  annex: {
    table: tasksTable.key,
    sectionName: "section",
    groupName: "group",
    itemName: "measure",
    itemTexts: ["measure", "goals", "arrangements"],
    units: "units",
  },
  text: {
    table: textTable.key,
    sectionName: "action",
    groupName: "textTask",
    itemName: "clause",
    itemTexts: ["clause"],
    units: "units",
  },
  /** The closing chapter of the text: the annex has it as a section of its own name. */
  closing: { table: safeguardsTable.key, title: safeguardsTable.title, name: "heading" },
} as const;

export type AgreementSide = (typeof AGREEMENT)["annex" | "text"];

/** A section or action, or a group or text task; parts of one name are one. */
export interface Part {
  readonly row: PlanRow;
  readonly name: string;
  /** The section or action that a group or text task stands in. */
  readonly above: PlanRow | null;
  /** Of all rows of the name. */
  readonly rowIds: readonly RowId[];
}

export interface PartPair {
  readonly annex: Part;
  readonly text: Part;
}

export interface Pairing {
  readonly pairs: readonly PartPair[];
  readonly annexOnly: readonly Part[];
  readonly textOnly: readonly Part[];
}

export interface OutlinePairs {
  readonly sections: Pairing;
  readonly groups: Pairing;
}

/** Null: the plan has no text, or no annex; there is nothing to compare. */
export function outlinePairs(state: PlanState): OutlinePairs | null {
  const text = partsOf(state, AGREEMENT.text);
  if (text.sections.length === 0) return null;
  const annex = partsOf(state, AGREEMENT.annex);
  if (annex.sections.length === 0) return null;
  const hasClosing = childIds(state, AGREEMENT.closing.table, null).length > 0;
  const closing = new Set(hasClosing ? annex.sections.filter(isClosing).map(({ row }) => row) : []);
  const groups = pairParts(
    annex.groups.filter(({ above }) => above === null || !closing.has(above)),
    text.groups,
    [
      { score: (a, b) => sharedBelow(state, a, b), least: FEWEST_SHARED },
      { score: likeness, least: ALIKE },
    ],
  );
  const sections = pairParts(
    annex.sections.filter(({ row }) => !closing.has(row)),
    text.sections,
    [
      { score: groupCounter(groups), least: 1 },
      { score: likeness, least: ALIKE },
    ],
  );
  return { sections, groups };
}

/** The closing section of the annex is covered by the closing chapter, in which nobody leads anything. */
function isClosing({ name }: Part): boolean {
  return nameKey(name) === nameKey(AGREEMENT.closing.title);
}

/** How many groups of a section are paired with text tasks of an action. */
function groupCounter({ pairs }: Pairing): Measure["score"] {
  const counts = new Map<string, number>();
  const key = (annex: PlanRow | null, text: PlanRow | null): string => `${annex?.id}\n${text?.id}`;
  for (const { annex, text } of pairs) {
    const both = key(annex.above, text.above);
    counts.set(both, (counts.get(both) ?? 0) + 1);
  }
  return (a, b) => counts.get(key(a.row, b.row)) ?? 0;
}

interface Outline {
  readonly sections: readonly Part[];
  readonly groups: readonly Part[];
}

function partsOf(state: PlanState, side: AgreementSide): Outline {
  const table = getTable(side.table);
  const sections = new JoinedParts();
  const groups = new JoinedParts();
  for (const id of childIds(state, side.table, null)) {
    const row = getRow(state, id);
    sections.add({ row, name: sectionTitle(table, side, row), above: null });
    for (const groupId of childIds(state, side.table, id)) {
      const group = getRow(state, groupId);
      groups.add({ row: group, name: group.cells[side.groupName] ?? "", above: row });
    }
  }
  return { sections: sections.parts, groups: groups.parts };
}

const titles = new WeakMap<PlanRow, string>();

function sectionTitle(table: TableDefinition, side: AgreementSide, row: PlanRow): string {
  const known = titles.get(row);
  if (known !== undefined) return known;
  const title = titleMeant(table, side.sectionName, row.cells[side.sectionName] ?? "");
  titles.set(row, title);
  return title;
}

/** Parts of one name count as one: that they are two, other rules say. */
class JoinedParts {
  readonly #byName = new Map<string, Part & { readonly rowIds: RowId[] }>();

  get parts(): readonly Part[] {
    return [...this.#byName.values()];
  }

  add(part: Omit<Part, "rowIds">): void {
    const key = nameKey(part.name) || part.row.id;
    const first = this.#byName.get(key);
    if (first) first.rowIds.push(part.row.id);
    else this.#byName.set(key, { ...part, rowIds: [part.row.id] });
  }
}

function childIds(state: PlanState, table: string, parentId: RowId | null): readonly RowId[] {
  return state.children.get(childrenKey(table, parentId)) ?? [];
}

/** The tasks of a group, or the clauses of a text task, in the order of the plan. */
export function itemsBelow(state: PlanState, { row: { table }, rowIds }: Part): readonly PlanRow[] {
  const [only] = rowIds;
  if (only !== undefined && rowIds.length === 1) return childrenOf(state, table, only);
  return rowIds.flatMap((id) => childrenOf(state, table, id));
}

/** Parts that share so many characters of what stands below them belong together, whatever their names. */
const FEWEST_SHARED = 30;
/** Or parts with names alike to that degree. */
const ALIKE = 0.5;
/** Where that many parts lack a partner, annex and text are of different plans. */
const MOST_COMPARED = 900;

interface Measure {
  readonly score: (a: Part, b: Part) => number;
  /** Less is no evidence. */
  readonly least: number;
}

/** By name; what is left by one measure after the other, the best pairs first. */
function pairParts(annex: readonly Part[], text: readonly Part[], measures: readonly Measure[]): Pairing {
  const pairs: PartPair[] = [];
  const left = { annex: new Set(annex), text: new Set(text) };
  const pair = (a: Part, b: Part): void => {
    pairs.push({ annex: a, text: b });
    left.annex.delete(a);
    left.text.delete(b);
  };
  const byName = new Map(text.map((part) => [nameKey(part.name), part]));
  for (const part of annex) {
    const key = nameKey(part.name);
    const same = key === "" ? undefined : byName.get(key);
    if (same) pair(part, same);
  }
  for (const measure of measures) pairBest(left, measure, pair);
  return { pairs, annexOnly: [...left.annex], textOnly: [...left.text] };
}

interface Left {
  readonly annex: ReadonlySet<Part>;
  readonly text: ReadonlySet<Part>;
}

function pairBest(left: Left, { score, least }: Measure, pair: (a: Part, b: Part) => void): void {
  if (left.annex.size * left.text.size > MOST_COMPARED) return;
  const scored = [...left.annex].flatMap((a) => [...left.text].map((b) => ({ a, b, score: score(a, b) })));
  for (const { a, b, score: found } of scored.toSorted((x, y) => y.score - x.score)) {
    if (found >= least && left.annex.has(a) && left.text.has(b)) pair(a, b);
  }
}

/** Dice's coefficient of the pairs of characters of two names. */
function likeness({ name: first }: Part, { name: second }: Part): number {
  const [a, b] = [nameKey(first), nameKey(second)];
  const pairsOf = (text: string): string[] =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
  const rest = pairsOf(b);
  const total = pairsOf(a).length + rest.length;
  let shared = 0;
  for (const each of pairsOf(a)) {
    const at = rest.indexOf(each);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared++;
  }
  return total === 0 ? 0 : (2 * shared) / total;
}

function sharedBelow(state: PlanState, a: Part, b: Part): number {
  const { annex, text } = AGREEMENT;
  const tasks = itemClasses(itemsBelow(state, a), annex);
  const clauses = itemClasses(itemsBelow(state, b), text);
  const most = new Map<number, number>();
  const found = sharedWords(firstRows(clauses), text.itemTexts, firstRows(tasks), annex.itemTexts);
  for (const { text: clause, count } of found) most.set(clause, Math.max(most.get(clause) ?? 0, count));
  let sum = 0;
  for (const [clause, count] of most) sum += count * (clauses.members[clause]?.length ?? 0);
  return sum;
}
