/** In words, how a typed target is understood. */
import { type Comparison, parseTarget } from "../../shared/targets/parse-target.ts";

const WORDS: Readonly<Record<Comparison, string>> = {
  "≥": "不低于",
  ">": "高于",
  "≤": "不超过",
  "<": "低于",
};

/** Null where nothing is typed. */
export function targetMeaning(text: string): string | null {
  const target = parseTarget(text);
  switch (target.kind) {
    case "empty":
      return null;
    case "number":
      return `数值 ${target.value}`;
    case "bound":
      return `${WORDS[target.comparison]} ${target.value}`;
    case "range":
      return `${target.from} 至 ${target.to} 之间`;
    case "words":
      return "文字目标";
  }
}
