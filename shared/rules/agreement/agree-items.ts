/** Every measure of the annex has a clause in the text, and every clause a measure. */
import { quote } from "../cell-view.ts";
import type { Draft } from "../finding.ts";
import type { PlanView } from "../plan-view.ts";
import type { PlanRule } from "../rule.ts";
import { isWhole, itemLinks } from "./item-links.ts";
import { AGREEMENT, outlinePairs, type PartPair } from "./outline-pairs.ts";

export const agreeItems: PlanRule = {
  id: "agree-items",
  title: "附表与正文的内容",
  why: "附表里的举措正文没有提，或正文的要求附表没有落实，两处就对不上。",
  severity: "warning",
  reads: "重点任务清单的任务和正文的条款",
  scope: "plan",
  check: (plan) => outlinePairs(plan)?.groups.pairs.flatMap((pair) => checkPair(plan, pair)) ?? [],
};

function checkPair(plan: PlanView, pair: PartPair): Draft[] {
  const links = itemLinks(plan, pair);
  return plan.memory.of(checkPair, pair.annex.row, [pair.annex.name, pair.text.name, links], () => {
    const { annex, text } = pair;
    if (!isWhole(pair)) return [];
    const linked = new Set(links.flatMap(({ task, clause }) => [task, clause]));
    return [
      ...annex.items.flatMap((task): Draft[] => {
        const name = task.cells[AGREEMENT.annex.itemName] ?? "";
        if (linked.has(task)) return [];
        const message = `举措${quote(name)}在正文${quote(text.name)}里没有对应的条款。`;
        return [draft(task.id, AGREEMENT.annex.itemName, message, name)];
      }),
      ...text.items.flatMap((clause): Draft[] => {
        const words = clause.cells[AGREEMENT.text.itemName] ?? "";
        if (linked.has(clause)) return [];
        const message = `条款${quote(words)}在附表${quote(annex.name)}里没有对应的举措。`;
        return [draft(clause.id, AGREEMENT.text.itemName, message, words)];
      }),
    ];
  });
}

function draft(rowId: string, column: string, message: string, about: string): Draft {
  return { rowId, column, range: null, message: [message], about, cause: null, fixes: [] };
}
