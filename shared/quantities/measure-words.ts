/**
 * The table of units of measure. `units` lists symbols with their factors to the base unit: `公顷:15`. Symbols behind
 * a bar are read behind Arabic figures only: 3站 is an amount, 三站 hardly ever. A new unit is a word in this table.
 */

export interface UnitRow {
  readonly base: string;
  readonly units: string;
  /** Does it count things, people or money, so that a number without a unit (1.8万) may mean it? */
  readonly counts?: boolean;
  /** Is it a currency? No rate of exchange makes two of them the same. */
  readonly money?: boolean;
  /** Is it a measure word, for which others say 个? */
  readonly things?: boolean;
}

const counts = { counts: true };
const money = { counts: true, money: true };
const things = { counts: true, things: true };

export const UNIT_ROWS: readonly UnitRow[] = [
  // money
  { base: "元", units: "元:1 元人民币:1 块钱:1", ...money },
  { base: "美元", units: "美元:1", ...money },
  { base: "欧元", units: "欧元:1", ...money },
  { base: "港元", units: "港元:1 港币:1", ...money },
  // people
  { base: "人", units: "人:1 名:1 位:1 人口:1", ...counts },
  { base: "人次", units: "人次:1", ...counts },
  { base: "户", units: "户:1 户次:1", ...counts },
  // area, length, volume, mass
  {
    base: "亩",
    units:
      "亩:1 公顷:15 平方公里:1500 平方千米:1500 平方米:0.0015 平米:0.0015 | km²:1500 km2:1500 ㎢:1500 ㎡:0.0015 m²:0.0015 m2:0.0015",
  },
  {
    base: "米",
    units:
      "米:1 公里:1000 千米:1000 海里:1852 厘米:0.01 毫米:0.001 | km:1000 ㎞:1000 m:1 cm:0.01 ㎝:0.01 mm:0.001 ㎜:0.001",
  },
  { base: "立方米", units: "立方米:1 立方:1 升:0.001 毫升:0.000001 | 方:1 m³:1 m3:1 L:0.001" },
  {
    base: "吨",
    units: "吨:1 公斤:0.001 千克:0.001 斤:0.0005 克:0.000001 | t:1 kg:0.001 ㎏:0.001 g:0.000001",
  },
  { base: "吨标准煤", units: "吨标准煤:1 吨标煤:1" },
  { base: "微克/立方米", units: "微克/立方米:1 毫克/立方米:1000 | μg/m³:1 µg/m³:1 ug/m3:1 mg/m³:1000" },
  { base: "毫克/升", units: "毫克/升:1 | mg/L:1" },
  { base: "标箱", units: "标箱:1 标准箱:1 | TEU:1", ...counts },
  // power and energy
  { base: "千瓦", units: "千瓦:1 瓦:0.001 兆瓦:1000 吉瓦:1000000 | kW:1 MW:1000 GW:1000000" },
  { base: "千瓦时", units: "千瓦时:1 兆瓦时:1000 度电:1 | kWh:1 MWh:1000" },
  // shares and changes
  { base: "%", units: "%:1 ‰:0.1" },
  { base: "百分点", units: "百分点:1 个百分点:1" },
  { base: "倍", units: "倍:1" },
  { base: "分", units: "分:1" },
  // the calendar and the clock: a month is no fixed number of days
  { base: "年", units: "年:1 周年:1 个月:1/12 个季度:1/4 | 月:1/12" },
  { base: "分钟", units: "分钟:1 小时:60 个小时:60 秒:1/60 天:1440 日:1440 周:10080 | h:60 min:1" },
  { base: "工作日", units: "工作日:1 个工作日:1" },
  { base: "学时", units: "学时:1 课时:1 个课时:1 个学时:1", ...counts },
  { base: "岁", units: "岁:1 周岁:1" },
  { base: "℃", units: "℃:1 摄氏度:1" },
  { base: "度", units: "| 度:1" },
  { base: "分贝", units: "分贝:1 | dB:1" },
  // things: words that count the same things are one dimension, and 个 goes with all of them
  { base: "个", units: "个:1 大:1", ...things },
  { base: "家", units: "家:1 座:1 所:1 处:1 | 站:1 店:1", ...things },
  { base: "场", units: "场:1 场次:1 次:1 | 期:1 届:1 轮:1 班:1 堂:1", ...things },
  { base: "套", units: "套:1 套(间):1 | 间:1 栋:1 幢:1 单元:1", ...things },
  { base: "项", units: "项:1 件:1 | 款:1 单:1 门:1", ...things },
  { base: "条", units: "条:1", ...things },
  { base: "起", units: "起:1 例:1 宗:1 | 笔:1", ...things },
  { base: "册", units: "册:1 部:1 篇:1 份:1 | 本:1 首:1 幅:1", ...things },
  { base: "张", units: "张:1 张床位:1 张床:1 | 床位:1 床:1", ...things },
  { base: "类", units: "类:1 种:1", ...things },
  { base: "台", units: "台:1 辆:1 台套:1 台(套):1 架:1 艘:1 | 车:1 列:1 标台:1", ...things },
  { base: "班次", units: "车次:1 班次:1 航次:1 架次:1 趟:1", ...things },
  { base: "支", units: "支:1 组:1 批:1 | 队:1 对:1", ...things },
  { base: "株", units: "株:1 棵:1", ...things },
  { base: "头", units: "头:1 只:1 | 羽:1 尾:1", ...things },
  { base: "块", units: "块:1 片:1 | 段:1 道:1 层:1 根:1", ...things },
  { base: "县", units: "| 县:1 县区:1 县(区):1 县(市、区):1 区:1", ...things },
  { base: "村", units: "| 村:1 社区:1 乡镇:1 镇:1 乡镇(街道):1 街道:1", ...things },
  { base: "岛", units: "| 岛:1", ...things },
];

/** What may not follow, for there the word is the beginning of another one: 部 is no measure word in 部门. */
export const NOT_BEFORE: Readonly<Record<string, RegExp>> = {
  部: /^[门署分队位长]/u,
  分: /^(?![以左及和的])\p{Script=Han}/u,
  次: /^[数序]/u,
  条: /^[件例款约]/u,
  项: /^目(?!标)/u,
  人: /^[才均大民工员力物]/u,
  位: /^[次数]/u,
  年: /^[级龄]/u,
  台: /^[风州湾]/u,
  处: /^[理置罚]/u,
  大: /^(?:型|会|报告|精神|量|批|多|力|门(?!类)|学(?![科术])|专(?!项)|数据|以来|召开|代表)/u,
  对: /^[接口标于]/u,
  区: /^[域间]/u,
  站: /^[点位]/u,
  起: /^[步草点源到来]/u,
  单: /^[位车个项]/u,
  户: /^[均籍主]/u,
  种: /^[植养子]/u,
  类: /^[似型]/u,
  场: /^[所地景]/u,
  日: /^常/u,
  片: /^区/u,
  层: /^[次级面]/u,
  名: /^[单录称义牌]/u,
  家: /^[庭政]/u,
  队: /^伍/u,
  组: /^[织成建]/u,
  班: /^[子级]/u,
  车: /^[间型辆牌]/u,
  方: /^[式案面法位]/u,
  本: /^[地市级省]/u,
  首: /^[批个席创要]/u,
  段: /^落/u,
  道: /^路/u,
  店: /^铺/u,
  门: /^[类店诊户]/u,
  月: /^[度份底初末]/u,
  岛: /^屿/u,
  期: /^[间限]/u,
};
