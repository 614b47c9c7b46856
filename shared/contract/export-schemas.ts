/** What stands against an official export: the errors that the check finds in the very state that is exported. */
import { z } from "zod";
import { BatchResultSchema } from "./plan-schemas.ts";

const ExportErrorSchema = z.strictObject({
  /** That of the finding. */
  id: z.string(),
  /** The rule's title. */
  rule: z.string(),
  table: z.string(),
  rowId: z.string(),
  column: z.string().nullable(),
  message: z.string(),
});
export type ExportError = Readonly<z.infer<typeof ExportErrorSchema>>;

export const ExportCheckSchema = z.strictObject({
  /** In the order of the plan. */
  errors: z.array(ExportErrorSchema),
  warningCount: z.int(),
});
export type ExportCheck = z.infer<typeof ExportCheckSchema>;

export const ExportOutcomeSchema = z.discriminatedUnion("outcome", [
  z.strictObject({
    outcome: z.literal("written"),
    path: z.string(),
    warnings: z.array(z.string()),
    /** The name of the copy of the file that stood there, beside the new one. */
    backup: z.string().nullable(),
    /** What was noted in the log, since it was exported with errors; null: nothing. */
    note: BatchResultSchema.nullable(),
  }),
  /** Nothing was written: the plan has errors that the user has not seen. */
  z.strictObject({ outcome: z.literal("held"), check: ExportCheckSchema }),
]);
export type ExportOutcome = z.infer<typeof ExportOutcomeSchema>;
