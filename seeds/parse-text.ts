/** 二、重点任务 and 三、保障措施 as trees: actions, text tasks and clauses; safeguards. */
import type { NewRow } from "../shared/changes/edit-rows.ts";
import { chineseOrdinal } from "../shared/numbering/chinese-ordinal.ts";
import { expectPrinted } from "./source-table.ts";

const ACTION = /^\((\p{L}+)\)(.+)$/u;
const TEXT_TASK = /^(\d+)\.(.+?)。(.*)$/u;
const SAFEGUARD = /^\((\p{L}+)\)(.+?)。(.*)$/u;
/** A clause may hold several sentences; only the last ends with its units: (市人社局)。 */
const CLAUSE = /(.+?)\(([^()]+)\)。/gu;

export function parseText(lines: readonly string[]): NewRow[] {
  const actions: { title: string; tasks: NewRow[] }[] = [];
  let number = 0;
  for (const line of lines) {
    const [, printed, title = "", body = ""] = TEXT_TASK.exec(line) ?? [];
    if (printed === undefined) {
      actions.push({ title: actionTitle(line, actions.length + 1), tasks: [] });
      continue;
    }
    expectPrinted(printed, String(++number), `text task ${title}`);
    actions
      .at(-1)
      ?.tasks.push({ kind: "textTask", cells: { textTask: title }, children: parseClauses(body) });
  }
  return actions.map(({ title, tasks }) => ({ kind: "action", cells: { action: title }, children: tasks }));
}

function actionTitle(line: string, ordinal: number): string {
  const [, printed, title = ""] = ACTION.exec(line) ?? [];
  expectPrinted(printed, chineseOrdinal(ordinal), `action ${line}`);
  return title;
}

function parseClauses(body: string): NewRow[] {
  const matches = [...body.matchAll(CLAUSE)];
  const rest = body.slice(matches.reduce((sum, match) => sum + match[0].length, 0));
  if (rest !== "") throw new Error(`text without units: ${rest}`);
  return matches.map(([, clause = "", units = ""]) => ({ kind: "clause", cells: { clause, units } }));
}

export function parseSafeguards(lines: readonly string[]): NewRow[] {
  return lines.map((line, index) => {
    const [, printed, heading = "", text = ""] = SAFEGUARD.exec(line) ?? [];
    expectPrinted(printed, chineseOrdinal(index + 1), `safeguard ${line}`);
    return { kind: "safeguard", cells: { heading, text } };
  });
}
