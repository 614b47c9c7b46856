/** What a quantity is: an amount in a base unit, how strictly it is meant, and of what. */
import type { ExactNumber } from "./exact-number.ts";
import type { MeasureUnit } from "./measure-units.ts";

/** In the base unit of the dimension where there is a unit: 4.5万人 is 45000, 1公顷 is 15 (亩). */
export type Amount =
  | { readonly kind: "number"; readonly value: ExactNumber }
  | { readonly kind: "range"; readonly from: ExactNumber; readonly to: ExactNumber };

export function mapAmount(amount: Amount, map: (value: ExactNumber) => ExactNumber): Amount {
  if (amount.kind === "number") return { kind: "number", value: map(amount.value) };
  return { kind: "range", from: map(amount.from), to: map(amount.to) };
}

/** "=" is a plain number, also one that is to be reached (达到85%); "≈" is 左右 or 约. */
export type Bound = "=" | "≥" | ">" | "≤" | "<" | "≈";

/**
 * grow, fall: by how much (增长9%, 增速6%); reach: to what level it is brought (提高到70%); new: what is added
 * (新增20家); total: with all from earlier years (累计400家); null: the text does not say.
 */
export type Change = "grow" | "fall" | "reach" | "new" | "total";

/** A quantity as such, wherever it was read. */
export interface Measure {
  readonly amount: Amount;
  /** null: a number without a unit, as in 指数达到85 or 1.8万劳动力. */
  readonly unit: MeasureUnit | null;
  readonly bound: Bound;
  readonly change: Change | null;
}

/**
 * value: what the sentence states; condition: describes that of which something else is stated (50万元以上行政村占比
 * 达到75%); start: from where something is brought to a value (由60%提高到70%), or by how much (提高5元、达到99元); stretch: what
 * is hoped for beyond the value (达到88%，力争达到90%).
 */
export type Role = "value" | "condition" | "start" | "stretch";

/** A quantity in a text. All places count UTF-16 units; number and unit stand at `start`…`end`. */
export interface Quantity extends Measure {
  readonly start: number;
  readonly end: number;
  /** Number and unit as written. */
  readonly text: string;
  /** The words that say how it is meant, in their order: 达到, 以上. */
  readonly qualifiers: readonly string[];
  readonly role: Role;
  /** The words before it in its clause, without those that belong to the number: what is measured. */
  readonly subject: string;
  /** The words behind it in its clause: in 培育10条全产业链 they are what is counted. */
  readonly counted: string;
  /** In a list (职工和城乡居民…比例分别达到85%、69%) the words of which `subject` is a part, else null. */
  readonly listSubject: string | null;
}

/** Why figures in a text are no quantity. */
export type ExclusionReason =
  | "item" // 1. at the beginning of an item
  | "document" // in 《》
  | "quoted" // in “”: slogans, names, numbers to call
  | "date" // 2024年, 2024—2027年, 5月1日, 9时
  | "period" // 前三年, 近5年: says when
  | "ordinal" // 第3批
  | "rank" // 前10名
  | "grade" // 三级, 4星, 5A级
  | "number" // 17号, 12345
  | "code" // PM2.5, 5G, 1+4+N, 2.0版
  | "per" // 每10万人: what is divided by
  | "indefinite" // 一个, 一批
  | "vague" // 数十, 十几个, 三五年
  | "idiom" // 四套班子, 三口之家
  | "bare"; // a number that says neither its unit nor how it is meant

export interface Exclusion {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reason: ExclusionReason;
}
