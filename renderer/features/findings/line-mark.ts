/** What the head of a line says of the findings of its rows: the worst as a dot, how many of each in words. */
import type { RowId } from "../../../shared/model/row.ts";
import { type Finding, SEVERITIES, SEVERITY_TITLES, worstFirst } from "../../../shared/rules/finding.ts";
import type { LineMark } from "../../grid/sheet-context.ts";

/** So many messages are read on pointing at a dot; of more the number is enough. */
const MOST_READ = 6;

export function lineMark(
  byRow: ReadonlyMap<RowId, readonly Finding[]>,
  rowIds: readonly RowId[],
): LineMark | null {
  const found = rowIds.flatMap((id) => byRow.get(id) ?? []);
  const ranked = worstFirst(found);
  const [worst] = ranked;
  if (!worst) return null;
  const text = SEVERITIES.flatMap((severity) => {
    const count = ranked.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${SEVERITY_TITLES[severity]} ${count}`];
  }).join("，");
  const read = ranked
    .slice(0, MOST_READ)
    .map(({ severity, message }) => `${SEVERITY_TITLES[severity]}：${message}`);
  const rest = ranked.length > MOST_READ ? [`另有 ${ranked.length - MOST_READ} 处`] : [];
  return { className: `dot is-${worst.severity}`, text, details: [...read, ...rest].join("\n") };
}
