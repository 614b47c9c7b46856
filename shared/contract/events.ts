/** What the host tells the page unasked. */
import { z } from "zod";
import type { EventName } from "./names.ts";
import { PlanSnapshotSchema } from "./plan-schemas.ts";

export type { EventName } from "./names.ts";

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
  /** Something beside the act went wrong; a Chinese sentence. */
  "app:warning": z.strictObject({ message: z.string() }),
  /** The window wants to close: finish pending edits; the shell waits for plan:close. */
  "window:closing": z.strictObject({}),
  /** A newer page has taken over; what this one asks from now on is refused. */
  "page:superseded": z.strictObject({}),
} satisfies Readonly<Record<EventName, z.ZodType>>;

type Events = typeof events;
export type EventData<Name extends EventName> = z.infer<Events[Name]>;

/** Can the host be reached? `ended`: it answers, but never again to this page. */
export type Link = "connected" | "lost" | "ended";

/** What a shell puts at the page's disposal: window.annex in Electron, fetch and SSE in the loopback shell. */
export interface Transport {
  invoke(channel: string, input: unknown): Promise<unknown>;
  /** Returns the function that stops listening. */
  on(event: EventName, listener: (data: unknown) => void): () => void;
  /** Tells of every change of the link; absent where it cannot break. */
  onLink?(listener: (link: Link) => void): void;
}
