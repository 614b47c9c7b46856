/**
 * The units of a task and of the clauses that speak of it. A unit of a task must stand in one of its clauses, a unit
 * of a clause in one of its tasks; all that a task differs in is one finding.
 */
import type { PlanRow } from "../../model/row.ts";
import { splitUnits } from "../../units/split-units.ts";
import { quote } from "../cell-view.ts";
import type { Draft, Word } from "../finding.ts";
import type { PlanView } from "../plan-view.ts";
import type { PlanRule } from "../rule.ts";
import type { ListedUnit, UnitRegistry } from "../units/unit-registry.ts";
import { type ItemLink, isWhole, itemLinks } from "./item-links.ts";
import { AGREEMENT, outlinePairs, type PartPair } from "./outline-pairs.ts";

export const agreeUnits: PlanRule = {
  id: "agree-units",
  title: "附表与正文的单位",
  why: "同一件事在附表和正文里写了不同的单位，到时候谁都可以说不归自己。",
  severity: "hint",
  reads: "重点任务清单的牵头单位和正文的责任单位",
  scope: "plan",
  check: (plan) => outlinePairs(plan)?.groups.pairs.flatMap((pair) => checkPair(plan, pair)) ?? [],
};

function checkPair(plan: PlanView, pair: PartPair): Draft[] {
  const links = itemLinks(plan, pair);
  return plan.memory.of(checkPair, pair.annex.row, [links, plan.units], () => {
    if (!isWhole(pair)) return [];
    const byTask = Map.groupBy(links, ({ task }) => task);
    const byClause = Map.groupBy(links, ({ clause }) => clause);
    const unitsOf = unitReader(plan.units);
    return [...byTask].flatMap(([task, own]): Draft[] => {
      const clauses = own.map(({ clause }) => clause);
      const missingInText = missing(unitsOf(task), clauses.map(unitsOf));
      const missingHere = clauses
        .filter((clause) => bestTask(byClause.get(clause) ?? []) === task)
        .map((clause) => ({
          clause,
          names: missing(
            unitsOf(clause),
            (byClause.get(clause) ?? []).map((link) => unitsOf(link.task)),
          ),
        }))
        .filter(({ names }) => names.length > 0);
      if (missingInText.length === 0 && missingHere.length === 0) return [];
      return [unitsDraft(task, clauses, missingInText, missingHere)];
    });
  });
}

/** The units of a row by name, with those that each may mean. A name that means none is unit-unknown's. */
type Units = ReadonlyMap<string, readonly ListedUnit[]>;

function unitReader(registry: UnitRegistry): (row: PlanRow) => Units {
  return (row) =>
    new Map(
      splitUnits(row.cells[AGREEMENT.annex.units] ?? "")
        .map((typed) => [typed, registry.possibleUnits(typed)] as const)
        .filter(([, units]) => units.length > 0),
    );
}

/** Where a cell of units is empty, nobody can say what it would have held. */
function missing(units: Units, elsewhere: readonly Units[]): string[] {
  if (elsewhere.some(({ size }) => size === 0)) return [];
  const there = new Set(elsewhere.flatMap((other) => [...other.values()].flat()));
  return [...units].flatMap(([typed, meant]) => (meant.some((unit) => there.has(unit)) ? [] : [typed]));
}

function bestTask(links: readonly ItemLink[]): PlanRow | undefined {
  return links.toSorted((a, b) => b.shared - a.shared)[0]?.task;
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
