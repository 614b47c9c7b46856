/**
 * How the page stands with its host. Editing stops when the host has not answered for a while, so that nothing
 * more is typed that nobody keeps; it goes on by itself when the host answers again. Once another page has taken
 * over, or the host has been started anew, this page has ended for good.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Link } from "../../shared/contract/events.ts";
import { SESSION_EXPIRED, SUPERSEDED } from "../../shared/contract/page-codes.ts";
import type { RequestObserver } from "./client.ts";

export interface ConnectionData {
  readonly isLost: boolean;
  /** Without an answer for so long that editing is stopped. */
  readonly isStopped: boolean;
  /** Why this page is served no longer; null while it is. */
  readonly ended: typeof SUPERSEDED | typeof SESSION_EXPIRED | null;
}

export interface Connection {
  readonly store: StoreApi<ConnectionData>;
  readonly observer: RequestObserver;
  onLink(link: Link): void;
  onSuperseded(): void;
}

export function createConnection(stopAfterMs: number): Connection {
  const store = createStore<ConnectionData>(() => ({ isLost: false, isStopped: false, ended: null }));
  let waiting = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const stopTimer = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  /** From now on the host is waited for; a wait that has begun goes on. */
  const startTimer = (): void => {
    timer ??= setTimeout(() => store.setState({ isStopped: true }), stopAfterMs);
  };
  const onAlive = (): void => {
    stopTimer();
    if (waiting > 0) startTimer();
    store.setState({ isLost: false, isStopped: false });
  };
  const onLost = (): void => {
    store.setState({ isLost: true });
    startTimer();
  };
  const end = (ended: ConnectionData["ended"]): void => {
    stopTimer();
    store.setState({ ended, isStopped: true });
  };
  return {
    store,
    observer: {
      onSent: (isLong) => {
        if (isLong) return;
        waiting++;
        startTimer();
      },
      onAnswered: (isLong) => {
        if (!isLong) waiting--;
        if (store.getState().ended === null) onAlive();
      },
      onLost: (isLong) => {
        if (!isLong) waiting--;
        if (store.getState().ended === null) onLost();
      },
      onPageEnded: (code) => end(code === SUPERSEDED ? SUPERSEDED : SESSION_EXPIRED),
    },
    onLink: (link) => {
      if (store.getState().ended !== null) return;
      if (link === "connected") onAlive();
      else if (link === "lost") onLost();
      else end(SESSION_EXPIRED);
    },
    onSuperseded: () => end(SUPERSEDED),
  };
}
