/**
 * The words right before a number that say how it is meant. A pattern, then what it says: a bound, a change, or both
 * left out where it only leads up to the number. A pattern may say what must not stand before it: 约 in 节约.
 */
import type { Bound, Change } from "./quantity.ts";

export interface QualifierWord {
  readonly pattern: string;
  readonly bound?: Bound;
  readonly change?: Change;
  /** Does it by itself show that a number without a unit is a quantity? */
  readonly leads?: boolean;
  /** Only where a share, a score or money changes: 养护提升115公里 is no growth. */
  readonly sharesOnly?: boolean;
}

function all(patterns: string, rest: Omit<QualifierWord, "pattern">): readonly QualifierWord[] {
  return patterns.split(" ").map((pattern) => ({ pattern, ...rest }));
}

const RISE = "提高 提升 增加 增长 上升 扩大 拓展 恢复 攀升 上调";
const FALL = "下降 降低 减少 缩短 缩小 压减 压缩 下调 回落 削减";

/** 提高到, 提高至, 提高为: the level that is reached. */
function levels(verbs: string): readonly QualifierWord[] {
  return verbs
    .split(" ")
    .flatMap((verb) => all(`${verb}到 ${verb}至 ${verb}为`, { change: "reach", leads: true }));
}

export const QUALIFIER_WORDS: readonly QualifierWord[] = [
  ...all("≥ ⩾ ≧ >=", { bound: "≥", leads: true }),
  ...all("≤ ⩽ ≦ <=", { bound: "≤", leads: true }),
  ...all(">", { bound: ">", leads: true }),
  ...all("<", { bound: "<", leads: true }),
  ...all("不得?低于 不得?少于 不小于 不短于 不弱于 至少 最低", { bound: "≥", leads: true }),
  ...all("不得?超过 不得?高于 不多于 不大于 不长于 不突破 最多 至多 最高 控制在 (?<!不)限于", {
    bound: "≤",
    leads: true,
  }),
  ...all("(?<!不)高于 (?<!不)大于 (?<!不)多于 (?<!不)优于 (?<!不得|不)超过 (?<![赶反])超 突破", {
    bound: ">",
    leads: true,
  }),
  ...all("(?<!不)低于 (?<!不)小于 (?<!不)少于 不足 不到 不满", { bound: "<", leads: true }),
  ...all("大约 约为 (?<![节制合条签预简集契公相])约 将近 接近 (?<![附就最邻临接靠])近", {
    bound: "≈",
    leads: true,
  }),
  ...all(
    "达到 保持 维持 (?<![到表传发通抵直])达 保持在 稳定在 巩固在 维持在 稳定保持在 (?<=[率比例数重度量额])实现",
    {
      leads: true,
    },
  ),
  ...all("(?<![作成行因认视人变])为 (?<![就还而凡但])是", { leads: true }),
  ...all("(?<![拥没具所占国共])有 (?<![得看感碰遇])到 (?<![直甚乃])至 (?<![存所现])在", {}),
  ...levels(`${RISE} ${FALL}`),
  ...all("增至 增到 升至 升到 降至 降到 减至 减到 缩至 扩至 调整为 调整到 调整至", {
    change: "reach",
    leads: true,
  }),
  ...all("增长 增加 提高 扩大 上升 上调 攀升 递增 净增 净增长 多增", { change: "grow", leads: true }),
  ...all("提升", { change: "grow", leads: true, sharesOnly: true }),
  ...all(FALL, { change: "fall", leads: true }),
  ...all("新增", { change: "new" }),
  ...all("累计", { change: "total" }),
  ...all(
    "分别 (?<![平年])均 (?<![首])都 年均 平均 (?<![公总一])共 共计 总计 合计 (?<!人)各 每人每月 每人每年 每人 每年 每月 全年 年内",
    {},
  ),
  ...all("同比 同比去年 环比 较上年 比上年 较去年 比去年 预计 力争 争取 确保 力求 再 不断 持续 稳步", {}),
];

/** The words that may begin a clause and say that its number is aimed at. */
export const AIMS = "力争|争取|确保|力求|计划|预计";
