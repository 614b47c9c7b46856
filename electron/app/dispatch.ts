/**
 * From a call of any shell to its envelope: the input is parsed before a handler sees it, the answer before the
 * page does. What is no AppError is a fault of the program: the page reads one sentence, stderr the stack.
 */
import type { z } from "zod";
import {
  type Answer,
  type Call,
  type ChannelName,
  channels,
  type Request,
} from "../../shared/contract/channels.ts";
import type { Envelope } from "../../shared/contract/envelope.ts";
import { isChannelName } from "../../shared/contract/names.ts";
import { AppError } from "../../shared/errors.ts";
import { storageError } from "../db/storage-error.ts";
import { assertIsOpen } from "../services/context.ts";
import { type HandlerContext, handlers } from "./handlers.ts";

const ISSUES_NAMED = 5;

/** Never rejects. */
export async function dispatch(context: HandlerContext, channel: string, input: unknown): Promise<Envelope> {
  try {
    if (!isChannelName(channel)) throw unknownChannel(channel);
    return { ok: true, value: await call(context, channel, input) };
  } catch (error) {
    return { ok: false, error: toAppError(error, channel).toData() };
  }
}

async function call<Name extends ChannelName>(
  context: HandlerContext,
  name: Name,
  input: unknown,
): Promise<Answer<Name>> {
  const parsed = channels[name].input.safeParse(input);
  if (!parsed.success) throw badRequest(name, parsed.error);
  const answer = await handlers[name](context, requestOf(context, parsed.data as Call<Name>));
  return channels[name].output.parse(answer) as Answer<Name>;
}

/** What the service is told, once the plan that the page means is known to be the open one. */
function requestOf<Name extends ChannelName>(context: HandlerContext, call: Call<Name>): Request<Name> {
  const { session, ...request } = call as { readonly session?: string | null };
  if (typeof session === "string") assertIsOpen(context.services, session);
  return request as Request<Name>;
}

/** What the user is told; the cause of what nobody foresaw goes to stderr. */
export function toAppError(thrown: unknown, doing: string): AppError {
  const error = storageError(thrown, "操作没有完成");
  if (error instanceof AppError) return error;
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${doing}: ${cause}\n`);
  return new AppError("internal", "internal", "程序内部出错，本次操作未完成；已保存的内容不受影响，请重试。");
}

function unknownChannel(channel: string): AppError {
  return new AppError("not-found", "unknown-channel", "没有这项功能，请重新打开附表通。", [
    channel.slice(0, 100),
  ]);
}

function badRequest(name: string, error: z.ZodError): AppError {
  const places = error.issues
    .slice(0, ISSUES_NAMED)
    .map(({ path, message }) => `${name} ${path.join(".")}: ${message}`);
  return new AppError("validation", "bad-request", "请求的内容不完整或不正确，没有执行。请重试。", places);
}
