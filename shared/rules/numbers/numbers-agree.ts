/** Figures in tasks and clauses beside the targets of the indicators that they speak of. */
import { areOtherMoney, type Comparison, compareQuantities } from "../../quantities/compare-quantities.ts";
import { compareExact } from "../../quantities/exact-number.ts";
import type { Quantity } from "../../quantities/quantity.ts";
import { type CellView, quote } from "../cell-view.ts";
import { DIGIT, HAN } from "../char-classes.ts";
import type { Draft, Fix } from "../finding.ts";
import { isStatementColumn } from "../row-shape.ts";
import { type CellRule, NO_DRAFTS } from "../rule.ts";
import { type LinkedStatement, linkedStatements } from "./linked-statements.ts";
import {
  type CellReplacement,
  figureIn,
  turnedBound,
  turnedTarget,
  withAmount,
  withUnit,
} from "./number-fix.ts";
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
  const aim = hasOtherUnit(statement.quantity, target)
    ? `的计量单位${quote(target.unitWords)}不一致，请核对。`
    : `的目标值${quote(target.text)}${words}。`;
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

/** The same figures in another unit (14.65万斤 beside 14.65 of a target in 万吨), or another currency. */
function hasOtherUnit({ text, amount, unit }: Quantity, target: BookedTarget): boolean {
  const { unitWords, measure } = target;
  if (unitWords === "" || areOtherMoney({ unit }, measure)) return unitWords !== "";
  const isOther =
    amount.kind === "number" &&
    measure.amount.kind === "number" &&
    compareExact(amount.value, measure.amount.value) !== 0;
  const figures = figureIn(text);
  const isSameText = figures !== "" && figures === figureIn(target.text);
  return unit !== null && isOther && isSameText && !text.endsWith(unitWords);
}

function hereFix(
  { row, column, text: cellText }: CellView,
  { quantity }: Statement,
  target: BookedTarget,
): Fix[] {
  const fix = hereReplacement(cellText, quantity, target);
  if (fix === null) return [];
  const { start, end, text } = fix;
  const value = cellText.slice(0, start) + text + cellText.slice(end);
  const shownEnd = Math.max(end, quantity.end) + text.length - (end - start);
  const shown = value.slice(Math.min(start, quantity.start), shownEnd);
  return [
    {
      label: `本处改为${quote(shown)}`,
      edits: [{ rowId: row.id, column: column.key, value }],
      patch: { rowId: row.id, column: column.key, start, end, text },
    },
  ];
}

function hereReplacement(cellText: string, quantity: Quantity, target: BookedTarget): CellReplacement | null {
  const { start, end, text } = quantity;
  // Nobody can say which currency was meant.
  if (areOtherMoney(quantity, target.measure)) return null;
  const inUnit = hasOtherUnit(quantity, target) ? withUnit(text, target.unitWords) : null;
  const words = inUnit ?? withAmount(text, quantity, target.measure);
  if (words === null) return null;
  return words === text ? turnedBound(cellText, quantity) : { start, end, text: words };
}

function thereFix({ quantity }: Statement, { row, column, text, measure }: BookedTarget): Fix[] {
  const amount = withAmount(text, measure, quantity);
  const value = amount === text ? turnedTarget(text) : amount;
  if (value === null || value === text) return [];
  return [
    { label: `指标改为${quote(value)}`, edits: [{ rowId: row.id, column: column.key, value }], patch: null },
  ];
}
