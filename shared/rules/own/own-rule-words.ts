/** A rule of the user in words: what it asks for, and what can be suggested for its name and its message. */
import type { OwnCondition } from "./own-rule.ts";

/** 必须填写; 是 1 至 10 的数; 不出现“海岛”. */
export function conditionWords(condition: OwnCondition): string {
  switch (condition.kind) {
    case "filled":
      return "必须填写";
    case "empty":
      return "必须留空";
    case "unique":
      return "不能重复";
    case "matches":
      return `写法符合 ${condition.pattern}`;
    case "between":
      return `是${rangeWords(condition)}的数`;
    case "oneOf":
      return `是${choiceWords(condition.values)}`;
    case "longest":
      return `不超过 ${condition.chars} 字`;
    case "shortest":
      return `不少于 ${condition.chars} 字`;
    case "contains":
      return `写有“${condition.text}”`;
    case "lacks":
      return `不出现“${condition.text}”`;
  }
}

/** What a finding can say of a cell in that column that does not meet it. */
export function faultWords(column: string, condition: OwnCondition): string {
  switch (condition.kind) {
    case "filled":
      return `${column}没有填写。`;
    case "empty":
      return `${column}应当留空。`;
    case "unique":
      return `${column}与别处重复。`;
    case "matches":
      return `${column}的写法不符合要求。`;
    case "shortest":
      return `${column}不足 ${condition.chars} 字。`;
    case "longest":
      return `${column}超过 ${condition.chars} 字。`;
    case "contains":
      return `${column}没有写“${condition.text}”。`;
    case "lacks":
      return `${column}不应出现“${condition.text}”。`;
    case "between":
    case "oneOf":
      return `${column}应当${conditionWords(condition)}。`;
  }
}

function rangeWords({ from, to }: { readonly from: number | null; readonly to: number | null }): string {
  if (from === null) return `不大于 ${to} `;
  return to === null ? `不小于 ${from} ` : ` ${from} 至 ${to} `;
}

const CHOICES_NAMED = 4;

function choiceWords(values: readonly string[]): string {
  const named = values
    .slice(0, CHOICES_NAMED)
    .map((value) => `“${value}”`)
    .join("");
  return values.length > CHOICES_NAMED ? `${named}等 ${values.length} 项之一` : `${named}之一`;
}
