/**
 * Typed requests to the host. Whatever goes wrong arrives as an AppError: what the host answered, a lost
 * connection, or an answer that the contract does not know.
 */
import { type Answer, type Call, type ChannelName, channels } from "../../shared/contract/channels.ts";
import { EnvelopeSchema } from "../../shared/contract/envelope.ts";
import { type EventData, type EventName, events, type Transport } from "../../shared/contract/events.ts";
import { isPageEnded } from "../../shared/contract/page-codes.ts";
import { AppError } from "../../shared/errors.ts";

export interface Client {
  invoke<Name extends ChannelName>(name: Name, input: Call<Name>): Promise<Answer<Name>>;
  /** Returns the function that stops listening. */
  on<Name extends EventName>(name: Name, listener: (data: EventData<Name>) => void): () => void;
}

/** Who is told of what became of each request, whatever the request was about. */
export interface RequestObserver {
  /** Long work may take its time: nobody waits for its answer. */
  onSent(isLong: boolean): void;
  onAnswered(isLong: boolean): void;
  onLost(isLong: boolean): void;
  /** The host serves this page no longer. */
  onPageEnded(code: string): void;
}

export const CONNECTION_LOST = "connection-lost";

const LONG: ReadonlySet<ChannelName> = new Set([
  "import:preview",
  "import:preview-new",
  "export:workbook",
  // The system's dialog is open as long as the user likes.
  "files:choose",
]);

const NOBODY: RequestObserver = {
  onSent: () => {},
  onAnswered: () => {},
  onLost: () => {},
  onPageEnded: () => {},
};

export function createClient(transport: Transport, observer: RequestObserver = NOBODY): Client {
  return {
    async invoke<Name extends ChannelName>(name: Name, input: Call<Name>): Promise<Answer<Name>> {
      const envelope = EnvelopeSchema.safeParse(await reach(transport, observer, name, input));
      if (!envelope.success) throw unknownAnswer();
      if (envelope.data.ok) return parseAnswer(name, envelope.data.value);
      const error = AppError.fromData(envelope.data.error);
      if (isPageEnded(error.code)) observer.onPageEnded(error.code);
      throw error;
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

/** The host refuses everything that this page asks; the page says so as a whole, not for each request. */
export function isFromEndedPage(error: unknown): boolean {
  return error instanceof AppError && isPageEnded(error.code);
}

async function reach(
  transport: Transport,
  observer: RequestObserver,
  name: ChannelName,
  input: unknown,
): Promise<unknown> {
  const isLong = LONG.has(name);
  observer.onSent(isLong);
  try {
    const answer = await transport.invoke(name, input);
    observer.onAnswered(isLong);
    return answer;
  } catch {
    observer.onLost(isLong);
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
