/** Targets that cannot be: a share beyond 0 to 100, half a person, a range that runs backwards. */
import type { Draft } from "../finding.ts";
import { rowDraft } from "../row-view.ts";
import type { RowRule } from "../rule.ts";
import { isCounted, shareLimits } from "./measure.ts";
import { hasTargets, type TargetCell, targetCells, valuesOf } from "./target-context.ts";

export const targetValue: RowRule = {
  id: "target-value",
  title: "目标值不合理",
  fulfilled: "目标值合理",
  why: "超过 100% 的比例、半个人这样的目标值没法考核，多是少打了小数点或多打了一位。",
  severity: "error",
  reads: "目标值列和指标名称里的计量单位",
  scope: "row",
  knows: "nothing",
  appliesTo: hasTargets,
  check: (view) =>
    targetCells(view).flatMap((cell): Draft[] => {
      const problem = problemOf(cell);
      return problem === null ? [] : [rowDraft(view, cell.column, null, problem, { about: cell.text })];
    }),
};

function problemOf({ text, target, name, measure }: TargetCell): string | null {
  const values = valuesOf(target);
  if (target.kind === "range" && target.from >= target.to) {
    return `目标值“${text}”的范围前大后小，请核对。`;
  }
  if (measure === null) return null;
  const limits = shareLimits(measure, name);
  if (limits && values.some((value) => value < 0 || value > limits.most)) {
    return `目标值“${text}”超出了百分比 0 到 ${limits.most} 的范围。`;
  }
  if (isCounted(measure, name) && values.some((value) => !Number.isInteger(value) || value < 0)) {
    return `目标值“${text}”应是整数，计量单位是“${measure}”。`;
  }
  return null;
}
