/** Rules of the user as rules that the checker runs. The same rows give the very same rules. */
import type { PlanState } from "../../model/plan-state.ts";
import type { PlanRow } from "../../model/row.ts";
import { type Column, canHold } from "../../tables/definition.ts";
import { sheetTables } from "../../tables/index.ts";
import { tableIn } from "../../tables/table-in.ts";
import { parseTarget, type Target } from "../../targets/parse-target.ts";
import { comparisonKey } from "../../text/normalize.ts";
import { splitUnits } from "../../units/split-units.ts";
import { quote } from "../cell-view.ts";
import { type Draft, NO_FIXES } from "../finding.ts";
import { RowIndex } from "../row-index.ts";
import { type RowView, rowDraft } from "../row-view.ts";
import type { PlanRule, RowRule } from "../rule.ts";
import { type OwnCondition, type OwnRule, ownRuleColumn, patternTest } from "./own-rule.ts";
import { type OwnRuleRow, ownRuleInfo, ownRuleRows } from "./own-rule-rows.ts";

export interface UniqueRule {
  readonly rule: PlanRule;
  /** Rows by what they hold in the rule's column. */
  readonly index: RowIndex;
  /** What the rule finds among the rows in the index. `order`: where a row stands in the plan. */
  find(order: (row: PlanRow) => number): Draft[];
}

export interface CompiledOwnRules {
  readonly rowRules: readonly RowRule[];
  readonly uniqueRules: readonly UniqueRule[];
}

interface Known {
  readonly inputs: readonly unknown[];
  readonly compiled: CompiledOwnRules;
}

/** Remembers the last rules that it made, so that rules stay the same as long as nobody touches them. */
export class OwnRulesCompiler {
  #known: Known | null = null;

  compile(state: PlanState): CompiledOwnRules {
    const rows = ownRuleRows(state);
    const tables = sheetTables.map(({ key }) => tableIn(state, key));
    const inputs = [...rows.map(({ row }) => row), ...(rows.length > 0 ? tables : [])];
    const known = this.#known;
    if (
      known &&
      known.inputs.length === inputs.length &&
      known.inputs.every((each, at) => each === inputs[at])
    ) {
      return known.compiled;
    }
    const compiled = compileRows(state, rows);
    this.#known = { inputs, compiled };
    return compiled;
  }
}

function compileRows(state: PlanState, rows: readonly OwnRuleRow[]): CompiledOwnRules {
  const rowRules: RowRule[] = [];
  const uniqueRules: UniqueRule[] = [];
  for (const { row, rule, problem } of rows) {
    const column = problem === null ? ownRuleColumn(state, rule) : undefined;
    if (!column) continue;
    if (rule.condition.kind === "unique") uniqueRules.push(uniqueRule(row, rule, column));
    else rowRules.push(rowRule(row, rule, column));
  }
  return { rowRules, uniqueRules };
}

/** A rule on single rows: all conditions but unique. `row`: under whose id findings name it. */
export function rowRule(row: Pick<PlanRow, "id">, rule: OwnRule, column: Column): RowRule {
  const isMet = testOf(rule.condition, column);
  return {
    ...ownRuleInfo(row, rule),
    scope: "row",
    knows: "nothing",
    appliesTo: ({ key }) => key === rule.table,
    check: (view) => {
      if (!canHold(column, view.row.kind) || isHeldBelow(view, column)) return [];
      const text = view.row.cells[column.key] ?? "";
      return isMet(text) ? [] : [rowDraft(view, column, null, rule.message, { about: text })];
    },
  };
}

function isHeldBelow({ table, row, hasChildren }: RowView, column: Column): boolean {
  return hasChildren && table.kinds.some((kind) => kind.parent === row.kind && canHold(column, kind.key));
}

function testOf(condition: OwnCondition, column: Column): (text: string) => boolean {
  const test = filledTest(condition, column);
  if (condition.kind === "filled") return (text) => text.trim() !== "";
  return (text) => text.trim() === "" || test(text);
}

/** Of a cell that is filled. */
function filledTest(condition: OwnCondition, { type }: Column): (text: string) => boolean {
  switch (condition.kind) {
    case "filled":
    case "unique":
      return () => true;
    case "empty":
      return () => false;
    case "matches":
      return patternTest(condition.pattern);
    case "between":
      return (text) => isBetween(text, condition);
    case "oneOf": {
      const keys = new Set(condition.values.map(comparisonKey));
      const isOne = (text: string): boolean => keys.has(comparisonKey(text));
      // A cell of several names is right where each of them is.
      const holdsNames = type === "units" || type === "names";
      return holdsNames ? (text) => isOne(text) || splitUnits(text).every(isOne) : isOne;
    }
    case "longest":
      return (text) => [...text].length <= condition.chars;
    case "shortest":
      return (text) => [...text].length >= condition.chars;
    case "contains":
      return (text) => text.includes(condition.text);
    case "lacks":
      return (text) => !text.includes(condition.text);
  }
}

/** A bound counts by its figure, a range by both of its ends, a percentage as it is written: 95% is 95. */
function isBetween(text: string, { from, to }: { from: number | null; to: number | null }): boolean {
  const values = figuresOf(parseTarget(text.replace(/(?<=[\d０-９])\s*[%％]/g, "")));
  return (
    values.length > 0 &&
    values.every((value) => (from === null || value >= from) && (to === null || value <= to))
  );
}

function figuresOf(target: Target): readonly number[] {
  if (target.kind === "range") return [target.from, target.to];
  return target.kind === "number" || target.kind === "bound" ? [target.value] : [];
}

export function uniqueRule(row: Pick<PlanRow, "id">, rule: OwnRule, column: Column): UniqueRule {
  const index = new RowIndex({
    name: (each, { table }) => {
      const isOne = table.key === rule.table && canHold(column, each.kind);
      return comparisonKey((isOne && each.cells[column.key]) || "");
    },
    scope: () => "",
  });
  const find: UniqueRule["find"] = (order) =>
    [...index.sharing()].flatMap((rows) => {
      const [first, ...others] = [...rows].sort((a, b) => order(a) - order(b));
      return first ? others.map((other) => repeatedDraft(rule, column, first, other)) : [];
    });
  const info = ownRuleInfo(row, rule);
  return { index, find, rule: { ...info, scope: "plan", check: (plan) => find((each) => plan.place(each)) } };
}

function repeatedDraft({ message }: OwnRule, column: Column, first: PlanRow, other: PlanRow): Draft {
  const text = other.cells[column.key] ?? "";
  return {
    rowId: other.id,
    column: column.key,
    range: null,
    message: [message, `（${quote(text)}与`, { row: first.id }, "相同）"],
    about: text,
    cause: null,
    fixes: NO_FIXES,
  };
}
