/**
 * What is wrong with a text that is being typed: the rules that read one cell or its row alone, on the row as it would
 * be. What compares rows waits until the text is in the plan.
 */
import { applyChanges } from "../changes/apply.ts";
import { editCellsChanges } from "../changes/edit-cells.ts";
import { getRow, type PlanState } from "../model/plan-state.ts";
import type { PlanRow } from "../model/row.ts";
import { atOnce } from "../steps.ts";
import type { TableDefinition } from "../tables/definition.ts";
import { allRules } from "./all-rules.ts";
import type { Finding } from "./finding.ts";
import { FindingMaker, type RuleSettings } from "./findings-of.ts";
import { findingKey, setAsideOf } from "./own/decisions.ts";
import { checkRow, LAYERS, type LayerKnowledge } from "./row-checks.ts";
import { shapeOf } from "./row-shape.ts";
import { RowView } from "./row-view.ts";

export interface DraftCell {
  readonly rowId: string;
  readonly column: string;
  /** As typed. */
  readonly value: string;
}

/** What the last check of the plan knew. */
export interface CheckedPlan {
  readonly state: PlanState;
  readonly knowledge: LayerKnowledge;
  readonly settings: RuleSettings;
  table(key: string): TableDefinition;
}

/** @throws AppError where the cell cannot hold the text */
export function draftFindings(plan: CheckedPlan, draft: DraftCell): readonly Finding[] {
  const { state, knowledge, settings } = plan;
  const stored = state.rows.get(draft.rowId);
  if (!stored) return [];
  const row = withDraft(state, stored, draft);
  const view = new RowView(state, shapeOf(plan.table(row.table), row.kind), row);
  const drafts = checkRow(view, knowledge, LAYERS, undefined);
  if (!drafts) return [];
  const own = new Map([[row.id, drafts]]);
  const changed = new Set([row.id]);
  const found = atOnce(new FindingMaker(allRules).make(state, { own, compared: [], settings, changed }));
  const decided = setAsideOf(state);
  return found.filter((finding) => finding.column === draft.column && !decided.has(findingKey(finding)));
}

/** The text is stored as an edit would store it: a date in one form, line ends as they are kept. */
function withDraft(state: PlanState, row: PlanRow, draft: DraftCell): PlanRow {
  return getRow(applyChanges(state, editCellsChanges(state, [draft])), row.id);
}
