/** What the plan channels speak of: a snapshot, and what one batch did. */
import { z } from "zod";
import { ChangeSchema } from "../changes/change.ts";
import { EDIT_KINDS } from "../changes/edit-cells.ts";
import { PlanRowSchema, RowIdSchema } from "../model/row.ts";
import { USER_COLUMN_TYPES } from "../tables/columns-table.ts";

/** What Ctrl+Z and Ctrl+Y would do next; null where there is nothing. */
const HistoryStateSchema = z.strictObject({
  undoLabel: z.string().nullable(),
  redoLabel: z.string().nullable(),
});
export type HistoryState = z.infer<typeof HistoryStateSchema>;

/** One opening of one plan file. A plan that is closed and opened again has another. */
export const PlanSessionSchema = z.string().min(1).max(64);

export const PlanSnapshotSchema = z.strictObject({
  session: PlanSessionSchema,
  file: z.strictObject({ name: z.string(), path: z.string() }),
  /** A Chinese sentence that says why nothing can be written; null where the plan can be edited. */
  readOnlyReason: z.string().nullable(),
  /** A Chinese sentence on what happened at opening (e.g. recovered after a crash, migrated, backed up). */
  notice: z.string().nullable(),
  /** The number of the last batch. */
  revision: z.int().min(0),
  rows: z.array(PlanRowSchema),
  history: HistoryStateSchema,
});
export type PlanSnapshot = z.infer<typeof PlanSnapshotSchema>;

/** The code of the error when the plan's file is no longer where it was opened; a copy can still be saved. */
export const PLAN_FILE_GONE = "plan-file-gone";

/** What a batch did. `changes` is empty and `revision` unchanged where there was nothing to do. */
export const BatchResultSchema = z.strictObject({
  revision: z.int().min(0),
  label: z.string(),
  changes: z.array(ChangeSchema),
  history: HistoryStateSchema,
});
export type BatchResult = z.infer<typeof BatchResultSchema>;

export const EditKindSchema = z.enum(EDIT_KINDS);

export const CellEditSchema = z.strictObject({
  rowId: RowIdSchema,
  column: z.string().min(1),
  value: z.string().nullable(),
});

export interface NewRowInput {
  kind: string;
  cells: Record<string, string>;
  children?: NewRowInput[] | undefined;
}
export const NewRowSchema: z.ZodType<NewRowInput> = z.lazy(() =>
  z.strictObject({
    kind: z.string().min(1),
    cells: z.record(z.string(), z.string()),
    children: z.array(NewRowSchema).optional(),
  }),
);

export const SpotSchema = z.strictObject({
  table: z.string().min(1),
  parentId: RowIdSchema.nullable(),
  afterId: RowIdSchema.nullable(),
});

/** Who made a row of table `setAside`, and when (ISO 8601, UTC). */
export const SetAsideOriginSchema = z.strictObject({
  rowId: RowIdSchema,
  author: z.string(),
  at: z.string(),
});
export type SetAsideOrigin = Readonly<z.infer<typeof SetAsideOriginSchema>>;

/** What the user decides of a column, but for its place. */
export const ColumnSettingsSchema = z.strictObject({
  title: z.string(),
  type: z.enum(USER_COLUMN_TYPES),
  /** Of a `choice` column; of others without meaning. */
  choices: z.array(z.string()),
  /** In character units; null: as usual for the type. */
  widthChars: z.int().nullable(),
});
