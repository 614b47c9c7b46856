/** The transport of the loopback shell: one POST per request, one event stream for all events. */
import type { EventName, Link, Transport } from "../../shared/contract/events.ts";
import { PAGE_HEADER, PAGE_PARAMETER } from "../../shared/contract/page-codes.ts";

export function createLoopbackTransport(): Transport {
  // A new one at every load: the host serves the newest page alone.
  const page = crypto.randomUUID();
  let stream: EventSource | null = null;
  const events = (): EventSource => {
    stream ??= new EventSource(`/api/events?${PAGE_PARAMETER}=${page}`);
    return stream;
  };
  return {
    async invoke(channel, input) {
      const response = await fetch(`/api/${channel}`, {
        method: "POST",
        headers: { "Content-Type": "application/json", [PAGE_HEADER]: page },
        body: JSON.stringify(input),
      });
      return response.json();
    },
    on(event: EventName, listener) {
      const source = events();
      const forward = (message: MessageEvent<string>): void => listener(JSON.parse(message.data));
      source.addEventListener(event, forward);
      return () => source.removeEventListener(event, forward);
    },
    onLink(listener) {
      const source = events();
      source.addEventListener("open", () => listener("connected"));
      source.addEventListener("error", () => listener(linkOf(source)));
    },
  };
}

/** The browser tries again by itself, unless the host has answered with a refusal. */
function linkOf(source: EventSource): Link {
  return source.readyState === EventSource.CLOSED ? "ended" : "lost";
}
