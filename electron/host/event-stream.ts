/** Server-sent events to all open pages. A page that connects late is told nothing of what went before. */
import type { ServerResponse } from "node:http";
import type { EventData, EventName } from "../../shared/contract/events.ts";

const HEARTBEAT_MS = 20_000;

export class EventStream {
  readonly #pages = new Set<ServerResponse>();
  readonly #heartbeat: NodeJS.Timeout;
  #onCountChanged: (count: number) => void = () => {};
  #hasEverConnected = false;

  constructor() {
    this.#heartbeat = setInterval(() => this.#write(": heartbeat\n\n"), HEARTBEAT_MS);
    this.#heartbeat.unref();
  }

  get pageCount(): number {
    return this.#pages.size;
  }

  get hasEverConnected(): boolean {
    return this.#hasEverConnected;
  }

  onCountChanged(listener: (count: number) => void): void {
    this.#onCountChanged = listener;
  }

  /** Answers a request with the stream; it stays until the page goes. */
  connect(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
    response.writeHead(200, { ...headers, "Content-Type": "text/event-stream; charset=utf-8" });
    response.write("retry: 1000\n\n");
    this.#pages.add(response);
    this.#hasEverConnected = true;
    this.#onCountChanged(this.#pages.size);
    response.on("close", () => {
      this.#pages.delete(response);
      this.#onCountChanged(this.#pages.size);
    });
  }

  emit<Name extends EventName>(event: Name, data: EventData<Name>): void {
    this.#write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const page of this.#pages) page.end();
  }

  #write(text: string): void {
    for (const page of this.#pages) page.write(text);
  }
}
