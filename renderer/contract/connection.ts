/** The one client of this page. */
import { createClient } from "./client.ts";
import { transport } from "./transport.ts";

export const client = createClient(transport);
