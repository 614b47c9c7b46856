import { describe, expect, it } from "vitest";
import { readQuantities } from "../../../shared/quantities/extract-quantities.ts";

function excluded(text: string): string[] {
  const { quantities, exclusions } = readQuantities(text);
  expect(quantities.map((quantity) => quantity.text)).toEqual([]);
  return exclusions.map(({ text: part, reason }) => `${part} ${reason}`);
}

describe("figures that are no quantities", () => {
  it.each([
    ["1.推进工作", ["1. item"]],
    ["12、推进工作", ["12、 item"]],
    ["1．推进工作", ["1． item"]],
    ["推进工作。3.培育人才", ["3. item"]],
    ["3.2024年推进工作", ["3. item", "2024年 date"]],
    ["推进工作。3.2024年培育人才", ["3. item", "2024年 date"]],
    ["2024年底前完成", ["2024年底 date"]],
    ["2024—2027年", ["2024—2027年 date"]],
    ["2021-2035年", ["2021-2035年 date"]],
    ["2024年至2027年", ["2024年至2027年 date"]],
    ["2024年3月5日印发", ["2024年3月5日 date"]],
    ["2024年1-6月", ["2024年1-6月 date"]],
    ["3月底前完成", ["3月底 date"]],
    ["5月1日施行", ["5月1日 date"]],
    ["2024-03-05印发", ["2024-03-05 date"]],
    ["2024.3.5印发", ["2024.3.5 date"]],
    ["二〇二四年", ["二〇二四年 date"]],
    ["上午9:30开会", ["9:30 date"]],
    ["十二月", ["十二月 date"]],
    ["一季度完成", ["一季度 date"]],
    ["比例为9:45:46", ["9:45:46 number"]],
    ["前三年平均数", ["三年 period"]],
    ["近5年平均数", ["5年 period"]],
    ["未来3年", ["3年 period"]],
    ["第3批名单", ["3 ordinal"]],
    ["第十三批名单", ["十三 ordinal"]],
    ["第二、三批名单", ["二、三 ordinal"]],
    ["第1-3批名单", ["1-3 ordinal"]],
    ["排名全省前10位", ["10位 rank"]],
    ["进入全国前20名", ["20名 rank"]],
    ["省市县三级联动", ["三级 grade"]],
    ["4星级酒店", ["4星级 grade"]],
    ["创建5A级景区", ["5A级 code"]],
    ["三年级学生", ["三年级 grade"]],
    ["文化路17号", ["17号 number"]],
    ["舟政发〔2023〕15号", ["2023 bare", "15号 number"]],
    ["PM2.5浓度", ["2.5 code"]],
    ["5G基站", ["5G code"]],
    ["T3指标", ["3 code"]],
    ["1+4+N体系", ["1+4+N code"]],
    ["5+X体系", ["5+X code"]],
    ["一号工程2.0", ["一号 number", "2.0 code"]],
    ["3.0版", ["3.0版 code"]],
    ["每10万人案件量", ["10万人 per"]],
    ["每2年评估", ["2年 per"]],
    ["打造一批项目", ["一批 indefinite"]],
    ["打造一个中心", ["一个 indefinite"]],
    ["为一批学生提供书桌", ["一批 indefinite"]],
    ["数十家企业", ["十 vague"]],
    ["十几个村", ["十几 vague"]],
    ["三五年见效", ["三五 vague"]],
    ["四套班子", ["四套班子 idiom"]],
    ["三口之家", ["三口之家 idiom"]],
    ["党的二十大精神", ["二十 idiom"]],
    ["热线12345", ["12345 bare"]],
    ["编号12345678901234567890123456789012345", ["12345678901234567890123456789012345 number"]],
    ["《方案(2024—2027年)》", ["《方案(2024—2027年)》 document"]],
    ["对接“12345”与“110”", ["“12345” quoted", "“110” quoted"]],
    ["“千项万亿”工程", ["“千项万亿” quoted"]],
    ["“一老一小”服务", ["“一老一小” quoted"]],
    ["“十项重大工程”", ["“十项重大工程” quoted"]],
    ["“外层“1+4+N”引号”", ["“外层“1+4+N”引号” quoted"]],
  ])("%s", (text, expected) => {
    expect(excluded(text)).toEqual(expected);
  });

  it.each([
    "统一推进,进一步提升,逐一落实,唯一性",
    "百城百店、千名干部、万家灯火",
    "一体化、一流、一致、一定比例",
    "县域三产融合",
    "万一发生",
    "十分重要",
  ])("%s holds no figure worth a word", (text) => {
    expect(readQuantities(text)).toEqual({ quantities: [], exclusions: [] });
  });

  it.each([
    ["“未闭合的引号,建成3家", "3家"],
    ["《未闭合的书名,建成3家", "3家"],
    ["第二句”建成3家", "3家"],
    ["(2)建成3家", "3家"],
    ["提前3天完成", "3天"],
    ["年底前5个项目开工", "5个"],
    ["近3公里", "3公里"],
    ["15日内办结", "15日"],
    ["面积3.12㎡", "3.12㎡"],
    ["2000个岗位", "2000个"],
    ["3000人口以上", "3000人口"],
    ["30人才", ""],
    ["5部门联合", ""],
  ])("%s: %j is a quantity", (text, expected) => {
    expect(
      readQuantities(text)
        .quantities.map((quantity) => quantity.text)
        .join(),
    ).toBe(expected);
  });
});
