import { expect, it } from "vitest";
import { measureText } from "../../../shared/quantities/measure-text.ts";
import { targetQuantity, unitWordsOfName } from "../../../shared/quantities/target-quantity.ts";

it.each([
  ["0.6", "新增多田套合(万亩)", "6000亩"],
  ["≥95", "覆盖率（%）", "≥95%"],
  ["10—50", "项目(个)", "10～50个"],
  ["三分之二以上", "占比", "≥约66.67%"],
  ["45000", "城镇新增就业人数(人)", "45000人"],
])("%s of %s is %s", (target, name, text) => {
  const measure = targetQuantity(target, [name]);

  expect(measure && measureText(measure)).toBe(text);
});

it.each([
  ["新增多田套合(万亩)", "万亩"],
  ["住院报销(含大病保险)", ""],
  ["住院报销(含大病保险)比例（%）", "%"],
  ["", ""],
])("the unit of %s is written %j", (name, unit) => {
  expect(unitWordsOfName(name)).toBe(unit);
});
