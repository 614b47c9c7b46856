/**
 * What is checked in one row by itself: the rules on cells and rows, in layers by what they know besides the row. A
 * layer is checked again when what it knows changes, and all of them when the row does. This runs for every row of
 * the plan, so it makes nothing that it does not need.
 */
import { type Column, canHold } from "../tables/definition.ts";
import { allRules } from "./all-rules.ts";
import { CellView, cellClasses } from "./cell-view.ts";
import { cleanTextsOf } from "./clean-texts.ts";
import type { Draft } from "./finding.ts";
import type { RowShape } from "./row-shape.ts";
import type { RowView } from "./row-view.ts";
import { type CellRule, type Knowledge, MOST_FOUND, type RowRule, type RuleInfo } from "./rule.ts";

export interface RuledDraft {
  readonly rule: RuleInfo;
  readonly draft: Draft;
}

/** What a rule that compares rows has found. */
export interface RuledDrafts {
  readonly rule: RuleInfo;
  readonly drafts: readonly Draft[];
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

/**
 * The drafts of a row; undefined: there are none. `layers`: those to be checked; the others are as `before`.
 */
export function checkRow(
  view: RowView,
  knowledge: LayerKnowledge,
  layers: readonly LayerKey[],
  before: RowDrafts | undefined,
): RowDrafts | undefined {
  const checks = checksOf(view.shape);
  const found = new FoundDrafts();
  checkCells(view, checks, knowledge, layers, found);
  if (layers.includes("nothing")) checkRowRules(view, checks.rowRules, "nothing", found);
  if (knowledge.own.length > 0 && layers.includes("own")) {
    const own = knowledge.own.filter((rule) => rule.appliesTo(view.table));
    checkRowRules(view, own, "own", found);
  }
  return found.take(layers, before);
}

/** Of one row, by layer. Nearly all rows have none. */
class FoundDrafts {
  #byLayer: Partial<Record<LayerKey, RuledDraft[]>> | null = null;

  put(layer: LayerKey, rule: RuleInfo, drafts: readonly Draft[]): void {
    this.#byLayer ??= {};
    const found = this.#byLayer[layer] ?? [];
    this.#byLayer[layer] = found;
    for (const draft of drafts.slice(0, MOST_FOUND)) found.push({ rule, draft });
  }

  take(layers: readonly LayerKey[], before: RowDrafts | undefined): RowDrafts | undefined {
    if (!this.#byLayer && (!before || layers.length === LAYERS.length)) return undefined;
    const of = (layer: LayerKey): readonly RuledDraft[] =>
      (layers.includes(layer) ? this.#byLayer?.[layer] : before?.[layer]) ?? NONE;
    const drafts = {
      nothing: of("nothing"),
      style: of("style"),
      units: of("units"),
      targets: of("targets"),
      own: of("own"),
    };
    return LAYERS.every((layer) => drafts[layer].length === 0) ? undefined : drafts;
  }
}

interface ColumnChecks {
  readonly column: Column;
  readonly rules: readonly CellRule[];
  /** What a cell must hold so that each of them looks at it, and so that one of them does. */
  readonly whens: readonly number[];
  readonly when: number;
}

interface ShapeChecks {
  readonly columns: readonly ColumnChecks[];
  readonly rowRules: readonly RowRule[];
}

const cellRules: readonly CellRule[] = allRules.filter((rule) => rule.scope === "cell");
const rowRules: readonly RowRule[] = allRules.filter((rule) => rule.scope === "row");
const known = new WeakMap<RowShape, ShapeChecks>();
/** In the classes of every cell. */
const ANY = 1 << 31;

function checksOf(shape: RowShape): ShapeChecks {
  const found = known.get(shape);
  if (found) return found;
  const { table, kind } = shape;
  const columns = table.columns.flatMap((column): ColumnChecks[] => {
    if (!canHold(column, kind.key)) return [];
    const rules = cellRules.filter((rule) => rule.appliesTo(column, table));
    const whens = rules.map(({ when = ANY }) => when);
    return [{ column, rules, whens, when: whens.reduce((bits, when) => bits | when, 0) }];
  });
  const checks = { columns, rowRules: rowRules.filter((rule) => rule.appliesTo(table)) };
  known.set(shape, checks);
  return checks;
}

function checkCells(
  { table, row }: RowView,
  { columns }: ShapeChecks,
  knowledge: LayerKnowledge,
  layers: readonly LayerKey[],
  found: FoundDrafts,
): void {
  const areAll = layers.length === LAYERS.length;
  const { targets } = knowledge;
  for (const checks of columns) {
    const { column, rules, whens, when } = checks;
    const text = row.cells[column.key];
    if (text === undefined) continue;
    const clean = cleanTextsOf(checks, knowledge);
    if (clean.has(text) && !targets.isDecided(row.id)) continue;
    const classes = cellClasses(column, text) | ANY;
    if ((classes & when) === 0) continue;
    let cell: CellView | null = null;
    let isClean = areAll;
    for (let at = 0; at < rules.length; at++) {
      if ((classes & (whens[at] ?? ANY)) === 0) continue;
      const rule = rules[at];
      if (!rule || !(areAll || layers.includes(rule.knows))) continue;
      cell ??= new CellView(table, row, column, text, classes);
      const drafts = checkCell(rule, cell, knowledge);
      if (drafts.length === 0) continue;
      isClean = false;
      found.put(rule.knows, rule, drafts);
    }
    // Which rows state something must be known: a target of theirs may change.
    if (isClean && !targets.stated.has(row, column.key)) clean.add(text);
  }
}

/** Rules that apply to the row's table. */
function checkRowRules(view: RowView, rules: readonly RowRule[], layer: LayerKey, found: FoundDrafts): void {
  for (const rule of rules) {
    const drafts = rule.check(view);
    if (drafts.length > 0) found.put(layer, rule, drafts);
  }
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
