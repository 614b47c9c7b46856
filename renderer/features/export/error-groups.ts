/** Errors by rule, and where several say the same, as one with its places. Pure. */
import type { ExportError } from "../../../shared/contract/export-schemas.ts";

export interface ErrorEntry {
  readonly message: string;
  readonly errors: readonly ExportError[];
}

export interface ErrorGroup {
  /** The rule's title. */
  readonly rule: string;
  readonly count: number;
  readonly entries: readonly ErrorEntry[];
}

export function errorGroups(errors: readonly ExportError[]): ErrorGroup[] {
  return [...Map.groupBy(errors, ({ rule }) => rule)].map(([rule, ofRule]) => ({
    rule,
    count: ofRule.length,
    entries: [...Map.groupBy(ofRule, ({ message }) => message)].map(([message, same]) => ({
      message,
      errors: same,
    })),
  }));
}
