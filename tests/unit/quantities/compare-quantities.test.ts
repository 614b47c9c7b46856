import { describe, expect, it } from "vitest";
import { assertDefined } from "../../../shared/errors.ts";
import { compareQuantities } from "../../../shared/quantities/compare-quantities.ts";
import { extractQuantities } from "../../../shared/quantities/extract-quantities.ts";
import type { Quantity } from "../../../shared/quantities/quantity.ts";

function quantityIn(text: string): Quantity {
  return assertDefined(extractQuantities(text).at(-1), text);
}

function compared(left: string, right: string): string {
  const [a, b] = [quantityIn(left), quantityIn(right)];
  const there = compareQuantities(a, b);
  expect(compareQuantities(b, a)).toEqual(there);
  return there.isSameNumber ? `${there.relation}, same number` : there.relation;
}

describe("comparing two quantities", () => {
  it.each([
    ["面积0.6万亩", "面积6000亩"],
    ["面积400公顷", "面积6000亩"],
    ["面积4平方公里", "面积6000亩"],
    ["就业45000人", "就业4.5万人"],
    ["就业45,000人", "就业４．５万名"],
    ["占比三分之二以上", "占比三分之二以上"],
    ["投资5亿以上", "投资5亿元以上"],
    ["工坊400个", "工坊400家"],
    ["比例达到85%", "比例85%"],
    ["比例95%以上", "比例不低于95%"],
    ["比例95%以上", "比例≥95%"],
    ["比例5%以内", "比例不超过5%"],
    ["公路1公里", "公路1000米"],
    ["收入10—50万元", "收入10万元至50万元"],
    ["增长9%左右", "增长约9%"],
    ["成讼率70件/万人", "成讼率0.7件/百人"],
  ])("%s and %s are equal", (left, right) => {
    expect(compared(left, right)).toBe("equal, same number");
  });

  it.each([
    ["比例95%", "比例95%以上"],
    ["比例70%", "比例超70%"],
    ["比例95%以上", "比例超95%"],
    ["比例5%", "比例控制在5%以内"],
    ["增长9%", "增长9%左右"],
    ["增长9%", "比例9%以上"],
    ["吸纳1.8万劳动力", "吸纳18000人以上"],
  ])("%s and %s are compatible and name the same number", (left, right) => {
    expect(compared(left, right)).toBe("compatible, same number");
  });

  it.each([
    ["比例96%", "比例95%以上"],
    ["比例96%以上", "比例95%以上"],
    ["比例4%", "比例5%以内"],
    ["比例67%", "比例三分之二以上"],
    ["增长9.2%", "增长9%左右"],
    ["收入20万元", "收入10—50万元"],
    ["收入50万元", "收入10—50万元"],
    ["比例90%以上", "比例95%以下"],
  ])("%s and %s are compatible with different numbers", (left, right) => {
    expect(compared(left, right)).toBe("compatible");
  });

  it.each([
    ["住院报销比例提升至70%", "住院报销比例69%"],
    ["比例94%", "比例95%以上"],
    ["比例6%", "比例5%以内"],
    ["比例66%", "比例三分之二以上"],
    ["面积0.6万亩", "面积600亩"],
    ["就业4.5万人", "就业4500人"],
    ["增长8%", "增长9%左右"],
    ["收入60万元", "收入10—50万元"],
    ["比例90%以下", "比例95%以上"],
    ["工坊400个", "工坊410家"],
    ["投资5亿元", "投资6亿"],
    ["投资420万元以上", "投资420亿元"],
  ])("%s and %s contradict each other", (left, right) => {
    expect(compared(left, right)).toBe("contradictory");
  });

  it.each([
    ["事故增长10%", "事故下降10%"],
    ["比例5%以上", "比例5%以下"],
    ["比例不低于5%", "比例低于5%"],
  ])("takes %s and %s for a contradiction although the number is the same", (left, right) => {
    expect(compared(left, right)).toBe("contradictory, same number");
  });

  it.each([
    ["养老金350元/月", "养老金每月350元", "equal, same number"],
    ["养老金350元/月", "养老金每月305元", "contradictory"],
    ["劳动生产率20万元/人", "劳动生产率200000元", "equal, same number"],
    ["税收30万元/亩", "税收30元", "contradictory"],
    ["税收30万元/亩", "税收30户", "incomparable"],
  ])("takes a ratio for so much of what stands above the stroke: %s, %s", (left, right, relation) => {
    expect(compared(left, right)).toBe(relation);
  });

  it.each([
    ["培训100人", "培训100人次"],
    ["比例85%", "培训85人"],
    ["比例提高2个百分点", "比例2%"],
    ["培训100人", "惠及100户"],
    ["投资5亿元", "投资8亿美元"],
    ["活动10场", "企业10家"],
    ["提高到70%", "提高70%"],
    ["新增400家", "累计400家"],
    ["指数85", "比例85%"],
    ["时限30天", "时限1个月"],
  ])("%s and %s are not comparable", (left, right) => {
    expect(compared(left, right)).toBe("incomparable");
  });
});
