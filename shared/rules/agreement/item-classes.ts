/** Tasks or clauses that say the very same count as one: what is found of one holds for all, however many they are. */
import type { PlanRow } from "../../model/row.ts";
import type { AgreementSide } from "./outline-pairs.ts";

export interface ItemClasses {
  /** In the order of the plan. */
  readonly rows: readonly PlanRow[];
  /** The class of each row. */
  readonly classOf: readonly number[];
  /** The indexes of the rows of each class. */
  readonly members: readonly (readonly number[])[];
}

/** Of so few rows comparing each with each is quicker than looking for the same ones. */
const FEW = 30;

/** Each in a class of its own, by how many there are. */
const ALONE = Array.from({ length: FEW + 1 }, (_, count) => {
  const classOf = Array.from({ length: count }, (__, at) => at);
  return { classOf, members: classOf.map((at) => [at]) };
});

export function itemClasses(rows: readonly PlanRow[], side: AgreementSide): ItemClasses {
  const alone = ALONE[rows.length];
  if (alone) return { rows, ...alone };
  const numbers = new Map<string, number>();
  const members: number[][] = [];
  const classOf = rows.map((row, at) => {
    const key = [...side.itemTexts, side.units].map((column) => row.cells[column] ?? "").join("\u0000");
    const known = numbers.get(key);
    if (known !== undefined) {
      members[known]?.push(at);
      return known;
    }
    numbers.set(key, members.length);
    return members.push([at]) - 1;
  });
  return { rows, classOf, members };
}

/** One row of each class. */
export function firstRows({ rows, members }: ItemClasses): readonly PlanRow[] {
  return members.length === rows.length ? rows : members.flatMap(([first]) => rows[first ?? -1] ?? []);
}
