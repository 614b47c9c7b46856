/** Reads a JSON request body up to a cap; a request beyond it is cut off before it fills the memory. */
import type { IncomingMessage } from "node:http";
import { AppError } from "../../shared/errors.ts";

/** A paste of a whole 10,000-task plan is about 20 MB. */
export const MAX_BODY_BYTES = 64 * 1024 * 1024;

export async function readJsonBody(request: IncomingMessage, maxBytes = MAX_BODY_BYTES): Promise<unknown> {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return parseJson(Buffer.concat(chunks).toString("utf8"));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new AppError("validation", "request-not-json", "请求内容不是 JSON，未作任何修改。", [
      error.message,
    ]);
  }
}

function tooLarge(maxBytes: number): AppError {
  const megabytes = Math.floor(maxBytes / 1024 / 1024);
  return new AppError(
    "validation",
    "request-too-large",
    `一次提交的内容超过 ${megabytes} MB，未作任何修改；请分几次粘贴。`,
  );
}
