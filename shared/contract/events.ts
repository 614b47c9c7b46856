/** What the host tells the page unasked. */
import { z } from "zod";
import { PlanSnapshotSchema } from "./plan-schemas.ts";

export const events = {
  /** Progress of a job; fraction null where its length is not known. */
  "job:progress": z.strictObject({
    jobId: z.string(),
    fraction: z.number().min(0).max(1).nullable(),
    label: z.string(),
  }),
  /** The plan on disk is not the one the page shows (written by another program): show this one. */
  "plan:replaced": z.strictObject({ snapshot: PlanSnapshotSchema, reason: z.string() }),
  /** The shell was asked to open a file (double click while running). */
  "plan:open-requested": z.strictObject({ token: z.string(), name: z.string(), path: z.string() }),
  /** The window wants to close: finish pending edits; the shell waits for plan:close. */
  "window:closing": z.strictObject({}),
};

export type Events = typeof events;
export type EventName = keyof Events;
export type EventData<Name extends EventName> = z.infer<Events[Name]>;

export const eventNames = Object.keys(events) as readonly EventName[];

/** What a shell puts at the page's disposal: window.annex in Electron, fetch and SSE in the loopback shell. */
export interface Transport {
  invoke(channel: string, input: unknown): Promise<unknown>;
  /** Returns the function that stops listening. */
  on(event: EventName, listener: (data: unknown) => void): () => void;
}
