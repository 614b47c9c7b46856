/**
 * Which parts of the annex and of the text are about the same: sections and actions, groups and text tasks. Parts of
 * the same name belong together; what is left is paired by likeness of name or by what stands below. All of it is
 * declared in AGREEMENT; no other file knows these tables.
 */
import { childrenOf, type PlanState } from "../../model/plan-state.ts";
import type { PlanRow } from "../../model/row.ts";
import type { TableDefinition } from "../../tables/definition.ts";
import { getTable } from "../../tables/index.ts";
import { safeguardsTable } from "../../tables/safeguards-table.ts";
import { tasksTable } from "../../tables/tasks-table.ts";
import { textTable } from "../../tables/text-table.ts";
import type { PlanView } from "../plan-view.ts";
import { nameKey } from "../structure/names.ts";
import { titleMeant } from "../structure/typed-count.ts";
import { overlaps, wordsOf } from "./overlap.ts";

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

/** A section with its groups, or an action with its text tasks. */
export interface Part {
  readonly row: PlanRow;
  readonly name: string;
  /** The section or action that a group or text task stands in. */
  readonly above: PlanRow | null;
  readonly items: readonly PlanRow[];
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
export function outlinePairs(plan: PlanView): OutlinePairs | null {
  const { state } = plan;
  const text = partsOf(state, AGREEMENT.text);
  const [anchor] = text.sections;
  if (!anchor) return null;
  const annex = partsOf(state, AGREEMENT.annex);
  if (annex.sections.length === 0) return null;
  const closing = childrenOf(state, AGREEMENT.closing.table, null);
  const inputs = [
    ...[annex, text].flatMap(({ sections, groups }) =>
      [...sections, ...groups].flatMap(({ row, items }) => [row, items.length, ...items]),
    ),
    closing.length > 0,
  ];
  return plan.memory.of(outlinePairs, anchor.row, inputs, () =>
    pairOutlines(annex, text, closing.length > 0),
  );
}

/** The closing section of the annex is covered by the closing chapter, in which nobody leads anything. */
function pairOutlines(annex: Outline, text: Outline, hasClosing: boolean): OutlinePairs {
  const isClosing = ({ name }: Part): boolean =>
    hasClosing && nameKey(name) === nameKey(AGREEMENT.closing.title);
  const closing = new Set(annex.sections.filter(isClosing).map(({ row }) => row));
  const groups = pairParts(
    annex.groups.filter(({ above }) => above === null || !closing.has(above)),
    text.groups,
    [
      { score: sharedBelow, least: FEWEST_SHARED },
      { score: likeness, least: ALIKE },
    ],
  );
  const sharedGroups = (a: Part, b: Part): number =>
    groups.pairs.filter((pair) => pair.annex.above === a.row && pair.text.above === b.row).length;
  const sections = pairParts(
    annex.sections.filter(({ row }) => !closing.has(row)),
    text.sections,
    [
      { score: sharedGroups, least: 1 },
      { score: likeness, least: ALIKE },
    ],
  );
  return { sections, groups };
}

interface Outline {
  readonly sections: readonly Part[];
  readonly groups: readonly Part[];
}

function partsOf(state: PlanState, side: AgreementSide): Outline {
  const table = getTable(side.table);
  const sections: Part[] = [];
  const groups: Part[] = [];
  for (const row of childrenOf(state, side.table, null)) {
    const below = childrenOf(state, side.table, row.id);
    const name = sectionTitle(table, side, row);
    sections.push({ row, name, above: null, items: below });
    for (const group of below) {
      const items = childrenOf(state, side.table, group.id);
      groups.push({ row: group, name: group.cells[side.groupName] ?? "", above: row, items });
    }
  }
  return { sections: joined(sections), groups: joined(groups) };
}

const titles = new WeakMap<PlanRow, string>();

function sectionTitle(table: TableDefinition, side: AgreementSide, row: PlanRow): string {
  const title = titles.get(row) ?? titleMeant(table, side.sectionName, row.cells[side.sectionName] ?? "");
  titles.set(row, title);
  return title;
}

/** Parts of one name count as one: that they are two, other rules say. */
function joined(parts: readonly Part[]): Part[] {
  const byName = Map.groupBy(parts, ({ row, name }) => nameKey(name) || row.id);
  return [...byName.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, items: [first, ...others].flatMap(({ items }) => items) }] : [],
  );
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
    const same = byName.get(nameKey(part.name));
    if (same && nameKey(part.name) !== "") pair(part, same);
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

function sharedBelow(a: Part, b: Part): number {
  const clauses = b.items.map((item) => wordsOf(item, AGREEMENT.text));
  const shared = overlaps(
    clauses,
    a.items.map((item) => wordsOf(item, AGREEMENT.annex)),
  );
  return clauses.reduce(
    (sum, _, column) => sum + Math.max(0, ...shared.map((counts) => counts[column] ?? 0)),
    0,
  );
}
