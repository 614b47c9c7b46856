/** 现在有 N 处不符合: what the rule would find, as it is filled in, before it is in the plan. */
import { useDeferredValue, useMemo } from "react";
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { RowId } from "../../../shared/model/row.ts";
import { ownRuleColumn } from "../../../shared/rules/own/own-rule.ts";
import { previewOwnRule } from "../../../shared/rules/own/preview-own-rule.ts";
import { cellReference } from "../../plan/unwritten.ts";
import { conditionOf, isProblem, type OwnRuleDraft } from "./own-rule-draft.ts";

const MOST_SHOWN = 6;

export function OwnRulePreview({
  state,
  draft,
}: {
  readonly state: PlanState;
  readonly draft: OwnRuleDraft;
}) {
  // What is typed is drawn first; a long table is looked through after.
  const looked = useDeferredValue(draft);
  const rows = useMemo(() => rowsOf(state, looked), [state, looked]);
  const { column } = looked;
  return (
    <section className="own-rule-preview" aria-label="现在的检查结果">
      <h3 role="status">
        {rows === null
          ? "填好要求后，这里显示检查结果"
          : rows.length === 0
            ? "现在没有不符合的地方"
            : `现在有 ${rows.length} 处不符合`}
      </h3>
      <ul>
        {(rows ?? []).slice(0, MOST_SHOWN).map((rowId) => (
          <li key={rowId}>
            <b>{cellReference(state, { rowId, column })}</b>
            <p>{state.rows.get(rowId)?.cells[column] ?? <span className="faint">（空）</span>}</p>
          </li>
        ))}
      </ul>
      {rows !== null && rows.length > MOST_SHOWN && (
        <p className="muted">还有 {rows.length - MOST_SHOWN} 处</p>
      )}
    </section>
  );
}

/** Null: the condition is not filled in, or there is no such column. */
function rowsOf(state: PlanState, draft: OwnRuleDraft): readonly RowId[] | null {
  const { table, column, severity } = draft;
  const condition = conditionOf(draft);
  if (isProblem(condition) || !ownRuleColumn(state, { table, column })) return null;
  return previewOwnRule(state, { title: "", message: "", table, column, severity, condition });
}
