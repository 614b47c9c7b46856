/**
 * Putting one name in place of others wherever cells name units. The order of the units and all that stands between
 * them stay; where the unit would stand twice in a cell, it keeps its first place. Pure.
 */
import type { PlanState } from "../model/plan-state.ts";
import { inPlanOrder } from "../rules/row-order.ts";
import type { Replacement } from "../search/replace.ts";
import { type UnitToken, unitTokens } from "./split-units.ts";
import { unitCellsOf } from "./unit-cells.ts";

export interface NameChange {
  /** The name from now on. */
  readonly name: string;
  /** Is this name, as typed, to be replaced? */
  isReplaced(typed: string): boolean;
  /** Does it name the same unit, whether it is replaced or not? */
  isSameUnit(typed: string): boolean;
}

/** The cells that change, in the order of the plan; none where nothing names the unit so. */
export function replaceMentions(state: PlanState, change: NameChange): Replacement[] {
  const found = unitCellsOf(state).flatMap(({ row, column, text }) => {
    const { text: after, count } = replaceInCell(text, change);
    if (count === 0) return [];
    const edit = { rowId: row.id, column, value: after };
    return [{ row, replacement: { table: row.table, before: text, after, count, edit } }];
  });
  if (found.length === 0) return [];
  return inPlanOrder(state, found, ({ row }) => row).map(({ replacement }) => replacement);
}

export interface ReplacedCell {
  readonly text: string;
  /** How many mentions were replaced. */
  readonly count: number;
}

export function replaceInCell(text: string, change: NameChange): ReplacedCell {
  const tokens = unitTokens(text);
  const isReplaced = (token: UnitToken): boolean =>
    token.text !== change.name && change.isReplaced(token.text);
  const count = tokens.filter(isReplaced).length;
  if (count === 0) return { text, count };
  const isOne = (token: UnitToken): boolean => isReplaced(token) || change.isSameUnit(token.text);
  const first = tokens.find(isOne);
  let result = "";
  let end = 0;
  for (const token of tokens) {
    const between = text.slice(end, token.start);
    end = token.start + token.text.length;
    // A later mention goes with the separator before it.
    if (isOne(token) && token !== first) continue;
    result += between + (isReplaced(token) ? change.name : token.text);
  }
  return { text: result + text.slice(end), count };
}
