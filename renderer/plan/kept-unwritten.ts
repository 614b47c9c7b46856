/** How texts that are not written yet outlive a reload of the page. */
import { z } from "zod";
import { refusalStore } from "../messages/refusals.ts";
import { planStore } from "./current-plan.ts";
import type { PlanData } from "./plan-data.ts";
import { type Unwritten, unwrittenIn } from "./unwritten.ts";

const KEY = "annex-unwritten";

const KeptSchema = z.array(z.strictObject({ place: z.string(), text: z.string() }));

let isHandedOn = false;

/** What is on its way, and what was refused and perhaps not read yet. */
export function allUnwritten(data: Pick<PlanData, "plan" | "acting">): Unwritten[] {
  const refused = refusalStore.getState().refusals.flatMap(({ unwritten }) => unwritten);
  return [...refused, ...unwrittenIn(data)];
}

/** The next page in this window shows them. */
export function handOnUnwritten(): void {
  const texts = allUnwritten(planStore.getState());
  if (texts.length > 0) sessionStorage.setItem(KEY, JSON.stringify(texts));
  isHandedOn = true;
}

/** Nothing is lost when this page goes. */
export function isUnwrittenHandedOn(): boolean {
  return isHandedOn;
}

/** What the page before has handed on; only once. */
export function takeUnwritten(): readonly Unwritten[] {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return kept === null ? [] : KeptSchema.parse(JSON.parse(kept));
}
