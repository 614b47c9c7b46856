/** Any thrown thing as the one kind of error that a user sees. */
import { AppError } from "../../shared/errors.ts";

export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const cause = error instanceof Error ? error.message : String(error);
  return new AppError("internal", "page-error", "程序内部出错，本次操作未完成；已保存的内容不受影响。", [
    cause,
  ]);
}
