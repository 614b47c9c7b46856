/** From what a person typed or pasted to the value that a column keeps. */

import { normalizeTarget, parseTarget } from "../targets/parse-target.ts";
import { findDate } from "../text/dates.ts";
import { toHalfWidth } from "../text/half-width.ts";
import { comparisonKey, toStorableText } from "../text/normalize.ts";
import type { Column } from "./definition.ts";

/**
 * The value kept for text typed into `column`; null for an emptied cell. What the type does not understand is
 * kept as typed: nothing that a person writes is refused or lost.
 */
export function cellInput(column: Column, typed: string): string | null {
  const value = kept(column, toStorableText(typed).text);
  return value === "" ? null : value;
}

function kept(column: Column, text: string): string {
  switch (column.type) {
    case "target":
      return normalizeTarget(text);
    case "number":
      return figureOf(text) ?? text;
    case "date":
      return findDate(text) ?? text;
    case "choice":
      return choiceOf(column, text) ?? text;
    default:
      return text;
  }
}

/** A figure in half width, with its thousands separators if it was typed with them. */
function figureOf(text: string): string | undefined {
  const figure = toHalfWidth(text).trim();
  return parseTarget(figure).kind === "number" ? figure : undefined;
}

/** The choice that the text means, whatever its width and spaces. */
function choiceOf(column: Column, text: string): string | undefined {
  const key = comparisonKey(text);
  return column.choices?.find((choice) => comparisonKey(choice) === key);
}
