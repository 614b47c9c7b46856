/**
 * What is checked in one row by itself: the rules on cells and rows, in layers by what they know besides the row. A
 * layer is checked again when what it knows changes, and all of them when the row does. This runs for every row of
 * the plan, so it makes nothing that it does not need.
 */
import type { PlanRow } from "../model/row.ts";
import { type Column, canHold, getKind, type RowKind, type TableDefinition } from "../tables/definition.ts";
import { allRules } from "./all-rules.ts";
import { CellView } from "./cell-view.ts";
import type { Draft } from "./finding.ts";
import type { RowView } from "./row-view.ts";
import { type CellRule, type Knowledge, NO_DRAFTS, type RowRule, type RuleInfo } from "./rule.ts";

export interface RuledDraft {
  readonly rule: RuleInfo;
  readonly draft: Draft;
}

export interface LayerKnowledge extends Knowledge {
  /** Rules of the user. */
  readonly own: readonly RowRule[];
}
export type LayerKey = keyof LayerKnowledge;

export const LAYERS = ["nothing", "style", "units", "targets", "own"] as const satisfies readonly LayerKey[];

/** The drafts of a row by layer. */
export type RowDrafts = Readonly<Record<LayerKey, readonly RuledDraft[]>>;

const NONE: readonly RuledDraft[] = [];

export interface RowPlace {
  readonly table: TableDefinition;
  readonly row: PlanRow;
  readonly parent: PlanRow | null;
  readonly hasChildren: boolean;
}

/**
 * The drafts of a row; undefined: there are none. `layers`: those to be checked; the others are as `before`.
 */
export function checkRow(
  place: RowPlace,
  knowledge: LayerKnowledge,
  layers: readonly LayerKey[],
  before: RowDrafts | undefined,
): RowDrafts | undefined {
  const checks = checksOf(place.table, place.row.kind);
  const cells = cellsOf(place, checks);
  const layer = (key: LayerKey): readonly RuledDraft[] =>
    layers.includes(key) ? checkLayer(place, checks, cells, key, knowledge) : (before?.[key] ?? NONE);
  const nothing = layer("nothing");
  const style = layer("style");
  const units = layer("units");
  const targets = layer("targets");
  const own = layer("own");
  const isEmpty = nothing.length + style.length + units.length + targets.length + own.length === 0;
  return isEmpty ? undefined : { nothing, style, units, targets, own };
}

type CellLayer = CellRule["knows"];

interface ColumnChecks {
  readonly column: Column;
  readonly rules: Readonly<Record<CellLayer, readonly CellRule[]>>;
}

interface KindChecks {
  readonly kind: RowKind;
  readonly columns: readonly ColumnChecks[];
  readonly rowRules: readonly RowRule[];
}

const cellRules: readonly CellRule[] = allRules.filter((rule) => rule.scope === "cell");
const rowRules: readonly RowRule[] = allRules.filter((rule) => rule.scope === "row");
const known = new WeakMap<TableDefinition, Map<string, KindChecks>>();

function checksOf(table: TableDefinition, kind: string): KindChecks {
  const byKind = known.get(table) ?? new Map<string, KindChecks>();
  known.set(table, byKind);
  const found = byKind.get(kind);
  if (found) return found;
  const columns = table.columns.flatMap((column): ColumnChecks[] => {
    if (!canHold(column, kind)) return [];
    const rules = cellRules.filter((rule) => rule.appliesTo(column, table));
    const knowing = (key: CellLayer): readonly CellRule[] => rules.filter(({ knows }) => knows === key);
    return [
      {
        column,
        rules: {
          nothing: knowing("nothing"),
          style: knowing("style"),
          units: knowing("units"),
          targets: knowing("targets"),
        },
      },
    ];
  });
  const checks = {
    kind: getKind(table, kind),
    columns,
    rowRules: rowRules.filter((rule) => rule.appliesTo(table)),
  };
  byKind.set(kind, checks);
  return checks;
}

/** By the columns of the kind; a cell without text is undefined. */
function cellsOf({ table, row }: RowPlace, { columns }: KindChecks): (CellView | undefined)[] {
  return columns.map(({ column }) => {
    const text = row.cells[column.key];
    return text === undefined ? undefined : new CellView(table, row, column, text);
  });
}

function checkLayer(
  place: RowPlace,
  checks: KindChecks,
  cells: readonly (CellView | undefined)[],
  layer: LayerKey,
  knowledge: LayerKnowledge,
): readonly RuledDraft[] {
  if (layer === "own") return checkRowRules(place, checks.kind, knowledge.own, NONE);
  let found = NONE;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    for (const rule of cell ? (checks.columns[index]?.rules[layer] ?? []) : []) {
      const drafts = cell ? checkCell(rule, cell, knowledge) : NO_DRAFTS;
      if (drafts.length > 0) found = [...found, ...drafts.map((draft) => ({ rule, draft }))];
    }
  }
  return layer === "nothing" ? checkRowRules(place, checks.kind, checks.rowRules, found) : found;
}

function checkRowRules(
  { table, row, parent, hasChildren }: RowPlace,
  kind: RowKind,
  rules: readonly RowRule[],
  before: readonly RuledDraft[],
): readonly RuledDraft[] {
  if (rules.length === 0) return before;
  const view: RowView = { table, kind, row, parent, hasChildren };
  let found = before;
  for (const rule of rules) {
    if (!rule.appliesTo(table)) continue;
    const drafts = rule.check(view);
    if (drafts.length > 0) found = [...found, ...drafts.map((draft) => ({ rule, draft }))];
  }
  return found;
}

function checkCell(rule: CellRule, cell: CellView, knowledge: Knowledge): readonly Draft[] {
  switch (rule.knows) {
    case "nothing":
      return rule.check(cell, knowledge.nothing);
    case "style":
      return rule.check(cell, knowledge.style);
    case "units":
      return rule.check(cell, knowledge.units);
    case "targets":
      return rule.check(cell, knowledge.targets);
  }
}
