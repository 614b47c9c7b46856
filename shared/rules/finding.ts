/**
 * What a check finds. A rule makes drafts; incremental.ts makes findings of them: with the rule's severity as the
 * user has set it, and with the rows of the message named as they stand.
 */
import type { CellEdit } from "../changes/edit-cells.ts";
import type { RowId } from "../model/row.ts";

export const SEVERITIES = ["error", "warning", "hint"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const SEVERITY_TITLES: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  hint: "提示",
};

/** The order is otherwise kept. */
export function worstFirst<Each extends { readonly severity: Severity }>(
  findings: readonly Each[],
): readonly Each[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** In UTF-16 code units of the cell's text; the end is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Part of one cell's text replaced: what lets several fixes of one cell be made together (merge-fixes.ts). */
export interface CellPatch extends TextRange {
  readonly rowId: RowId;
  readonly column: string;
  readonly text: string;
}

export interface Fix {
  /** What the button says: 改为“市文广旅体局”. */
  readonly label: string;
  readonly edits: readonly CellEdit[];
  /** The same as `edits`, where the fix is a change of one place in the finding's own cell. */
  readonly patch: CellPatch | null;
  /** It lets the words stand and is offered beside the sensible answer: nobody makes it unasked. */
  readonly isSecondary?: true;
}

export const NO_FIXES: readonly Fix[] = [];

/** A part of a message; a row is named as it stands when the message is read. */
export type Word = string | { readonly row: RowId };

export interface Draft {
  readonly rowId: RowId;
  readonly column: string | null;
  readonly range: TextRange | null;
  readonly message: readonly Word[];
  /** What the finding is about: as long as these words stay, a finding that was set aside stays aside. */
  readonly about: string;
  /** Findings of one rule with the same cause can be shown and fixed as one; null: it stands alone. */
  readonly cause: string | null;
  readonly fixes: readonly Fix[];
}

export interface Finding {
  /** The same for the same fault as long as its words stay; unique within a check. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly table: string;
  readonly rowId: RowId;
  /** Null: the row as a whole. */
  readonly column: string | null;
  /** The words in question; null: the cell as a whole. */
  readonly range: TextRange | null;
  /** One Chinese sentence with the exact words. */
  readonly message: string;
  readonly about: string;
  readonly cause: string | null;
  /** Several fixes are a choice for the user; see clearFix(). */
  readonly fixes: readonly Fix[];
}

/** The only sensible answer to a finding, which may be given for many at once; null: the user has to choose. */
export function clearFix({ fixes }: Pick<Finding, "fixes">): Fix | null {
  const [first, ...others] = fixes.filter(({ isSecondary }) => !isSecondary);
  return first && others.length === 0 ? first : null;
}
