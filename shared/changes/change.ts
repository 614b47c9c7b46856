/**
 * The change: the only way a plan ever differs from what it was. A batch of changes is one user action.
 * The algebra in this folder (apply, invert) is pure and is used by host and renderer alike.
 */
import { z } from "zod";
import { type Place, PlaceSchema, RowIdSchema } from "../model/row.ts";

/** The pseudo-column whose value is a row's place; old null: the row is new; new null: the row is gone. */
export const PLACE_COLUMN = "$place";

export const ChangeSchema = z.strictObject({
  table: z.string().min(1),
  rowId: RowIdSchema,
  column: z.string().min(1),
  old: z.string().nullable(),
  new: z.string().nullable(),
});
export type Change = Readonly<z.infer<typeof ChangeSchema>>;

export function encodePlace(place: Place): string {
  return JSON.stringify({ kind: place.kind, parentId: place.parentId, position: place.position });
}

export function decodePlace(value: string): Place {
  return PlaceSchema.parse(JSON.parse(value));
}
