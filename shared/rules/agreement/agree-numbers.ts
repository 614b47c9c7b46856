/**
 * The figures of a task and of the clauses that speak of it: what both state in the same words must be the same number.
 * Figures of the indicators are compared elsewhere; most of a plan's figures belong to none.
 */
import type { PlanRow } from "../../model/row.ts";
import { quote } from "../cell-view.ts";
import type { CellPatch, Draft, Fix } from "../finding.ts";
import { asElsewhere } from "../numbers/number-fix.ts";
import { isOtherNumber, soleStatements } from "../numbers/sole-statements.ts";
import { type Statement, statementText } from "../numbers/statements.ts";
import { NO_DRAFTS, type PlanRule } from "../rule.ts";
import { firstRows } from "./item-classes.ts";
import type { LinkedPair } from "./linked-pair.ts";
import { AGREEMENT } from "./outline-pairs.ts";

export const agreeNumbers: PlanRule = {
  id: "agree-numbers",
  title: "附表与正文的数值",
  fulfilled: "附表与正文的数值一致",
  why: "同一件事在附表和正文里写了不同的数，不知道按哪个考核。",
  severity: "error",
  reads: "重点任务清单的工作目标、工作安排和正文的条款",
  scope: "plan",
  prepare: function* ({ agreement }) {
    for (const pair of agreement.pairs) {
      checkPair(pair);
      yield;
    }
  },
  check: ({ agreement }) => agreement.pairs.flatMap(checkPair),
};

const known = new WeakMap<LinkedPair, readonly Draft[]>();

function checkPair(pair: LinkedPair): readonly Draft[] {
  const found = known.get(pair) ?? compare(pair);
  known.set(pair, found);
  return found;
}

const { annex, text } = AGREEMENT;

function compare({ tasks, clauses, links }: LinkedPair): readonly Draft[] {
  const clauseRows = firstRows(clauses);
  return links.flatMap(({ task, clause }) => {
    const clauseRow = clauseRows[clause];
    return (tasks.members[task] ?? []).flatMap((at) => {
      const taskRow = tasks.rows[at];
      return taskRow && clauseRow ? compareRows(taskRow, clauseRow) : NO_DRAFTS;
    });
  });
}

interface Stated {
  readonly row: PlanRow;
  readonly column: string;
  readonly text: string;
  readonly statement: Statement;
}

function compareRows(task: PlanRow, clause: PlanRow): readonly Draft[] {
  if (!hasOtherFigure(clause, task)) return NO_DRAFTS;
  const there = statedIn(clause, text.itemTexts, null);
  if (there.length === 0) return NO_DRAFTS;
  const others = there.map(({ statement }) => statement);
  return statedIn(task, annex.itemTexts, others).flatMap((here) => {
    const other = there.find(({ statement }) => statement.ownWords === here.statement.ownWords);
    return other && isOtherNumber(here.statement, other.statement) ? [differingDraft(here, other)] : [];
  });
}

function statedIn(
  row: PlanRow,
  columns: readonly string[],
  others: readonly Statement[] | null,
): readonly Stated[] {
  return columns.flatMap((column) => {
    const cell = row.cells[column] ?? "";
    return soleStatements(cell, others).map((statement) => ({ row, column, text: cell, statement }));
  });
}

/**
 * A figure with what stands behind it, or a share in numerals. Where nothing stands behind a figure, it is not tried again
 * from each of its digits.
 */
const FIGURE = /(?<!\d)\d[\d,.]*\s?\D|[一二三四五六七八九十百]{1,3}(?:分之[一二三四五六七八九十]|成)/g;

/** Does the clause name a figure that the task does not? Else nothing need be read closer. */
function hasOtherFigure(clause: PlanRow, task: PlanRow): boolean {
  const texts = annex.itemTexts.flatMap((column) => task.cells[column] ?? []);
  return text.itemTexts.some((column) =>
    (clause.cells[column]?.match(FIGURE) ?? []).some(
      (figure) => !texts.some((each) => each.includes(figure)),
    ),
  );
}

function differingDraft(here: Stated, there: Stated): Draft {
  const { row, column, statement } = here;
  const { start, end, text: figure } = statement.quantity;
  const other = there.statement.quantity.text;
  return {
    rowId: row.id,
    column,
    range: { start, end },
    message: [
      `${quote(statementText(here.text, statement.quantity))}在`,
      { row: there.row.id },
      `里是“${other}”，请核对。`,
    ],
    about: `${statement.ownWords} ${figure} ${other}`,
    cause: null,
    fixes: [...figureFix("本处", here, there), ...figureFix("正文", there, here)],
  };
}

function figureFix(where: string, { row, column, text: cell, statement }: Stated, wanted: Stated): Fix[] {
  const { start, end, text: figure } = statement.quantity;
  const words = asElsewhere(statement.quantity, wanted.statement.quantity);
  if (words === null || words === figure) return [];
  const patch: CellPatch = { rowId: row.id, column, start, end, text: words };
  const value = cell.slice(0, start) + words + cell.slice(end);
  const isHere = where === "本处";
  return [
    {
      label: `${where}改为“${words}”`,
      edits: [{ rowId: row.id, column, value }],
      patch: isHere ? patch : null,
    },
  ];
}
