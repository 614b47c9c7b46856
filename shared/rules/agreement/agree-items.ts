/** Every measure of the annex has a clause in the text, and every clause a measure. */
import type { PlanRow } from "../../model/row.ts";
import { quote } from "../cell-view.ts";
import { type Draft, NO_FIXES } from "../finding.ts";
import { NO_DRAFTS, type PlanRule } from "../rule.ts";
import type { ItemClasses } from "./item-classes.ts";
import type { LinkedPair } from "./linked-pair.ts";
import { AGREEMENT } from "./outline-pairs.ts";

export const agreeItems: PlanRule = {
  id: "agree-items",
  title: "附表与正文的内容",
  fulfilled: "附表与正文的内容对应",
  why: "附表里的举措正文没有提，或正文的要求附表没有落实，两处就对不上。",
  severity: "warning",
  reads: "重点任务清单的任务和正文的条款",
  scope: "plan",
  check: ({ agreement }) => agreement.pairs.flatMap(checkPair),
};

const known = new WeakMap<LinkedPair, readonly Draft[]>();

function checkPair(pair: LinkedPair): readonly Draft[] {
  const found = known.get(pair) ?? alone(pair);
  known.set(pair, found);
  return found;
}

function alone({ annex, text, tasks, clauses, links, isWhole }: LinkedPair): readonly Draft[] {
  if (!isWhole) return NO_DRAFTS;
  const tasksAlone = rowsBut(tasks, new Set(links.map(({ task }) => task)));
  const clausesAlone = rowsBut(clauses, new Set(links.map(({ clause }) => clause)));
  return [
    ...tasksAlone.map((task): Draft => {
      const name = task.cells[AGREEMENT.annex.itemName] ?? "";
      const message = `举措${quote(name)}在正文${quote(text.name)}里没有对应的条款。`;
      return draft(task.id, AGREEMENT.annex.itemName, message, name);
    }),
    ...clausesAlone.map((clause): Draft => {
      const words = clause.cells[AGREEMENT.text.itemName] ?? "";
      const message = `条款${quote(words)}在附表${quote(annex.name)}里没有对应的举措。`;
      return draft(clause.id, AGREEMENT.text.itemName, message, words);
    }),
  ];
}

function rowsBut({ rows, classOf }: ItemClasses, linked: ReadonlySet<number>): readonly PlanRow[] {
  return rows.filter((_, at) => !linked.has(classOf[at] ?? -1));
}

function draft(rowId: string, column: string, message: string, about: string): Draft {
  return { rowId, column, range: null, message: [message], about, cause: null, fixes: NO_FIXES };
}
