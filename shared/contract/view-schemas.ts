/** How a user looks at a plan: columns, filters, order, zoom. Kept on the machine, never in the plan. */
import { z } from "zod";
import { SEVERITIES } from "../rules/finding.ts";

const CellFilterSchema = z.discriminatedUnion("kind", [
  /** The cell is one of these texts; in a column of units, it names one of these units. Empty text: the empty cell. */
  z.strictObject({ kind: z.literal("values"), values: z.array(z.string()) }),
  z.strictObject({ kind: z.literal("contains"), text: z.string(), isNegated: z.boolean() }),
  z.strictObject({ kind: z.literal("empty") }),
  z.strictObject({ kind: z.literal("filled") }),
  /** The checker found something in the cell; null: of any severity. */
  z.strictObject({ kind: z.literal("findings"), severity: z.enum(SEVERITIES).nullable() }),
]);
export type CellFilter = z.infer<typeof CellFilterSchema>;

const SheetViewSchema = z.strictObject({
  /** Set by the user; in CSS pixels before zoom. */
  widths: z.record(z.string(), z.number().min(16).max(4_000)),
  hidden: z.array(z.string()),
  /** So many columns stay in view; null: as the table says. */
  frozen: z.int().min(0).max(200).nullable(),
  sort: z.strictObject({ column: z.string(), isDescending: z.boolean() }).nullable(),
  filters: z.record(z.string(), CellFilterSchema),
});
export type SheetView = z.infer<typeof SheetViewSchema>;

export const PlanViewSchema = z.strictObject({
  /** Per cent. */
  zoom: z.int().min(50).max(200),
  sheet: z.string(),
  sheets: z.record(z.string(), SheetViewSchema),
});
export type PlanView = z.infer<typeof PlanViewSchema>;

export const PLAIN_VIEW: SheetView = { widths: {}, hidden: [], frozen: null, sort: null, filters: {} };
