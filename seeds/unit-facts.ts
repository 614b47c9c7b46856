/** What the name of a unit says of it, and nothing more: its kind and its district. Else they stay empty. */
import type { UnitKind } from "../shared/tables/units-table.ts";

export interface UnitFacts {
  readonly kind?: UnitKind;
  readonly district?: string;
}

/**
 * The first that fits counts. 邮政管理 and 消防救援 are services of the state under names of the city: such a name
 * does not say whose they are.
 */
const KINDS: readonly (readonly [RegExp, UnitKind | null])[] = [
  [/邮政管理局|消防救援/u, null],
  [/^(人民银行|国家).*舟山/u, "驻舟单位"],
  [/^市.*(法院|检察院)$/u, "法院检察院"],
  [/^市(总工会|妇联|工商联|文联|残联|科协|侨联|社科联)$|^团市委$/u, "群团组织"],
  [/管委会/u, "开发区和功能区"],
  [/^(定海区|普陀区|岱山县|嵊泗县)$/u, "县（区）"],
  [/(集团|公司)$/u, "企业"],
  [/^市.*(监委|部|委|局|办)(\(.+\))?$/u, "市级部门"],
];

const DISTRICT = /^(?:定海区|普陀区|岱山县|嵊泗县)/u;

export function unitFacts(name: string): UnitFacts {
  const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1];
  const [district] = DISTRICT.exec(name) ?? [];
  return { ...(kind ? { kind } : {}), ...(district === undefined ? {} : { district }) };
}
