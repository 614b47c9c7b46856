/** The plan's own facts as a workbook prints them above its tables: the titles, and the year in them. */

import type { PlanState } from "../model/plan-state.ts";
import { tables } from "../tables/index.ts";
import { PLAN_ROW_ID, planTable } from "../tables/plan-table.ts";
import { comparisonKey } from "../text/normalize.ts";
import type { AnnexDocument, AnnexTable } from "./annex-document.ts";
import type { Change } from "./change.ts";
import { editCellsChanges } from "./edit-cells.ts";

/** By column of the plan's row; a fact that the workbook does not tell is left out. */
export function factsInDocument(document: AnnexDocument, fileName: string): Record<string, string> {
  const titles = document.tables.flatMap((annex) => {
    const print = tables.find(({ key }) => key === annex.table)?.print;
    const title = print && titleOf(annex, print.label);
    return print && title ? [{ column: print.titleColumn, title, word: print.sheetName }] : [];
  });
  const facts: Record<string, string> = Object.fromEntries(
    titles.map(({ column, title }) => [column, title]),
  );
  const headers = document.sheets.flatMap(({ columns }) => columns.map(({ header }) => header));
  const year = [...titles.map(({ title }) => title), fileName, ...headers].flatMap(yearIn)[0];
  if (year !== undefined) facts.year = year;
  const known = new Set(planTable.columns.map(({ key }) => key));
  const named = { ...facts, title: planTitle(titles, fileName) };
  return Object.fromEntries(Object.entries(named).filter(([key]) => known.has(key)));
}

/** The changes that give a plan these facts. */
export function factsChanges(state: PlanState, facts: Readonly<Record<string, string>>): Change[] {
  const edits = Object.entries(facts).map(([column, value]) => ({ rowId: PLAN_ROW_ID, column, value }));
  return editCellsChanges(state, edits);
}

interface FoundTitle {
  readonly title: string;
  readonly word: string;
}

/** What the title of a table says beside the table's own name; where it says no more, the name of the file. */
function planTitle(titles: readonly FoundTitle[], fileName: string): string {
  const own = titles
    .filter(({ title, word }) => title.endsWith(word))
    .map(({ title, word }) => title.slice(0, -word.length).trim())
    .find((title) => title !== "");
  return own ?? fileName.replace(/\.[^.]*$/, "");
}

/** The longest text above the header, without the label (附件1) before it. */
function titleOf({ preamble }: AnnexTable, label: string): string | undefined {
  const texts = preamble.map(({ text }) => withoutLabel(text.replace(/\s+/gu, ""), label));
  const told = texts.filter((text) => text !== "" && !/[:：]$/.test(text));
  return told.toSorted((a, b) => b.length - a.length)[0];
}

function withoutLabel(text: string, label: string): string {
  if (label === "" || !comparisonKey(text).startsWith(comparisonKey(label))) return text;
  const rest = text.slice(label.length);
  return rest === "" || /^[:：]/.test(rest) ? rest.slice(1) : text;
}

function yearIn(text: string): string[] {
  const found = /(?<!\d)(20\d{2})(?!\d)/.exec(text)?.[1];
  return found === undefined ? [] : [found];
}
