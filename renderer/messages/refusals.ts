/**
 * What was not written, and why. It arrives while the user is typing on, so it never takes the keys: a panel
 * beside the sheet lists it until the user has read it.
 */
import { createStore } from "zustand/vanilla";
import { AppError } from "../../shared/errors.ts";
import { isFromEndedPage } from "../contract/client.ts";
import type { Unwritten } from "../plan/unwritten.ts";

export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly details: readonly string[];
  readonly unwritten: readonly Unwritten[];
}

export const refusalStore = createStore<{ readonly refusals: readonly Refusal[] }>(() => ({ refusals: [] }));

/** Why is said over the whole page. */
const ENDED = new AppError("precondition", "page-ended", "这个窗口已停用。");

/** One reason that repeats itself, as a full disk does, is said once, with all the texts. */
export function refuse(error: AppError, unwritten: readonly Unwritten[]): void {
  const { code, message, details } = isFromEndedPage(error) ? ENDED : error;
  const { refusals } = refusalStore.getState();
  const last = refusals.at(-1);
  if (last?.message === message && last.details.join("\n") === details.join("\n")) {
    const joined = { ...last, unwritten: [...last.unwritten, ...unwritten] };
    refusalStore.setState({ refusals: [...refusals.slice(0, -1), joined] });
  } else refusalStore.setState({ refusals: [...refusals, { code, message, details, unwritten }] });
}

export function dismissRefusals(): void {
  refusalStore.setState({ refusals: [] });
}
