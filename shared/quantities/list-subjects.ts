/**
 * Lists of subjects before lists of numbers: 审批满意率、承办满意率分别达到97%、95%. The words are parted where that gives
 * as many parts as there are numbers; else all numbers have all the words.
 */

/** What stands between the parts of a list; 和 of 和平 and 及 of 及时 do not. */
export const LIST_WORDS = "、|以及|和(?![平谐睦])|与(?!会)|及(?![时格])";

const BRACKETS = /\([^()]*\)|（[^（）]*）|“[^“”]*”/gu;
const MARKS: readonly RegExp[] = [
  new RegExp(LIST_WORDS, "gu"),
  /、/gu,
  new RegExp(LIST_WORDS.replace("、|", ""), "gu"),
];

/** The parts of the subject for `count` numbers, or undefined where it does not list so many. */
export function listedParts(subject: string, count: number): readonly string[] | undefined {
  const masked = subject.replace(BRACKETS, (hidden) => "\u0000".repeat(hidden.length));
  for (const mark of MARKS) {
    const parts = partsAt(subject, masked, mark);
    if (parts.length === count && parts.every((part) => part !== "")) return parts;
  }
  return undefined;
}

function partsAt(subject: string, masked: string, mark: RegExp): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: found, index } of masked.matchAll(mark)) {
    parts.push(subject.slice(from, index).trim());
    from = index + found.length;
  }
  parts.push(subject.slice(from).trim());
  return parts;
}
