/**
 * From the published text of a plan to its rows. Pure. Text stays exactly as published, faults included, except
 * that numbered items are set on lines of their own; numbers and counts are checked and left out, since they are
 * derived from the order.
 */
import type { NewRow } from "../shared/changes/edit-rows.ts";
import type { Template } from "../shared/changes/template.ts";
import { splitUnits } from "../shared/units/split-units.ts";
import { parseIndicators } from "./parse-indicators.ts";
import { parseTasks } from "./parse-tasks.ts";
import { parseSafeguards, parseText } from "./parse-text.ts";
import { unitFacts } from "./unit-facts.ts";

/** Names under which a plan uses a unit of its list throughout, although they are not in the list. */
const ALIASES: Readonly<Record<string, string>> = { 市资源规划局: "市资规局" };

const INDICATORS_CAPTION = "表:";

export function parseSource(text: string): Template {
  const lines = text.split("\n");
  const between = (start: string, end: string): string[] =>
    lines.slice(lineOf(lines, start) + 1, lineOf(lines, end));
  return {
    plan: [planRow(lines)],
    indicators: parseIndicators(between("类别 |", "二、重点任务")),
    tasks: parseTasks(between("重点任务 |", "附件2")),
    text: parseText(between("二、重点任务", "三、保障措施")),
    safeguards: parseSafeguards(between("三、保障措施", "附件:")),
    units: splitUnits(lines.slice(lineOf(lines, "有关单位名单") + 1).join("\n")).map(unitRow),
  };
}

/** The index of the first line that begins with `start`. */
function lineOf(lines: readonly string[], start: string): number {
  const index = lines.findIndex((line) => line.startsWith(start));
  if (index < 0) throw new Error(`no line of the source begins with ${start}`);
  return index;
}

function planRow(lines: readonly string[]): NewRow {
  const caption = lineOf(lines, INDICATORS_CAPTION);
  const indicatorsTitle = lines[caption]?.slice(INDICATORS_CAPTION.length) ?? "";
  return {
    kind: "plan",
    cells: {
      title: indicatorsTitle.replace(/指标目标$/u, ""),
      year: /^\d{4}/u.exec(indicatorsTitle)?.[0] ?? "",
      indicatorsTitle,
      tasksTitle: lines[lineOf(lines, "附件1") + 1] ?? "",
      unitsTitle: lines[lineOf(lines, "附件2") + 1] ?? "",
      preamble: lines[lineOf(lines, "一、指标目标") - 1] ?? "",
      indicatorsIntro: lines[caption - 1] ?? "",
    },
  };
}

function unitRow(name: string): NewRow {
  const aliases = ALIASES[name];
  return { kind: "unit", cells: { name, ...(aliases === undefined ? {} : { aliases }), ...unitFacts(name) } };
}
