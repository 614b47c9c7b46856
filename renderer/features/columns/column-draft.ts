/** What the dialog of a column holds while it is filled in: texts as typed, and what they come to. */
import { type ColumnSettings, columnProblem } from "../../../shared/changes/column-rules.ts";
import type { RowId } from "../../../shared/model/row.ts";
import { isUserColumnType, type UserColumnType } from "../../../shared/tables/columns-table.ts";
import type { TableDefinition } from "../../../shared/tables/definition.ts";
import { splitChoices } from "../../../shared/tables/table-in.ts";

export interface ColumnDraft {
  readonly title: string;
  readonly type: string;
  /** One per line. */
  readonly choices: string;
  /** Empty: as usual for the type. */
  readonly width: string;
  /** The key of the column that it stands after. */
  readonly after: string;
}

export interface ColumnAnswer {
  readonly settings: ColumnSettings;
  readonly after: string;
}

export const TYPE_TITLES: Readonly<Record<UserColumnType, string>> = {
  text: "文字",
  longText: "长文字（多行、分项）",
  number: "数字",
  date: "日期",
  choice: "选项（从列出的选项中选）",
  units: "单位（从单位名单中选）",
};

export function draftOf({ settings, after }: ColumnAnswer): ColumnDraft {
  const { title, type, choices, widthChars } = settings;
  return { title, type, choices: choices.join("\n"), width: String(widthChars ?? ""), after };
}

export function typeOf({ type }: ColumnDraft): UserColumnType {
  return isUserColumnType(type) ? type : "text";
}

export function answerOf(draft: ColumnDraft): ColumnAnswer {
  const type = typeOf(draft);
  const settings = {
    title: draft.title.trim(),
    type,
    choices: type === "choice" ? splitChoices(draft.choices) : [],
    widthChars: draft.width.trim() === "" ? null : Number(draft.width),
  };
  return { settings, after: draft.after };
}

/** The sentence that says what is still wrong, or null. `rowId`: the column, where it is there already. */
export function draftProblem(table: TableDefinition, draft: ColumnDraft, rowId: RowId | null): string | null {
  return columnProblem(table, answerOf(draft).settings, rowId)?.message ?? null;
}
