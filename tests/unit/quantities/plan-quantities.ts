/** Every figure of the 2024 plan, a line each, with its place as a reader would name it. */
import { templates } from "../../../seeds/index.ts";
import type { NewRow } from "../../../shared/changes/edit-rows.ts";
import { readQuantities } from "../../../shared/quantities/extract-quantities.ts";
import type { Measure, Quantity } from "../../../shared/quantities/quantity.ts";
import { nameWithoutUnit, targetQuantity } from "../../../shared/quantities/target-quantity.ts";
import type { TableDefinition } from "../../../shared/tables/definition.ts";
import { tables } from "../../../shared/tables/index.ts";
import { amountText, phraseText } from "./notation.ts";

export interface PlanFigures {
  /** place | text | amount | qualifier | subject */
  readonly quantities: readonly string[];
  /** place | text | reason */
  readonly exclusions: readonly string[];
}

interface PlanCell {
  readonly place: string;
  readonly text: string;
  /** For a target: the names that may carry its unit, nearest first. */
  readonly names: readonly string[] | null;
}

/** Without the markers of items: they are a third of all figures, and tests of their own look at them. */
export function planFigures(): PlanFigures {
  const cells = planCells();
  return {
    quantities: cells.flatMap(({ place, text, names }) =>
      names
        ? targetLines(place, text, names)
        : readQuantities(text).quantities.map((found) => line(place, found)),
    ),
    exclusions: cells
      .filter((cell) => cell.names === null)
      .flatMap(({ place, text }) => readQuantities(text).exclusions.map((found) => ({ place, ...found })))
      .filter(({ reason }) => reason !== "item")
      .map(({ place, text, reason }) => `${place} | ${text} | ${reason}`),
  };
}

function line(place: string, quantity: Quantity): string {
  const { listSubject } = quantity;
  const subject = listSubject === null ? phraseText(quantity) : `${phraseText(quantity)} (${listSubject})`;
  return [place, quantity.text, amountText(quantity), meaning(quantity, quantity), subject].join(" | ");
}

function meaning(
  { bound, change }: Measure,
  { qualifiers, role }: Pick<Quantity, "qualifiers" | "role"> = { qualifiers: [], role: "value" },
): string {
  return [bound, ...qualifiers, ...(change ? [change] : []), ...(role === "value" ? [] : [role])].join(" ");
}

function targetLines(place: string, text: string, names: readonly string[]): string[] {
  const quantity = targetQuantity(text, names);
  if (!quantity) return [];
  const subject = names.map(nameWithoutUnit).toReversed().join("：");
  return [[place, text, amountText(quantity), meaning(quantity), subject].join(" | ")];
}

function planCells(): PlanCell[] {
  return tables
    .filter(({ key }) => key !== "units")
    .flatMap((table) => {
      const counts = new Map<string, number>();
      const rows = templates["zhoushan-2024"][table.key] ?? [];
      return rows.flatMap((row) => cellsBelow(row, { table, counts, place: "", names: [] }));
    });
}

interface Above {
  readonly table: TableDefinition;
  readonly counts: Map<string, number>;
  /** What stands before the place of a row that has no number in its table: 指标8 for its parts. */
  readonly place: string;
  readonly names: readonly string[];
}

function cellsBelow({ kind, cells, children = [] }: NewRow, above: Above): PlanCell[] {
  const { table, counts } = above;
  const kindOf = table.kinds.find((candidate) => candidate.key === kind);
  const number = (counts.get(above.place + kind) ?? 0) + 1;
  counts.set(above.place + kind, number);
  const place = `${above.place}${kindOf?.title ?? kind}${number} `;
  const names = [cells.label ?? cells.name ?? "", ...above.names].filter((name) => name !== "");
  const found = table.columns.flatMap((column) => {
    const text = cells[column.key];
    if (text === undefined || column.type === "units") return [];
    const isTarget = column.type === "target";
    return [{ place: place + column.title.replace("{year}年", ""), text, names: isTarget ? names : null }];
  });
  const below = { table, counts, place: kindOf?.key === "indicator" ? place : "", names };
  return [...found, ...children.flatMap((child) => cellsBelow(child, below))];
}
