/** The one client of this page, and how it stands with the host. */
import { createClient } from "./client.ts";
import { createConnection } from "./connection-store.ts";
import { transport } from "./transport.ts";

/** As long as a slow disk may take; longer than anybody takes for a sign that all is well. */
const STOP_AFTER_MS = 5_000;

export const connection = createConnection(STOP_AFTER_MS);
export const connectionStore = connection.store;
export const client = createClient(transport, connection.observer);

/** Called once; before it nothing is known but from the answers to requests. */
export function watchConnection(): void {
  transport.onLink?.(connection.onLink);
  client.on("page:superseded", connection.onSuperseded);
}
