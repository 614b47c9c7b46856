/** What a user can say of a link, for its buttons and its keys. Pure. */
import type { IndicatorLink } from "../../../shared/rules/numbers/indicator-links.ts";
import type { LinkState } from "../../../shared/rules/numbers/target-book.ts";

export interface LinkChoice {
  readonly label: string;
  readonly key: string;
  /** Null: as the wording proposes. */
  readonly decision: LinkState | null;
}

export function linkChoices({ state, isProposed, statement }: IndicatorLink): readonly LinkChoice[] {
  const choices: LinkChoice[] = [];
  if (state !== "confirmed" && statement) choices.push({ label: "确认", key: "Y", decision: "confirmed" });
  // What the wording does not propose is gone once the user takes it back.
  if (state !== "rejected" && isProposed) choices.push({ label: "否定", key: "N", decision: "rejected" });
  const back = isProposed ? "恢复建议" : "取消对应";
  if (state !== "proposed") choices.push({ label: back, key: "Delete", decision: null });
  return choices;
}
