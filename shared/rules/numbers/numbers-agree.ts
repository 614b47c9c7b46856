/** Figures in tasks and clauses beside the targets of the indicators that they speak of. */
import { type Comparison, compareQuantities } from "../../quantities/compare-quantities.ts";
import { type CellView, quote } from "../cell-view.ts";
import { DIGIT, HAN } from "../char-classes.ts";
import type { Draft, Fix } from "../finding.ts";
import { isStatementColumn } from "../row-shape.ts";
import { type CellRule, NO_DRAFTS } from "../rule.ts";
import { type LinkedStatement, linkedStatements } from "./linked-statements.ts";
import { withAmount } from "./number-fix.ts";
import { isExplained } from "./stated-sums.ts";
import { type Statement, statementText } from "./statements.ts";
import type { BookedTarget, TargetBook } from "./target-book.ts";

const READS = "目标值列，任务、正文等处的长文字列";

export const numbersAgree: CellRule = {
  id: "numbers-agree",
  title: "数值与指标不一致",
  fulfilled: "数值与指标一致",
  why: "同一个指标在指标表和任务、正文里写了不同的数，年底不知道按哪个考核。",
  severity: "error",
  reads: READS,
  scope: "cell",
  knows: "targets",
  appliesTo: isStatementColumn,
  when: DIGIT | HAN,
  check: (cell, book) =>
    checkLinks(cell, book, ({ relation }) => (relation === "contradictory" ? "不一致，请核对" : null)),
};

export const numbersDiffer: CellRule = {
  id: "numbers-differ",
  title: "数值与指标不相同",
  fulfilled: "可以并存的数值都与指标相同",
  why: "两处的数都说得通，但不是同一个数，容易各说各的。",
  severity: "hint",
  reads: READS,
  scope: "cell",
  knows: "targets",
  appliesTo: isStatementColumn,
  when: DIGIT | HAN,
  check: (cell, book) =>
    checkLinks(cell, book, ({ relation, isSameNumber }) =>
      relation === "compatible" && !isSameNumber ? "不是同一个数" : null,
    ),
};

function checkLinks(
  cell: CellView,
  book: TargetBook,
  judge: (comparison: Comparison) => string | null,
): readonly Draft[] {
  const links = linkedStatements(cell, book);
  if (links.length === 0) return NO_DRAFTS;
  return links.flatMap((link): readonly Draft[] => {
    const words = judge(compareQuantities(link.target.measure, link.statement.quantity));
    return words === null || isExplained(cell.text, link, links) ? NO_DRAFTS : [linkDraft(cell, link, words)];
  });
}

function linkDraft(cell: CellView, { statement, target }: LinkedStatement, words: string): Draft {
  const { start, end, text } = statement.quantity;
  const said = quote(statementText(cell.text, statement.quantity));
  const aim = `的目标值${quote(target.text)}${words}。`;
  return {
    rowId: cell.row.id,
    column: cell.column.key,
    range: { start, end },
    message: [`${said}与`, { row: target.row.id }, aim],
    about: `${statement.words} ${text} ${target.text}`,
    cause: null,
    fixes: [...hereFix(cell, statement, target), ...thereFix(statement, target)],
  };
}

function hereFix(
  { row, column, text: cellText }: CellView,
  { quantity }: Statement,
  target: BookedTarget,
): Fix[] {
  const { start, end, text } = quantity;
  const words = withAmount(text, quantity, target.measure);
  if (words === null || words === text) return [];
  const value = cellText.slice(0, start) + words + cellText.slice(end);
  return [
    {
      label: `本处改为${quote(words)}`,
      edits: [{ rowId: row.id, column: column.key, value }],
      patch: { rowId: row.id, column: column.key, start, end, text: words },
    },
  ];
}

function thereFix({ quantity }: Statement, { row, column, text, measure }: BookedTarget): Fix[] {
  const value = withAmount(text, measure, quantity);
  if (value === null || value === text) return [];
  return [
    { label: `指标改为${quote(value)}`, edits: [{ rowId: row.id, column: column.key, value }], patch: null },
  ];
}
