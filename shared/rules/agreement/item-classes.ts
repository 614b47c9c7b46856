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
  const columns = [...side.itemTexts, side.units];
  const root = new Branch();
  const members: number[][] = [];
  const classOf = rows.map(({ cells }, at) => {
    let branch = root;
    for (const column of columns) branch = branch.next(cells[column] ?? "");
    if (branch.number < 0) branch.number = members.push([]) - 1;
    members[branch.number]?.push(at);
    return branch.number;
  });
  return { rows, classOf, members };
}

/** Rows that have had the same text in every column so far. */
class Branch {
  /** Of the class, where it has come to its last column. */
  number = -1;
  readonly #next = new Map<string, Branch>();

  next(text: string): Branch {
    const known = this.#next.get(text);
    if (known) return known;
    const branch = new Branch();
    this.#next.set(text, branch);
    return branch;
  }
}

/** One row of each class. */
export function firstRows({ rows, members }: ItemClasses): readonly PlanRow[] {
  return members.length === rows.length ? rows : members.flatMap(([first]) => rows[first ?? -1] ?? []);
}
