/** How a target is written: signs of comparison as ≥ ≤ > <, figures in half width, and no unit of measure of its own. */
import { unitNamed } from "../../quantities/measure-units.ts";
import { normalizeTarget, parseTarget } from "../../targets/parse-target.ts";
import { toHalfWidth } from "../../text/half-width.ts";
import type { Replacement } from "../cell-view.ts";
import type { Draft } from "../finding.ts";
import { type RowView, rowDraft } from "../row-view.ts";
import { NO_DRAFTS, type RowRule } from "../rule.ts";
import { isPureNumber } from "./measure.ts";
import { hasTargets, type TargetCell, targetCells } from "./target-context.ts";

export const targetForm: RowRule = {
  id: "target-form",
  title: "目标值写法",
  fulfilled: "目标值写法统一",
  why: "写法统一的目标值才能与任务和正文里的数字互相核对。",
  severity: "warning",
  reads: "目标值列",
  scope: "row",
  knows: "nothing",
  appliesTo: hasTargets,
  check: (view) =>
    targetCells(view).flatMap((cell): readonly Draft[] => {
      const problem = problemOf(cell);
      return problem ? [problemDraft(view, cell, problem)] : [];
    }),
};

export const targetMeasure: RowRule = {
  id: "target-measure",
  title: "目标值没有计量单位",
  fulfilled: "目标值都有计量单位",
  why: "只有数字没有单位，别人不知道是个、万元还是百分比。",
  severity: "hint",
  reads: "目标值列和指标名称",
  scope: "row",
  knows: "nothing",
  appliesTo: hasTargets,
  check: (view) =>
    targetCells(view).flatMap((cell): readonly Draft[] => {
      const { target, measure, name, isNamed, text, column } = cell;
      const isFigure = target.kind !== "words" && target.kind !== "empty";
      if (!isFigure || measure !== null || !isNamed || isPureNumber(name)) return NO_DRAFTS;
      const message = `目标值“${text}”没有计量单位，请在名称后用括号写明，如“(%)”。`;
      return [rowDraft(view, column, null, message, { about: text })];
    }),
};

const SIGNS_ONLY = /^(?:[<>≤≥=]+|不低于|不少于|不高于|不超过|高于|低于|超过)$/;
/** Figures and what is written with them, and the letters that are typed for 0 and 1. */
const FIGURES_ONLY = /^[<>≤≥=]*\s*[\dOolI.,，。—–~+\-\s]*\d[\dOolI.,，。—–~+\-\s]*%?$/;

/** What stands in place of a target that nobody has set yet. */
const PLACEHOLDER = /^(?:待定|待确定|待明确|待补充?|[?？]+|[×xX]{2,})$/u;

/** Of words that were meant to be a number. */
function brokenFigure(plain: string): string | null {
  if (PLACEHOLDER.test(plain)) return "不是目标，请填写数值或要求。";
  if (SIGNS_ONLY.test(plain)) return "只有比较符号，没有数。";
  const isDay = /^\d{4}[-.]\d{1,2}(?:[-.]\d{1,2})?$/.test(plain);
  return FIGURES_ONLY.test(plain) && !isDay && parseTarget(plain.replace("%", "")).kind === "words"
    ? "不是一个完整的数，请核对。"
    : null;
}

/** 9.8亿 of a target in 亿元. */
const SCALE = /^[十百千万亿]+$/u;

interface Problem {
  readonly message: string;
  readonly better: string | null;
}

function problemDraft(view: RowView, cell: TargetCell, { message, better }: Problem): Draft {
  const fix: Replacement | null = better === null ? null : { label: `改为“${better}”`, text: better };
  return rowDraft(view, cell.column, null, message, { fix, about: cell.text });
}

const FIGURE = String.raw`[+-]?\d[\d,]*(?:\.\d+)?`;
/** A sign or a word of comparison, a figure, a unit of measure, a word of comparison or 左右, for which there is no sign. */
const IN_WORDS = new RegExp(
  `^(不低于|不少于|至少|不高于|不超过|不大于|大于|高于|超过|小于|低于|少于|>=|<=|[<>≤≥])?\\s*(${FIGURE})\\s*([^\\d\\s]{0,8}?)\\s*([及或]?以上|[及或]?以下|以内|左右|上下)?$`,
);
const SIGNS: Readonly<Record<string, string>> = {
  不低于: "≥",
  不少于: "≥",
  至少: "≥",
  以上: "≥",
  及以上: "≥",
  或以上: "≥",
  ">=": "≥",
  不高于: "≤",
  不超过: "≤",
  不大于: "≤",
  以下: "≤",
  及以下: "≤",
  或以下: "≤",
  以内: "≤",
  "<=": "≤",
  大于: ">",
  高于: ">",
  超过: ">",
  小于: "<",
  低于: "<",
  少于: "<",
};

function problemOf({ text, target, measure }: TargetCell): Problem | null {
  const plain = toHalfWidth(text).trim();
  if (target.kind !== "words") {
    const better = normalizeTarget(plain);
    return better === text ? null : { message: `目标值“${text}”宜写成“${better}”。`, better };
  }
  if (parseTarget(plain).kind !== "words")
    return { message: `目标值“${text}”宜写成“${plain}”。`, better: plain };
  const broken = brokenFigure(plain);
  if (broken !== null) return { message: `目标值“${text}”${broken}`, better: null };
  const [, before = "", figure, unit = "", after = ""] = IN_WORDS.exec(plain) ?? [];
  if (figure === undefined || (before !== "" && after !== "")) return null;
  const word = before || after;
  const isAbout = after === "左右" || after === "上下";
  const better = isAbout ? `${figure}${after}` : `${SIGNS[word] ?? word}${figure}`;
  if (better === plain || (!isAbout && parseTarget(better).kind === "words")) return null;
  if (unit === "") return { message: `目标值“${text}”宜写成“${better}”。`, better };
  if (measure === null) return null;
  if (SCALE.test(unit) && !measure.includes(unit)) {
    return { message: `目标值“${text}”里的“${unit}”与名称里的“${measure}”不一致。`, better: null };
  }
  if (SCALE.test(unit)) return { message: `目标值“${text}”里不必再写“${unit}”，名称里已有。`, better };
  if (unit === measure || measure.split("、").includes(unit)) {
    return { message: `目标值“${text}”里不必再写“${unit}”，名称里已有。`, better };
  }
  if (!unitNamed(unit)) return null;
  return { message: `目标值“${text}”的单位“${unit}”与名称里的“${measure}”不一致。`, better: null };
}
