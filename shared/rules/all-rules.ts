/** All built-in rules, in the order in which they are listed. A rule that is not here does not run. */
import { agreeItems } from "./agreement/agree-items.ts";
import { agreeNumbers } from "./agreement/agree-numbers.ts";
import { agreeOutline } from "./agreement/agree-outline.ts";
import { agreeUnits } from "./agreement/agree-units.ts";
import { itemEnding } from "./items/item-ending.ts";
import { itemMarkers } from "./items/item-markers.ts";
import { itemNumbers } from "./items/item-numbers.ts";
import { itemRepeated } from "./items/item-repeated.ts";
import { itemRunOn } from "./items/item-run-on.ts";
import { linkLost } from "./numbers/link-lost.ts";
import { numbersAgree, numbersDiffer } from "./numbers/numbers-agree.ts";
import { numbersInRow } from "./numbers/numbers-in-row.ts";
import type { Rule } from "./rule.ts";
import { emptyContainer } from "./structure/empty-container.ts";
import { pastDeadline } from "./structure/past-deadline.ts";
import { repeatedRow, splitGroup } from "./structure/repeated-row.ts";
import { requiredCell } from "./structure/required-cell.ts";
import { typedCount } from "./structure/typed-count.ts";
import { typedValue } from "./structure/typed-value.ts";
import { wrongYear } from "./structure/wrong-year.ts";
import { targetForm, targetMeasure } from "./targets/target-form.ts";
import { targetValue } from "./targets/target-value.ts";
import { brokenLine } from "./text/broken-line.ts";
import { brokenNumber } from "./text/broken-number.ts";
import { cellEdge } from "./text/cell-edge.ts";
import { impossibleDate } from "./text/impossible-date.ts";
import { mixedPunctuation } from "./text/mixed-punctuation.ts";
import { repeatedPunctuation } from "./text/repeated-punctuation.ts";
import { repeatedWords } from "./text/repeated-words.ts";
import { shareWithoutPercent } from "./text/share-without-percent.ts";
import { straySpace } from "./text/stray-space.ts";
import { suspectWord } from "./text/suspect-word.ts";
import { tooLongToPrint } from "./text/too-long-to-print.ts";
import { unmatchedPair } from "./text/unmatched-pair.ts";
import { wideCharacters } from "./text/wide-characters.ts";
import { unitClash, unitIdle } from "./units/unit-list.ts";
import { unitAlias, unitForm, unitNearlyListed, unitUnknown } from "./units/unit-names.ts";
import { unitRepeated } from "./units/unit-repeated.ts";
import { unitSeparators } from "./units/unit-separators.ts";

export interface RuleSubject {
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** By what they look at. */
export const ruleSubjects: readonly RuleSubject[] = [
  {
    title: "结构与必填",
    rules: [
      requiredCell,
      emptyContainer,
      typedCount,
      typedValue,
      wrongYear,
      pastDeadline,
      repeatedRow,
      splitGroup,
    ],
  },
  { title: "目标值", rules: [targetValue, targetForm, targetMeasure] },
  {
    title: "单位",
    rules: [
      unitUnknown,
      unitNearlyListed,
      unitAlias,
      unitForm,
      unitRepeated,
      unitSeparators,
      unitIdle,
      unitClash,
    ],
  },
  { title: "分项编号", rules: [itemNumbers, itemRunOn, itemMarkers, itemEnding, itemRepeated] },
  {
    title: "文字与标点",
    rules: [
      cellEdge,
      brokenLine,
      straySpace,
      mixedPunctuation,
      repeatedPunctuation,
      unmatchedPair,
      wideCharacters,
      brokenNumber,
      shareWithoutPercent,
      impossibleDate,
      repeatedWords,
      suspectWord,
      tooLongToPrint,
    ],
  },
  { title: "数值互核", rules: [numbersAgree, numbersDiffer, linkLost, numbersInRow] },
  { title: "正文与附表", rules: [agreeOutline, agreeItems, agreeUnits, agreeNumbers] },
];

export const allRules: readonly Rule[] = ruleSubjects.flatMap(({ rules }) => rules);
