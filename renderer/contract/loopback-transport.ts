/** The transport of the loopback shell: one POST per request, one event stream for all events. */
import type { EventName, Transport } from "../../shared/contract/events.ts";

export function createLoopbackTransport(): Transport {
  let stream: EventSource | null = null;
  return {
    async invoke(channel, input) {
      const response = await fetch(`/api/${channel}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(input),
      });
      return response.json();
    },
    on(event: EventName, listener) {
      stream ??= new EventSource("/api/events");
      const source = stream;
      const forward = (message: MessageEvent<string>): void => listener(JSON.parse(message.data));
      source.addEventListener(event, forward);
      return () => source.removeEventListener(event, forward);
    },
  };
}
