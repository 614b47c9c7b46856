/** The app's seam as the shells see it: remembers what reached it and answers every call with the same value. */
import type { App } from "../../electron/app/app.ts";

export interface RecordingApp extends App {
  readonly calls: { channel: string; input: unknown }[];
  readonly openRequests: string[];
  readonly isClosed: () => boolean;
}

export function makeRecordingApp(value: unknown = { answered: true }): RecordingApp {
  const calls: { channel: string; input: unknown }[] = [];
  const openRequests: string[] = [];
  let isClosed = false;
  return {
    calls,
    openRequests,
    isClosed: () => isClosed,
    dispatch: async (channel, input) => {
      calls.push({ channel, input });
      return { ok: true, value };
    },
    requestOpen: (path) => {
      openRequests.push(path);
    },
    close: async () => {
      isClosed = true;
    },
  };
}
