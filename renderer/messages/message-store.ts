/** The one line of news in the status bar. The newest replaces the one before; failures open a dialog instead. */
import { createStore } from "zustand/vanilla";

export interface Message {
  readonly text: string;
  readonly tone: "info" | "warning";
  readonly serial: number;
}

export const messageStore = createStore<{ readonly message: Message | null }>(() => ({ message: null }));

let serial = 0;

export function say(text: string, tone: Message["tone"] = "info"): void {
  messageStore.setState({ message: { text, tone, serial: ++serial } });
}

export function clearMessage(): void {
  messageStore.setState({ message: null });
}
