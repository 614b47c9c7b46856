/** The way to the host that this page has: the preload's bridge in Electron, HTTP in the loopback shell. */
import type { Transport } from "../../shared/contract/events.ts";
import { createLoopbackTransport } from "./loopback-transport.ts";

declare global {
  interface Window {
    readonly annex?: Transport;
  }
}

export const transport: Transport = window.annex ?? createLoopbackTransport();
