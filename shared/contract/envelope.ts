/** How an answer crosses a shell: data or an error as data, never a thrown object. */
import { z } from "zod";
import { ErrorDataSchema } from "../errors.ts";

export const EnvelopeSchema = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: ErrorDataSchema }),
]);
export type Envelope = z.infer<typeof EnvelopeSchema>;
