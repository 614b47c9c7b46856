/** Which tasks of a group and which clauses of its text task speak of the same: those that share enough words. */
import type { PlanRow } from "../../model/row.ts";
import type { PlanView } from "../plan-view.ts";
import { nameKey } from "../structure/names.ts";
import { AGREEMENT, type AgreementSide, type PartPair } from "./outline-pairs.ts";
import { overlaps, wordsOf } from "./overlap.ts";

export interface ItemLink {
  readonly task: PlanRow;
  readonly clause: PlanRow;
  /** Characters that both have. */
  readonly shared: number;
}

/** So many characters and so large a share of the clause make a link; of a short clause, the half. */
const FEWEST = 12;
const SHARE = 0.2;
const SHORT_SHARE = 0.5;
const SHORTEST_NAME = 6;

export function itemLinks(plan: PlanView, { annex, text }: PartPair): readonly ItemLink[] {
  const inputs = [annex.items.length, ...annex.items, ...text.items];
  return plan.memory.of(itemLinks, annex.row, inputs, () => {
    const clauses = text.items.map((clause) => wordsOf(clause, AGREEMENT.text));
    const shared = overlaps(
      clauses,
      annex.items.map((task) => wordsOf(task, AGREEMENT.annex)),
    );
    return annex.items.flatMap((task, row) =>
      text.items.flatMap((clause, column): ItemLink[] => {
        const count = shared[row]?.[column] ?? 0;
        const share = count / Math.max(1, clauses[column]?.length ?? 0);
        const isLinked = (count >= FEWEST && share >= SHARE) || share >= SHORT_SHARE || isNamed(task, clause);
        return isLinked && count > 0 ? [{ task, clause, shared: count }] : [];
      }),
    );
  });
}

/** The clause names the measure. */
function isNamed(task: PlanRow, clause: PlanRow): boolean {
  const name = nameKey(task.cells[AGREEMENT.annex.itemName] ?? "");
  const text = nameKey(clause.cells[AGREEMENT.text.itemName] ?? "");
  return name.length >= SHORTEST_NAME && text.includes(name);
}

/** Has every task and clause its texts? While one is missing, nobody can say what it would have been about. */
export function isWhole({ annex, text }: PartPair): boolean {
  const hasTexts = ({ cells }: PlanRow, side: AgreementSide): boolean =>
    side.itemTexts.every((column) => (cells[column] ?? "").trim() !== "");
  return (
    annex.items.every((row) => hasTexts(row, AGREEMENT.annex)) &&
    text.items.every((row) => hasTexts(row, AGREEMENT.text))
  );
}
