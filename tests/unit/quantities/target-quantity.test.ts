import { describe, expect, it } from "vitest";
import { assertDefined } from "../../../shared/errors.ts";
import { compareQuantities } from "../../../shared/quantities/compare-quantities.ts";
import { extractQuantities } from "../../../shared/quantities/extract-quantities.ts";
import { nameWithoutUnit, targetQuantity, unitOfName } from "../../../shared/quantities/target-quantity.ts";
import { measureText } from "./notation.ts";

function target(text: string, ...names: string[]): string | undefined {
  const quantity = targetQuantity(text, names);
  return quantity && measureText(quantity);
}

describe("the targets of the 2024 plan", () => {
  it.each([
    ["人均地区生产总值(万元)", "19", "=190000 元"],
    ["全员劳动生产率(万元/人)", "30", "=300000 元/人"],
    ["R&D经费支出占GDP比重(%)", "2.26", "=2.26 %"],
    ["规上工业增加值增速(%)", "9", "=9 % grow"],
    ["山区海岛县年产值10亿元以上“土特产”全产业链(条)", "2", "=2 条"],
    ["3个“1小时交通圈”人口覆盖率(%)", "94.2", "=94.2 %"],
    ["建成共富工坊(个)", "400", "=400 个"],
    ["新增多田套合(万亩)", "0.6", "=6000 亩 new"],
    ["家庭可支配收入(按三口之家计算)10—50万元群体比例(%)", "79", "=79 %"],
    ["城乡居民收入倍差", "1.54", "=1.54"],
    ["城镇新增就业人数(人)", "45000", "=45000 人 new"],
    ["民生支出占一般公共预算支出比例(%)", "三分之二以上", "≥200/3 %"],
    ["人均预期寿命(岁)", "81.68", "=81.68 岁"],
    ["创建中小学“示范食堂”数量(家)", "20", "=20 家"],
    ["群众“身后事”基本服务免费县(市、区)覆盖率(%)", "100", "=100 %"],
    ["长期护理保险新增参保人数(万人)", "90", "=900000 人 new"],
    ["赴基层文艺演出场次(场)", "660", "=660 场"],
    ["全市筹建保障性租赁住房数量(套、间)", "3004", "=3004 套"],
    ["农村生活污水处理设施出水水质达标率(%)", "≥95", "≥95 %"],
    ["亿元生产总值生产安全事故死亡率(人/亿元)", "<0.019", "<0.00000000019 人/元"],
    ["万人命案发案率(起/万人)", "0.0341", "=0.00000341 起/人"],
    ["万车交通事故伤亡率(人/万车)", "≤8.55", "≤0.000855 人/台"],
    ["县域矛盾纠纷化解成功率(%)", ">96", ">96 %"],
    ["一般公共预算收入增速(%)", "与经济增长基本同步", undefined],
  ])("%s %s", (name, text, expected) => {
    expect(target(text, name)).toBe(expected);
  });

  it("gives a part the unit of its indicator", () => {
    expect(target("69", "城乡居民", "基本医疗保险政策范围内住院报销(含大病保险)比例(%)")).toBe("=69 %");
    expect(target("330", "城镇", "新建新能源汽车公共充电桩(个)")).toBe("=330 个 new");
  });
});

describe("a target", () => {
  it.each([
    ["10—50", "比例(%)", "=10…50 %"],
    ["10-50", "比例(%)", "=10…50 %"],
    ["-3", "增速(%)", "=-3 % grow"],
    ["45,000", "就业(人)", "=45000 人"],
    ["４５０００", "就业（人）", "=45000 人"],
    ["123456789012345678.9", "投资(元)", "=123456789012345678.9 元"],
    ["95%以上", "比例(%)", "≥95 %"],
    ["≥95%", "比例(%)", "≥95 %"],
    ["6000亩", "新增多田套合(万亩)", "=6000 亩 new"],
    ["0.6万", "新增多田套合(万亩)", "=6000 亩 new"],
    ["0.6万", "新增多田套合(亩)", "=6000 亩 new"],
    ["10左右", "增速(%)", "≈10 % grow"],
    ["不低于85", "指数", "≥85"],
    ["下降5%", "发案率(%)", "=5 % fall"],
    ["", "比例(%)", undefined],
    ["稳步提升", "比例(%)", undefined],
    ["城镇85%、农村69%", "比例(%)", undefined],
  ])("%j of %s", (text, name, expected) => {
    expect(target(text, name)).toBe(expected);
  });
});

describe("the unit in a name", () => {
  it.each([
    ["新增多田套合(万亩)", "新增多田套合", "亩"],
    ["比例（％）", "比例", "%"],
    ["住房数量(套、间) ", "住房数量", "套"],
    ["住院报销(含大病保险)比例", "住院报销(含大病保险)比例", undefined],
    ["住院报销比例(含大病保险)", "住院报销比例(含大病保险)", undefined],
    ["数量(套、%)", "数量(套、%)", undefined],
  ])("%s", (name, plain, unit) => {
    expect(nameWithoutUnit(name)).toBe(plain);
    expect(unitOfName(name)?.unit.symbol).toBe(unit);
  });
});

describe("targets beside the text", () => {
  const targetOf = (name: string, text: string) => assertDefined(targetQuantity(text, [name]), name);
  const sentence = (text: string) => assertDefined(extractQuantities(text).at(-1), text);

  it.each([
    ["新增多田套合(万亩)", "0.6", "全市新增“多田套合”面积6000亩。", "equal"],
    ["城镇新增就业人数(人)", "45000", "新增城镇就业4.5万人以上。", "compatible"],
    ["建成共富工坊(个)", "400", "累计打造“共富工坊”400家。", "equal"],
    ["规上工业增加值增速(%)", "9", "规上工业增加值增长9%左右。", "compatible"],
    ["全市筹建保障性租赁住房数量(套、间)", "3004", "建设筹集保障性租赁住房3004套(间)。", "equal"],
    ["住院报销比例(%)", "69", "城乡居民政策范围内住院报销比例提升至70%", "contradictory"],
    ["创建中小学“示范食堂”数量(家)", "20", "中小学“示范食堂”20家", "equal"],
  ])("%s %s and %s: %s", (name, text, words, relation) => {
    expect(compareQuantities(targetOf(name, text), sentence(words)).relation).toBe(relation);
  });
});
