/** The unit of measure of a target: what stands in brackets at the end of the indicator's or its part's name. */
import { toHalfWidth } from "../../text/half-width.ts";

const AT_END = /[(（]([^()（）]{1,8})[)）]\s*$/;

export function measureOf(name: string): string | null {
  const inside = AT_END.exec(name)?.[1];
  return inside === undefined ? null : toHalfWidth(inside).trim();
}

/** What can only be counted in whole numbers; 套、间 counts in either. */
const COUNTED = new Set([
  "个",
  "家",
  "人",
  "名",
  "条",
  "场",
  "套",
  "间",
  "项",
  "起",
  "户",
  "座",
  "处",
  "件",
  "次",
  "所",
  "辆",
  "只",
  "张",
  "部",
  "村",
  "宗",
  "支",
  "台",
]);

export function isCounted(measure: string): boolean {
  return measure.split("、").every((part) => COUNTED.has(part));
}

/** A rate of change may be negative and may pass 100; a share may not. */
const CHANGE_RATE = /增速|增长|增幅|增加|下降|降幅|降低|提升|提高|倍|同比|变化/;

export function isShare(measure: string, name: string): boolean {
  return measure === "%" && !CHANGE_RATE.test(name);
}

/** Figures that have no unit of measure by nature. */
const PURE_NUMBER = /倍差|倍数|之比|比值|指数|系数|得分|分值|评分|排名|位次|等级/;

export function isPureNumber(name: string): boolean {
  return PURE_NUMBER.test(name) || /比$/.test(name);
}
