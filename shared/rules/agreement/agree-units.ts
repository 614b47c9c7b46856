/**
 * The units of a task and of the clauses that speak of it. A unit of a task must stand in one of its clauses, a unit
 * of a clause in one of its tasks; all that a task differs in is one finding.
 */
import type { PlanRow } from "../../model/row.ts";
import { quote } from "../cell-view.ts";
import type { Draft, Word } from "../finding.ts";
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
  readonly registry: UnitRegistry;
  /** What the units of each class of tasks, and of each class of clauses, mean in that registry. */
  readonly tasks: readonly UnitsMeant[];
  readonly clauses: readonly UnitsMeant[];
  readonly drafts: readonly Draft[];
}

const known = new WeakMap<LinkedPair, Checked>();

function checkPair(pair: LinkedPair, registry: UnitRegistry): readonly Draft[] {
  const before = known.get(pair);
  if (before?.registry === registry) return before.drafts;
  if (pair.links.length === 0) return NO_DRAFTS;
  const tasks = unitsOf(pair.tasks, registry);
  const clauses = unitsOf(pair.clauses, registry);
  const isSame = before && areSame(before.tasks, tasks) && areSame(before.clauses, clauses);
  const drafts = isSame ? before.drafts : compare(pair, tasks, clauses);
  known.set(pair, { registry, tasks, clauses, drafts });
  return drafts;
}

function unitsOf(classes: ItemClasses, registry: UnitRegistry): readonly UnitsMeant[] {
  return firstRows(classes).map(({ cells }) => registry.unitsMeant(cells[AGREEMENT.annex.units] ?? ""));
}

function areSame(a: readonly UnitsMeant[], b: readonly UnitsMeant[]): boolean {
  return a.every((units, at) => units === b[at]);
}

function compare(
  { tasks, clauses, links }: LinkedPair,
  taskUnits: readonly UnitsMeant[],
  clauseUnits: readonly UnitsMeant[],
): readonly Draft[] {
  const byTask = Map.groupBy(links, ({ task }) => task);
  const byClause = Map.groupBy(links, ({ clause }) => clause);
  const clauseFaults = new Map(
    [...byClause].map(([clause, own]) => {
      const names = missing(
        clauseUnits[clause],
        own.map(({ task }) => taskUnits[task]),
      );
      return [clause, { names, task: firstBest(own, tasks) }];
    }),
  );
  return tasks.rows.flatMap((row, at): readonly Draft[] => {
    const task = tasks.classOf[at] ?? -1;
    const own = byTask.get(task);
    if (!own) return NO_DRAFTS;
    const missingInText = missing(
      taskUnits[task],
      own.map(({ clause }) => clauseUnits[clause]),
    );
    const faulty = own.filter(({ clause }) => {
      const fault = clauseFaults.get(clause);
      return fault?.task === at && fault.names.length > 0;
    });
    if (missingInText.length === 0 && faulty.length === 0) return NO_DRAFTS;
    const missingHere = membersOf(clauses, faulty).map(({ row: clause, of }) => ({
      clause,
      names: clauseFaults.get(of)?.names ?? [],
    }));
    const named = membersOf(clauses, missingInText.length > 0 ? own : []).map(({ row: clause }) => clause);
    return [unitsDraft(row, named, missingInText, missingHere)];
  });
}

interface Member {
  readonly row: PlanRow;
  readonly of: number;
}

/** The clauses of the classes that are linked, in the order of the plan. */
function membersOf({ rows, members }: ItemClasses, links: readonly ItemLink[]): readonly Member[] {
  return links
    .flatMap(({ clause }) => (members[clause] ?? []).map((at) => ({ at, of: clause })))
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, of }) => {
      const row = rows[at];
      return row ? [{ row, of }] : [];
    });
}

/** Where a cell of units is empty, nobody can say what it would have held. */
function missing(
  units: UnitsMeant | undefined,
  elsewhere: readonly (UnitsMeant | undefined)[],
): readonly string[] {
  if (!units || elsewhere.some((other) => !other || other.length === 0)) return [];
  const isThere = (unit: ListedUnit): boolean =>
    elsewhere.some((other) => other?.some(({ units: there }) => there.includes(unit)));
  return units.flatMap(({ typed, units: meant }) => (meant.some(isThere) ? [] : [typed]));
}

/** The first task of those that share most with a clause. */
function firstBest(links: readonly ItemLink[], { members }: ItemClasses): number {
  const firstOf = ({ task }: ItemLink): number => members[task]?.[0] ?? -1;
  const [best] = links.toSorted((a, b) => b.shared - a.shared || firstOf(a) - firstOf(b));
  return best ? firstOf(best) : -1;
}

interface MissingHere {
  readonly clause: PlanRow;
  readonly names: readonly string[];
}

function unitsDraft(
  task: PlanRow,
  clauses: readonly PlanRow[],
  missingInText: readonly string[],
  missingHere: readonly MissingHere[],
): Draft {
  const message: Word[] = [];
  if (missingInText.length > 0) {
    message.push(`牵头单位${listed(missingInText)}在正文的对应条款（`, ...rowList(clauses), "）里没有");
  }
  for (const { clause, names } of missingHere) {
    if (message.length > 0) message.push("；");
    message.push({ row: clause.id }, `的${listed(names)}没有列为牵头单位`);
  }
  const about = [...missingInText, "|", ...missingHere.flatMap(({ names }) => names)].join("、");
  return {
    rowId: task.id,
    column: AGREEMENT.annex.units,
    range: null,
    message: [...message, "。"],
    about,
    cause: null,
    fixes: [],
  };
}

function listed(names: readonly string[]): string {
  return names.map(quote).join("");
}

const ROWS_NAMED = 3;

function rowList(rows: readonly PlanRow[]): Word[] {
  const words = rows
    .slice(0, ROWS_NAMED)
    .flatMap((row, index): Word[] => [...(index > 0 ? ["、"] : []), { row: row.id }]);
  return rows.length > ROWS_NAMED ? [...words, "等"] : words;
}
