/** Names of rows as they are compared: without white space and punctuation, and whatever their width. */
import type { PlanRow } from "../../model/row.ts";
import { comparisonKey } from "../../text/normalize.ts";
import {
  classAt,
  DIGIT,
  ENDING,
  FULL_PUNCTUATION,
  HAN,
  LATIN,
  NEWLINE,
  PAIRED,
  SPACE,
} from "../char-classes.ts";
import type { RowShape } from "../row-shape.ts";

export function nameKey(name: string): string {
  let key = "";
  let from = 0;
  for (let index = 0; index < name.length; index++) {
    const classes = classAt(name, index);
    if ((classes & PLAIN) !== 0) continue;
    if ((classes & PASSED_OVER) === 0) return wideKey(name);
    key += name.slice(from, index);
    from = index + 1;
  }
  return from === 0 ? name : key + name.slice(from);
}

const PLAIN = HAN | LATIN | DIGIT;
const PASSED_OVER = SPACE | NEWLINE | ENDING | PAIRED | FULL_PUNCTUATION;

/** The same of a name that holds other characters, which may have more than one form. */
function wideKey(name: string): string {
  return comparisonKey(name).replace(/[\p{P}\p{S}]+/gu, "");
}

export function nameOf({ cells }: PlanRow, { kind }: RowShape): string {
  return cells[kind.nameColumn] ?? "";
}
