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

/** So many for each of something, or on an average: 每千人口医师数(人) may be 3.6. */
const PER_HEAD = /每|[人户年月日次]均|平均|万人|密度|强度/;

export function isCounted(measure: string, name: string): boolean {
  return !PER_HEAD.test(name) && measure.split("、").every((part) => COUNTED.has(part));
}

/** A rate of change may be negative and may pass 100; a share may not. */
const CHANGE_RATE = /增速|增长|增幅|增加|下降|降幅|降低|提升|提高|涨幅|倍|同比|变化/;
/** These may pass 100 as well: more are enrolled than are of the age, more is lent than is deposited. */
const OPEN_RATE =
  /毛入[学园]率|存贷比|贷存比|拨备|指数|之比|替代率|产销率|负债率|杠杆率|自给率|周转率|完成率|相当于/;

/** Between what a percentage may lie; null: nobody can say. */
export function shareLimits(measure: string, name: string): { readonly most: number } | null {
  if (measure !== "%" || CHANGE_RATE.test(name)) return null;
  return { most: OPEN_RATE.test(name) ? 1000 : 100 };
}

/** Figures that have no unit of measure by nature. */
const PURE_NUMBER = /倍差|倍数|之比|比值|指数|系数|得分|分值|评分|排名|位次|等级/;

export function isPureNumber(name: string): boolean {
  return PURE_NUMBER.test(name) || /比$/.test(name);
}
