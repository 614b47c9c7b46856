/**
 * The one error that a user ever sees. The message is a Chinese sentence: what is wrong, where, what to do.
 * Anything else that is thrown is a bug of ours and is reported as such, without a stack trace.
 */
import { z } from "zod";

const ErrorKindSchema = z.enum([
  "validation", // the request or a value is not acceptable
  "not-found",
  "precondition", // e.g. no plan is open, the plan is read-only
  "conflict", // a cell no longer holds what the action expects
  "bad-file", // a file is not what it should be
  "storage", // disk, permissions
  "cancelled",
  "internal",
]);
export type ErrorKind = z.infer<typeof ErrorKindSchema>;

export const ErrorDataSchema = z.strictObject({
  kind: ErrorKindSchema,
  code: z.string(),
  message: z.string(),
  details: z.array(z.string()).optional(),
});
export type ErrorData = z.infer<typeof ErrorDataSchema>;

export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly details: readonly string[];

  constructor(kind: ErrorKind, code: string, message: string, details: readonly string[] = []) {
    super(message);
    this.name = "AppError";
    this.kind = kind;
    this.code = code;
    this.details = details;
  }

  toData(): ErrorData {
    const { kind, code, message, details } = this;
    return details.length > 0 ? { kind, code, message, details: [...details] } : { kind, code, message };
  }

  static fromData(data: ErrorData): AppError {
    return new AppError(data.kind, data.code, data.message, data.details);
  }
}

/** A value that must be there if the program is right. */
export function assertDefined<T>(value: T | null | undefined, why: string): T {
  if (value === null || value === undefined) throw new Error(`expected a value: ${why}`);
  return value;
}
