/**
 * Typed requests to the host. Whatever goes wrong arrives as an AppError: what the host answered, a lost
 * connection, or an answer that the contract does not know.
 */
import { type Answer, type ChannelName, channels, type Request } from "../../shared/contract/channels.ts";
import { EnvelopeSchema } from "../../shared/contract/envelope.ts";
import { type EventData, type EventName, events, type Transport } from "../../shared/contract/events.ts";
import { AppError } from "../../shared/errors.ts";

export interface Client {
  invoke<Name extends ChannelName>(name: Name, input: Request<Name>): Promise<Answer<Name>>;
  /** Returns the function that stops listening. */
  on<Name extends EventName>(name: Name, listener: (data: EventData<Name>) => void): () => void;
}

export const CONNECTION_LOST = "connection-lost";

export function createClient(transport: Transport): Client {
  return {
    async invoke<Name extends ChannelName>(name: Name, input: Request<Name>): Promise<Answer<Name>> {
      const envelope = EnvelopeSchema.safeParse(await reach(transport, name, input));
      if (!envelope.success) throw unknownAnswer();
      if (!envelope.data.ok) throw AppError.fromData(envelope.data.error);
      return parseAnswer(name, envelope.data.value);
    },
    on(name, listener) {
      return transport.on(name, (data) => listener(parseEvent(name, data)));
    },
  };
}

/** Has the request perhaps never reached the host? Then it may be sent again if that does no harm. */
export function isConnectionLost(error: unknown): boolean {
  return error instanceof AppError && error.code === CONNECTION_LOST;
}

async function reach(transport: Transport, name: ChannelName, input: unknown): Promise<unknown> {
  try {
    return await transport.invoke(name, input);
  } catch {
    throw new AppError(
      "storage",
      CONNECTION_LOST,
      "与附表通主程序的连接已断开，改动暂未保存。请确认主程序仍在运行；连接恢复后会自动重新保存。",
    );
  }
}

function parseAnswer<Name extends ChannelName>(name: Name, value: unknown): Answer<Name> {
  const answer = channels[name].output.safeParse(value);
  if (!answer.success) throw unknownAnswer();
  return answer.data as Answer<Name>;
}

function parseEvent<Name extends EventName>(name: Name, data: unknown): EventData<Name> {
  return events[name].parse(data) as EventData<Name>;
}

function unknownAnswer(): AppError {
  return new AppError("internal", "unknown-answer", "主程序的回答无法识别。请关闭附表通后重新打开。");
}
