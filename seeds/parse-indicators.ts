/** The rows of 指标目标 as trees: categories, indicators and, where an indicator has them, its parts. */
import type { NewRow } from "../shared/changes/edit-rows.ts";
import { expectPrinted, mergedTitle, sourceRows } from "./source-table.ts";

const BAR_COUNT = 7;

/** A merged cell is printed on its first line only: which cells a line has says what the line begins. */
export function parseIndicators(lines: readonly string[]): NewRow[] {
  const categories: { title: string; indicators: NewRow[] }[] = [];
  let parts: NewRow[] = [];
  let number = 0;
  for (const cells of sourceRows(lines, BAR_COUNT)) {
    if (cells.length === 2) {
      parts.push(partRow(cells));
      continue;
    }
    const startsCategory = !/^\d+$/.test(cells[0] ?? "");
    if (startsCategory) categories.push({ title: mergedTitle(cells[0] ?? ""), indicators: [] });
    const [printed, name = "", ...rest] = startsCategory ? cells.slice(1) : cells;
    expectPrinted(printed, String(++number), `indicator ${name}`);
    parts = rest.length === 3 ? [partRow(rest)] : [];
    categories.at(-1)?.indicators.push(indicatorRow(name, rest, parts));
  }
  return categories.map(({ title, indicators }) => ({
    kind: "category",
    cells: { category: title },
    children: indicators,
  }));
}

function indicatorRow(name: string, rest: readonly string[], parts: readonly NewRow[]): NewRow {
  const units = rest.at(-1) ?? "";
  if (parts.length > 0) return { kind: "indicator", cells: { name, units }, children: parts };
  return { kind: "indicator", cells: { name, target: rest[0] ?? "", units } };
}

function partRow(cells: readonly string[]): NewRow {
  return { kind: "part", cells: { label: cells[0] ?? "", target: cells[1] ?? "" } };
}
