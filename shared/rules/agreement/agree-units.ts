/**
 * The units of a task and of the clauses that speak of it. A unit of a task must stand in one of its clauses, a unit
 * of a clause in one of its tasks; all that a task differs in is one finding.
 */
import type { PlanRow } from "../../model/row.ts";
import { quote } from "../cell-view.ts";
import { type Draft, NO_FIXES, type Word } from "../finding.ts";
import { NO_DRAFTS, type PlanRule } from "../rule.ts";
import type { ListedUnit, UnitRegistry, UnitsMeant } from "../units/unit-registry.ts";
import { firstRows, type ItemClasses } from "./item-classes.ts";
import type { ItemLink, LinkedPair } from "./linked-pair.ts";
import { AGREEMENT } from "./outline-pairs.ts";

export const agreeUnits: PlanRule = {
  id: "agree-units",
  title: "附表与正文的单位",
  fulfilled: "附表与正文的单位一致",
  why: "同一件事在附表和正文里写了不同的单位，到时候谁都可以说不归自己。",
  severity: "hint",
  reads: "重点任务清单的牵头单位和正文的责任单位",
  scope: "plan",
  prepare: function* ({ agreement, units }) {
    for (const pair of agreement.pairs) {
      checkPair(pair, units);
      yield;
    }
  },
  check: ({ agreement, units }) => agreement.pairs.flatMap((pair) => checkPair(pair, units)),
};

interface Checked {
  /** The last under which it was found good. */
  registry: UnitRegistry;
  /** What the units of each class of tasks, and of each class of clauses, mean in that registry. */
  readonly tasks: readonly UnitsMeant[];
  readonly clauses: readonly UnitsMeant[];
  readonly drafts: readonly Draft[];
}

const known = new WeakMap<LinkedPair, Checked>();

function checkPair(pair: LinkedPair, registry: UnitRegistry): readonly Draft[] {
  if (pair.links.length === 0) return NO_DRAFTS;
  const before = known.get(pair);
  if (before?.registry === registry) return before.drafts;
  if (before && meanStill(before, pair, registry)) {
    before.registry = registry;
    return before.drafts;
  }
  const tasks = firstRows(pair.tasks).map((row) => unitsOf(row, registry));
  const clauses = firstRows(pair.clauses).map((row) => unitsOf(row, registry));
  const drafts = compare(pair, tasks, clauses);
  known.set(pair, { registry, tasks, clauses, drafts });
  return drafts;
}

function unitsOf({ cells }: PlanRow, registry: UnitRegistry): UnitsMeant {
  return registry.unitsMeant(cells[AGREEMENT.annex.units] ?? "");
}

function meanStill({ tasks, clauses }: Checked, pair: LinkedPair, registry: UnitRegistry): boolean {
  const isSame = (rows: readonly PlanRow[], units: readonly UnitsMeant[]): boolean =>
    rows.every((row, at) => unitsOf(row, registry) === units[at]);
  return isSame(firstRows(pair.tasks), tasks) && isSame(firstRows(pair.clauses), clauses);
}

function compare(
  { tasks, clauses, links }: LinkedPair,
  taskUnits: readonly UnitsMeant[],
  clauseUnits: readonly UnitsMeant[],
): readonly Draft[] {
  const byTask = grouped(links, ({ task }) => task);
  const unitsOfTask = ({ task }: ItemLink): UnitsMeant | undefined => taskUnits[task];
  const unitsOfClause = ({ clause }: ItemLink): UnitsMeant | undefined => clauseUnits[clause];
  const faults: ClauseFault[] = [];
  for (const [clause, own] of grouped(links, (link) => link.clause).entries()) {
    const names = missing(clauseUnits[clause], own, unitsOfTask);
    if (names.length > 0) faults.push({ clause, names, task: firstBest(own, tasks) });
  }
  const faultsOf = Map.groupBy(faults, (fault) => fault.task);
  /** By task: the tasks of a class have the same, however many there are. */
  const namedBy: (readonly Member<ItemLink>[])[] = [];
  return tasks.rows.flatMap((row, at): readonly Draft[] => {
    const task = tasks.classOf[at] ?? 0;
    const own = byTask[task] ?? NO_LINKS;
    const missingInText = missing(taskUnits[task], own, unitsOfClause);
    const faulty = faultsOf.get(at) ?? NO_FAULTS;
    if (missingInText.length === 0 && faulty.length === 0) return NO_DRAFTS;
    namedBy[task] ??= membersOf(clauses, missingInText.length > 0 ? own : NO_LINKS);
    return [unitsDraft(row, namedBy[task], missingInText, membersOf(clauses, faulty))];
  });
}

/** A clause of which some units stand in no task. */
interface ClauseFault {
  readonly clause: number;
  readonly names: readonly string[];
  /** The place of the task with which it is told. */
  readonly task: number;
}

const NO_LINKS: readonly ItemLink[] = [];
const NO_FAULTS: readonly ClauseFault[] = [];

/** By small numbers; of a number that no link has, none. */
function grouped(links: readonly ItemLink[], numberOf: (link: ItemLink) => number): readonly ItemLink[][] {
  const groups: ItemLink[][] = [];
  for (const link of links) {
    const number = numberOf(link);
    while (groups.length <= number) groups.push([]);
    groups[number]?.push(link);
  }
  return groups;
}

/** A clause, and what is said of its class. */
interface Member<Said> {
  readonly row: PlanRow;
  readonly of: Said;
}

/** The clauses of the classes of which something is said, in the order of the plan. */
function membersOf<Said extends { readonly clause: number }>(
  { rows, members }: ItemClasses,
  said: readonly Said[],
): readonly Member<Said>[] {
  return said
    .flatMap((of) => (members[of.clause] ?? []).map((at) => ({ at, of })))
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, of }) => {
      const row = rows[at];
      return row ? [{ row, of }] : [];
    });
}

const NO_NAMES: readonly string[] = [];

/** Where a cell of units is empty, nobody can say what it would have held. */
function missing(
  units: UnitsMeant | undefined,
  links: readonly ItemLink[],
  unitsOf: (link: ItemLink) => UnitsMeant | undefined,
): readonly string[] {
  if (!units || links.length === 0) return NO_NAMES;
  for (const link of links) if (!unitsOf(link)?.length) return NO_NAMES;
  let names = NO_NAMES;
  for (const { typed, units: meant } of units) {
    if (!links.some((link) => areThere(meant, unitsOf(link)))) names = [...names, typed];
  }
  return names;
}

function areThere(meant: readonly ListedUnit[], elsewhere: UnitsMeant | undefined): boolean {
  return elsewhere?.some(({ units }) => units.some((unit) => meant.includes(unit))) ?? false;
}

/** The first task of those that share most with a clause. */
function firstBest(links: readonly ItemLink[], { members }: ItemClasses): number {
  const firstOf = ({ task }: ItemLink): number => members[task]?.[0] ?? -1;
  const [best] = links.toSorted((a, b) => b.shared - a.shared || firstOf(a) - firstOf(b));
  return best ? firstOf(best) : -1;
}

function unitsDraft(
  task: PlanRow,
  clauses: readonly Member<ItemLink>[],
  missingInText: readonly string[],
  missingHere: readonly Member<ClauseFault>[],
): Draft {
  const message: Word[] = [];
  if (missingInText.length > 0) {
    message.push(`牵头单位${listed(missingInText)}在正文的对应条款（`, ...rowList(clauses), "）里没有");
  }
  for (const { row, of } of missingHere) {
    if (message.length > 0) message.push("；");
    message.push({ row: row.id }, `的${listed(of.names)}没有列为牵头单位`);
  }
  const about = [...missingInText, "|", ...missingHere.flatMap(({ of }) => of.names)].join("、");
  return {
    rowId: task.id,
    column: AGREEMENT.annex.units,
    range: null,
    message: [...message, "。"],
    about,
    cause: null,
    fixes: NO_FIXES,
  };
}

function listed(names: readonly string[]): string {
  return names.map(quote).join("");
}

const ROWS_NAMED = 3;

function rowList(rows: readonly Member<unknown>[]): Word[] {
  const words = rows
    .slice(0, ROWS_NAMED)
    .flatMap(({ row }, index): Word[] => [...(index > 0 ? ["、"] : []), { row: row.id }]);
  return rows.length > ROWS_NAMED ? [...words, "等"] : words;
}
