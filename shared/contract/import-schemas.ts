/** The preview of an import: what the workbook says that the plan does not, cell by cell and row by row. */
import { z } from "zod";

/** Where in the workbook something stands: 附件1!D42. */
const Address = z.string();

const CellDifferenceSchema = z.strictObject({
  id: z.string(),
  table: z.string(),
  rowId: z.string(),
  /** The row as the user sees it: its number, or its name where it has none. */
  row: z.string(),
  column: z.string(),
  old: z.string().nullable(),
  new: z.string().nullable(),
  address: Address,
});
export type CellDifference = z.infer<typeof CellDifferenceSchema>;

/** A row of the plan, or one that this import adds (by the id of its difference). */
const RowReferenceSchema = z.strictObject({ isAdded: z.boolean(), id: z.string() });
export type RowReference = z.infer<typeof RowReferenceSchema>;

/** Where a row goes: under which row, after which sibling (null: first); and its turn among all rows placed. */
const PlacementSchema = z.strictObject({
  parent: RowReferenceSchema.nullable(),
  after: RowReferenceSchema.nullable(),
  order: z.int(),
});
export type Placement = z.infer<typeof PlacementSchema>;

const AddedRowSchema = z.strictObject({
  id: z.string(),
  table: z.string(),
  kind: z.string(),
  row: z.string(),
  /** Names of the rows above it, from the top level down. */
  under: z.array(z.string()),
  cells: z.record(z.string(), z.string()),
  placement: PlacementSchema,
  address: Address,
});
export type AddedRow = z.infer<typeof AddedRowSchema>;

/** A row that the plan has already, with its name and as its number reads there. */
const KnownRowSchema = z.strictObject({
  id: z.string(),
  table: z.string(),
  kind: z.string(),
  rowId: z.string(),
  row: z.string(),
  name: z.string(),
});
/** The workbook has it no more. */
export type RemovedRow = z.infer<typeof KnownRowSchema>;

const MovedRowSchema = KnownRowSchema.extend({
  /** Places in words: (三)实施缩小城乡差距行动 · 促进农民持续增收 · 第2项 */
  from: z.string(),
  to: z.string(),
  placement: PlacementSchema,
  address: Address,
});
export type MovedRow = z.infer<typeof MovedRowSchema>;

/** Something in the workbook that the reader could not place; listed, never dropped in silence. */
const NotUnderstoodSchema = z.strictObject({
  address: Address,
  text: z.string(),
  reason: z.string(),
});
export type NotUnderstood = z.infer<typeof NotUnderstoodSchema>;

export const DifferencesSchema = z.strictObject({
  changes: z.array(CellDifferenceSchema),
  added: z.array(AddedRowSchema),
  removed: z.array(KnownRowSchema),
  moved: z.array(MovedRowSchema),
  notUnderstood: z.array(NotUnderstoodSchema),
});
export type Differences = z.infer<typeof DifferencesSchema>;

const ReadSheetSchema = z.strictObject({
  name: z.string(),
  /** The table it was recognised as; null: passed over. */
  table: z.string().nullable(),
  headerRow: z.int().nullable(),
  lineCount: z.int(),
  columns: z.array(
    z.strictObject({
      letter: z.string(),
      header: z.string(),
      column: z.string().nullable(),
      isSynonym: z.boolean(),
    }),
  ),
});
export type ReadSheet = z.infer<typeof ReadSheetSchema>;

export const ImportPreviewSchema = z.strictObject({
  previewId: z.string(),
  fileName: z.string(),
  sizeBytes: z.int(),
  modifiedAt: z.string(),
  sheets: z.array(ReadSheetSchema),
  differences: DifferencesSchema,
});
export type ImportPreview = z.infer<typeof ImportPreviewSchema>;
