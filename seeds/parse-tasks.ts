/** The rows of 附件1 重点任务清单 as trees: sections, groups, tasks. */
import type { NewRow } from "../shared/changes/edit-rows.ts";
import { chineseOrdinal } from "../shared/numbering/chinese-ordinal.ts";
import { breakItems } from "../shared/text/numbered-items.ts";
import { expectPrinted, mergedTitle, sourceRows } from "./source-table.ts";

const BAR_COUNT = 5;

interface Section {
  readonly title: string;
  readonly printedCount: string;
  readonly groups: { readonly title: string; readonly tasks: NewRow[] }[];
}

export function parseTasks(lines: readonly string[]): NewRow[] {
  const sections: Section[] = [];
  let number = 0;
  for (const cells of sourceRows(lines, BAR_COUNT)) {
    if (cells.length === 1) {
      sections.push(sectionOf(cells[0] ?? "", sections.length + 1));
      continue;
    }
    const groups = sections.at(-1)?.groups ?? [];
    const startsGroup = cells.length === 5;
    const title = startsGroup ? mergedTitle(cells[0] ?? "") : "";
    if (startsGroup && groups.at(-1)?.title !== title) groups.push({ title, tasks: [] });
    groups.at(-1)?.tasks.push(taskRow(startsGroup ? cells.slice(1) : cells, ++number));
  }
  return sections.map(sectionRow);
}

function sectionOf(cell: string, ordinal: number): Section {
  const [, printed, title = "", printedCount = ""] = /^\((\p{L}+)\)(.+)\((\d+)项\)$/su.exec(cell) ?? [];
  expectPrinted(printed, chineseOrdinal(ordinal), `section ${title}`);
  return { title, printedCount, groups: [] };
}

function sectionRow({ title, printedCount, groups }: Section): NewRow {
  const taskCount = groups.reduce((sum, group) => sum + group.tasks.length, 0);
  expectPrinted(printedCount, String(taskCount), `count of section ${title}`);
  return {
    kind: "section",
    cells: { section: title },
    children: groups.map((group) => ({
      kind: "group",
      cells: { group: group.title },
      children: group.tasks,
    })),
  };
}

function taskRow(cells: readonly string[], number: number): NewRow {
  const [numberedMeasure = "", goals = "", arrangements = "", units = ""] = cells;
  const [, printed, measure = ""] = /^(\d+)\.(.*)$/su.exec(numberedMeasure) ?? [];
  expectPrinted(printed, String(number), `task ${numberedMeasure}`);
  return {
    kind: "task",
    cells: { measure, goals: breakItems(goals), arrangements: breakItems(arrangements), units },
  };
}
