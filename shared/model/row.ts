/**
 * A row of the plan as every part sees it. A row has a stable id, never its visible number: numbers are
 * derived from the order (shared/numbering). All values are text as typed; "nothing there" is the absence
 * of the key, never an empty string.
 */
import { z } from "zod";

export const RowIdSchema = z.string().min(1).max(64);
export type RowId = z.infer<typeof RowIdSchema>;

/** Where a row stands: its kind, its parent and a fractional-index position among its siblings. */
export const PlaceSchema = z.strictObject({
  kind: z.string().min(1),
  parentId: RowIdSchema.nullable(),
  position: z.string().min(1),
});
export type Place = Readonly<z.infer<typeof PlaceSchema>>;

export const PlanRowSchema = PlaceSchema.extend({
  id: RowIdSchema,
  table: z.string().min(1),
  cells: z.record(z.string(), z.string()),
});
export type PlanRow = Readonly<z.infer<typeof PlanRowSchema>> & {
  readonly cells: Readonly<Record<string, string>>;
};

/** Excel's limit of one cell, which is also ours, so that every plan can be exported. */
export const MAX_CELL_LENGTH = 32_767;

/** A cell as the key of a map. Null column: the row as a whole. */
export function cellKey({
  rowId,
  column,
}: {
  readonly rowId: RowId;
  readonly column: string | null;
}): string {
  return `${rowId}\n${column ?? ""}`;
}
