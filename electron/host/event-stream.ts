/**
 * The pages of this start, and the server-sent events to the one that is served. Each load of the page names
 * itself with an id; the newest is the current one, and an older one is told that it has been superseded. A page
 * that connects late is told nothing else of what went before.
 */
import type { ServerResponse } from "node:http";
import type { EventData, EventName } from "../../shared/contract/events.ts";

const HEARTBEAT_MS = 20_000;

export class EventStream {
  /** The open streams and the page of each. */
  readonly #streams = new Map<ServerResponse, string>();
  readonly #superseded = new Set<string>();
  readonly #heartbeat: NodeJS.Timeout;
  #current: string | null = null;
  #onCountChanged: (count: number) => void = () => {};
  #hasEverConnected = false;

  constructor() {
    this.#heartbeat = setInterval(() => {
      for (const stream of this.#streams.keys()) stream.write(": heartbeat\n\n");
    }, HEARTBEAT_MS);
    this.#heartbeat.unref();
  }

  /** All pages that listen, the superseded ones too: each can go on with a reload. */
  get pageCount(): number {
    return this.#streams.size;
  }

  get hasCurrentPage(): boolean {
    return [...this.#streams.values()].some((page) => page === this.#current);
  }

  get hasEverConnected(): boolean {
    return this.#hasEverConnected;
  }

  onCountChanged(listener: (count: number) => void): void {
    this.#onCountChanged = listener;
  }

  /** May this page act? One that was never heard of is the newest and takes over. */
  admit(page: string): boolean {
    if (page === this.#current) return true;
    if (this.#superseded.has(page)) return false;
    const before = this.#current;
    this.#current = page;
    if (before === null) return true;
    this.#superseded.add(before);
    for (const [stream, of] of this.#streams) if (of === before) tellSuperseded(stream);
    return true;
  }

  /** Answers a request with the stream; it stays until the page goes. */
  connect(response: ServerResponse, page: string, headers: Readonly<Record<string, string>>): void {
    const isAdmitted = this.admit(page);
    response.writeHead(200, { ...headers, "Content-Type": "text/event-stream; charset=utf-8" });
    response.write("retry: 1000\n\n");
    if (!isAdmitted) tellSuperseded(response);
    this.#streams.set(response, page);
    this.#hasEverConnected = true;
    this.#onCountChanged(this.#streams.size);
    response.on("close", () => {
      this.#streams.delete(response);
      this.#onCountChanged(this.#streams.size);
    });
  }

  emit<Name extends EventName>(event: Name, data: EventData<Name>): void {
    for (const [stream, page] of this.#streams) {
      if (page === this.#current) stream.write(messageOf(event, data));
    }
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const stream of this.#streams.keys()) stream.end();
  }
}

function tellSuperseded(stream: ServerResponse): void {
  stream.write(messageOf("page:superseded", {}));
}

function messageOf<Name extends EventName>(event: Name, data: EventData<Name>): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
