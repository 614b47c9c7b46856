/** Finding and replacing. The keys work in text boxes too, those of the find panel among them. */
import { Search } from "lucide-react";
import { findStore } from "../features/find/current-find.ts";
import { countText } from "../features/find/find-data.ts";
import type { Direction, StepOutcome } from "../features/find/plan-search.ts";
import { replaceAll } from "../features/find/replace-all.tsx";
import { say } from "../messages/message-store.ts";
import type { Command } from "./command.ts";

/** Longer selections are hardly meant to be looked for. */
const MOST_SELECTED = 200;

let selected: string | undefined;

const noteSelection = (): void => {
  selected = selectedText();
};

export const findCommand: Command = {
  id: "find",
  label: "查找替换",
  icon: Search,
  keys: ["Ctrl+F"],
  isForTextBoxes: true,
  prepare: noteSelection,
  enabled: ({ isOpen }) => isOpen,
  run: () => findStore.getState().open(false, selected),
};

export const replaceCommand: Command = {
  id: "replace",
  label: "替换",
  keys: ["Ctrl+H"],
  isForTextBoxes: true,
  prepare: noteSelection,
  enabled: ({ canWrite }) => canWrite,
  run: () => findStore.getState().open(true, selected),
};

export const findNextCommand: Command = {
  id: "find-next",
  label: "下一处",
  keys: ["F3"],
  isForTextBoxes: true,
  enabled: ({ isOpen }) => isOpen,
  run: () => step(1),
};

export const findPreviousCommand: Command = {
  id: "find-previous",
  label: "上一处",
  keys: ["Shift+F3"],
  isForTextBoxes: true,
  enabled: ({ isOpen }) => isOpen,
  run: () => step(-1),
};

export const replaceOneCommand: Command = {
  id: "replace-one",
  label: "替换",
  enabled: ({ canWrite }) => canWrite,
  run: async () => tell(await findStore.getState().replaceCurrent(), 1),
};

export const replaceAllCommand: Command = {
  id: "replace-all",
  label: "全部替换",
  enabled: ({ canWrite }) => canWrite,
  run: replaceAll,
};

async function step(direction: Direction): Promise<void> {
  const { spec, isReplacing, open } = findStore.getState();
  if (spec.text === "") open(isReplacing);
  else tell(await findStore.getState().step(direction), direction);
}

/** The panel shows the count; without it the status bar does. */
function tell(outcome: StepOutcome, direction: Direction): void {
  const find = findStore.getState();
  const end = direction > 0 ? "已查到末尾，从头继续" : "已查到开头，从末尾继续";
  const words = [
    ...(outcome === "wrapped" ? [end] : []),
    ...(find.isOpen ? [] : [find.problem ?? countText(find)]),
  ];
  if (words.length > 0) say(words.join("："));
}

/** What is selected in a cell's editor or the editing line. */
function selectedText(): string | undefined {
  const box = document.activeElement;
  if (!(box instanceof HTMLTextAreaElement) || box.closest(".find-panel")) return undefined;
  const text = box.value.slice(box.selectionStart, box.selectionEnd);
  return text === "" || text.length > MOST_SELECTED ? undefined : text;
}
