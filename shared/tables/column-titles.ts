/** Headers: what a column's reads, and which column a printed one names, by its title or another of its names. */
import { escapePattern } from "../text/escape-pattern.ts";
import { comparisonKey } from "../text/normalize.ts";
import { type Column, gridColumns, type TableDefinition } from "./definition.ts";

export interface TitleMatch {
  readonly column: Column;
  readonly isSynonym: boolean;
}

/** The column named by `text`, but for those already `taken` (by key). Brackets, spaces and widths do not count. */
export function matchTitle(
  table: TableDefinition,
  text: string,
  taken: ReadonlySet<string>,
): TitleMatch | undefined {
  const key = comparisonKey(text);
  const free = gridColumns(table).filter((column) => !taken.has(column.key));
  const titled = free.find((column) => titlePattern(column.title).test(key));
  if (titled) return { column: titled, isSynonym: false };
  const named = free.find((column) => column.synonyms.some((synonym) => titlePattern(synonym).test(key)));
  return named && { column: named, isSynonym: true };
}

/** A column's header in a plan of that year; without a year, as people say it and as a plan without one prints it. */
export function columnTitle({ title }: Pick<Column, "title">, year = ""): string {
  return title.replace("{year}年", () => (year === "" ? "" : `${year}年`)).replace("{year}", () => year);
}

/** The column of the table for which a header of this title could be taken. */
export function findClash(table: TableDefinition, title: string): Column | undefined {
  return table.columns.find((column) =>
    [column.title, ...column.synonyms].some((taken) => couldBeOne(taken, title)),
  );
}

function couldBeOne(a: string, b: string): boolean {
  return (
    printedForms(b).some((form) => isTitled(a, form)) || printedForms(a).some((form) => isTitled(b, form))
  );
}

function isTitled(title: string, header: string): boolean {
  return titlePattern(title).test(comparisonKey(header));
}

/** As printed in a plan with a year, and in one without. */
function printedForms(title: string): readonly string[] {
  return [columnTitle({ title }, "2024"), columnTitle({ title })];
}

const patterns = new Map<string, RegExp>();

/** `{year}` stands for any year. */
function titlePattern(title: string): RegExp {
  const known = patterns.get(title);
  if (known) return known;
  const source = title
    .split("{year}")
    .map((part) => escapePattern(comparisonKey(part)))
    .join("\\d{4}");
  const pattern = new RegExp(`^${source}$`, "i");
  patterns.set(title, pattern);
  return pattern;
}
