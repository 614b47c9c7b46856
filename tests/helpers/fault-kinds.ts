/** The kinds of faults that the checker must find, each with the rules of which one must have found it. */
import { joinUnits } from "../../shared/units/split-units.ts";
import {
  confusedWord,
  itemTwice,
  lostMeasure,
  lostUnit,
  strayTask,
  wrongLinkedFigure,
} from "./disagreement-faults.ts";
import {
  type FaultKind,
  misspelt,
  replaceUnit,
  spliced,
  targetFault,
  textFault,
  unitsFault,
} from "./fault-planting.ts";
import {
  clashingAlias,
  clauseOfItsOwn,
  emptiedCell,
  idleUnit,
  mistypedWord,
  otherUnit,
  renamed,
  repeatedRow,
  splitGroup,
  taskOfItsOwn,
  typedCount,
  wrongFigure,
  wrongFigureInOnePlace,
  wrongTarget,
  wrongYear,
} from "./seeded-faults.ts";

export interface Fault {
  readonly plant: FaultKind;
  readonly rules: readonly string[];
}

function foundBy(rules: readonly string[], plant: FaultKind): Fault {
  return { plant, rules };
}

export const FAULT_KINDS: Readonly<Record<string, Fault>> = {
  emptiedCell: foundBy(["required-cell"], emptiedCell),
  misspeltUnit: foundBy(
    ["unit-unknown", "unit-nearly-listed"],
    unitsFault("misspelt unit", (units, choose) =>
      units.some(({ length }) => length < 4)
        ? null
        : replaceUnit(units, choose, (unit) => misspelt(unit, choose)),
    ),
  ),
  madeUpUnit: foundBy(
    ["unit-unknown"],
    unitsFault("made-up unit", (units) => joinUnits([...units, "市民生保障中心"])),
  ),
  unitTwice: foundBy(
    ["unit-repeated"],
    unitsFault("unit twice", (units) => joinUnits([...units, units[0] ?? ""])),
  ),
  otherSeparator: foundBy(
    ["unit-separators"],
    unitsFault("other separator", (units, choose) =>
      units.length < 2
        ? null
        : joinUnits(units).replace("、", choose.of([",", " ", "；", "、 "], "a separator")),
    ),
  ),
  looseSeparator: foundBy(
    ["unit-separators"],
    unitsFault("separator at the end", (units) => `${joinUnits(units)}、`),
  ),
  otherUnit: foundBy(["agree-units"], otherUnit),
  lostItemNumber: foundBy(
    ["item-numbers"],
    textFault("lost number", /(?<=\n)\d{1,2}\.(?=\p{Script=Han})/gu, (text, at, found) =>
      spliced(text, at, found.length, ""),
    ),
  ),
  wrongItemNumber: foundBy(
    ["item-numbers"],
    textFault("wrong number", /(?<=\n)\d{1,2}\.(?=\p{Script=Han})/gu, (text, at, found) =>
      spliced(text, at, found.length, `${Number.parseInt(found, 10) + 3}.`),
    ),
  ),
  runTogether: foundBy(
    ["item-run-on"],
    textFault("run together", /(?<=。)\n(?=\d{1,2}\.\p{Script=Han})/gu, (text, at) =>
      spliced(text, at, 1, ""),
    ),
  ),
  strayBlank: foundBy(
    ["stray-space"],
    textFault("stray space", /(?<=\p{Script=Han})(?=\p{Script=Han})/gu, (text, at) =>
      spliced(text, at, 0, " "),
    ),
  ),
  leadingBreak: foundBy(
    ["cell-edge"],
    textFault("leading break", /^(?=\S)/g, (text) => `\n${text}`),
  ),
  trailingBlank: foundBy(
    ["cell-edge"],
    textFault("trailing space", /(?<=\S)$/g, (text) => `${text} `),
  ),
  brokenLine: foundBy(
    ["broken-line"],
    textFault("broken line", /(?<=\p{Script=Han})(?=\p{Script=Han})/gu, (text, at) =>
      spliced(text, at, 0, "\n"),
    ),
  ),
  taskTwice: foundBy(["repeated-row"], repeatedRow("task")),
  indicatorTwice: foundBy(["repeated-row"], repeatedRow("indicator")),
  groupRenamed: foundBy(["agree-outline"], renamed("group")),
  textTaskRenamed: foundBy(["agree-outline"], renamed("textTask")),
  lostBracket: foundBy(
    ["unmatched-pair"],
    textFault("lost bracket", /[)”》]/g, (text, at) => spliced(text, at, 1, "")),
  ),
  extraBracket: foundBy(
    ["unmatched-pair"],
    textFault("extra bracket", /(?<=\p{Script=Han})(?=\p{Script=Han})/gu, (text, at) =>
      spliced(text, at, 0, "（"),
    ),
  ),
  otherWidth: foundBy(
    ["mixed-punctuation"],
    textFault("full-width comma", /,(?=\p{Script=Han})/gu, (text, at) => spliced(text, at, 1, "，")),
  ),
  doubledMark: foundBy(
    ["repeated-punctuation"],
    textFault("doubled mark", /[。、]/g, (text, at, found) => spliced(text, at, 0, found)),
  ),
  wideFigures: foundBy(
    ["wide-characters"],
    textFault("full-width figures", /(?<![\d.])\d{2}(?=\p{Script=Han})/gu, (text, at, found) =>
      spliced(
        text,
        at,
        2,
        found.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      ),
    ),
  ),
  brokenDecimal: foundBy(
    ["broken-number"],
    textFault("full stop for a point", /(?<=\p{Script=Han}\d{1,3})\.(?=\d{1,3}(?![\d.]))/gu, (text, at) =>
      spliced(text, at, 1, "。"),
    ),
  ),
  partedNumber: foundBy(
    ["stray-space"],
    textFault("space in a number", /(?<=\p{Script=Han}\d{1,3}\.)(?=\d)/gu, (text, at) =>
      spliced(text, at, 0, " "),
    ),
  ),
  lostPercent: foundBy(
    ["share-without-percent"],
    textFault("lost %", /(?<=[率例]达到?[3-9]\d)%/gu, (text, at) => spliced(text, at, 1, "")),
  ),
  wordTwice: foundBy(
    ["repeated-words"],
    textFault("word twice", /(?<=、|,)\p{Script=Han}{2}(?=\p{Script=Han}{2})/gu, (text, at, found) =>
      spliced(text, at, 0, found),
    ),
  ),
  mistypedWord: foundBy(["suspect-word"], mistypedWord),
  shareBeyondHundred: foundBy(
    ["target-value"],
    targetFault(
      "share beyond 100",
      ({ text }, name) => /^[≥>]?\d\d/.test(text) && /[率重例]\(%\)$/.test(name) && !/增速/.test(name),
      (text) => `${text.replace(".", "")}00`,
    ),
  ),
  halfAThing: foundBy(
    ["target-value"],
    targetFault(
      "half a thing",
      ({ text }, name) => /^\d+$/.test(text) && /\([个家人条场]\)$/.test(name),
      (text) => `${text}.5`,
    ),
  ),
  measureTyped: foundBy(
    ["target-form"],
    targetFault(
      "measure typed",
      ({ text }, name) => /^[\d.]+$/.test(text) && /\(%\)$/.test(name),
      (text) => `${text}%`,
    ),
  ),
  signSpelt: foundBy(
    ["target-form"],
    targetFault(
      "sign spelt",
      ({ text }) => /^[≥≤]/.test(text),
      (text) => text.replace("≥", ">=").replace("≤", "<="),
    ),
  ),
  clauseOfItsOwn: foundBy(["agree-items"], clauseOfItsOwn),
  taskOfItsOwn: foundBy(["agree-items"], taskOfItsOwn),
  splitGroup: foundBy(["split-group"], splitGroup),
  idleUnit: foundBy(["unit-idle"], idleUnit),
  clashingAlias: foundBy(["unit-clash"], clashingAlias),
  wrongYear: foundBy(["wrong-year"], wrongYear),
  typedCount: foundBy(["typed-count"], typedCount),
  wrongTarget: foundBy(["numbers-agree", "numbers-differ"], wrongTarget),
  wrongFigure: foundBy(["numbers-agree", "numbers-differ"], wrongFigure),
  wrongFigureInOnePlace: foundBy(["numbers-in-row"], wrongFigureInOnePlace),
  wrongLinkedFigure: foundBy(["numbers-agree", "numbers-differ"], wrongLinkedFigure),
  lostUnit: foundBy(["unit-unknown"], lostUnit),
  strayTask: foundBy(["agree-items"], strayTask),
  lostMeasure: foundBy(["target-measure"], lostMeasure),
  itemTwice: foundBy(["item-repeated"], itemTwice),
  confusedWord: foundBy(["suspect-word"], confusedWord),
  clauseTwice: foundBy(["repeated-row"], repeatedRow("clause")),
};
