/** The findings that pass the dock's filter: in the dock, and for F8. */
import type { PlanState } from "../../../shared/model/plan-state.ts";
import type { Finding } from "../../../shared/rules/finding.ts";
import { filterFindings } from "./finding-filter.ts";
import { wordsOf } from "./finding-words.ts";
import type { FindingsData } from "./findings-store.ts";

type Shown = Pick<FindingsData, "findings" | "filter" | "rules">;

export function shownFindings({ findings, filter, rules }: Shown, state: PlanState): readonly Finding[] {
  return filterFindings(findings, filter, (finding) => wordsOf(state, rules, finding));
}
