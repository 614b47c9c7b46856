/** From what a person typed or pasted to the value that a column keeps. */

import { normalizeTarget } from "../targets/parse-target.ts";
import { toStorableText } from "../text/normalize.ts";
import type { Column } from "./definition.ts";

/** The value kept for text typed into `column`; null for an emptied cell. */
export function cellInput(column: Column, typed: string): string | null {
  const { text } = toStorableText(typed);
  const value = column.type === "target" ? normalizeTarget(text) : text;
  return value === "" ? null : value;
}
