/** 撤销 and 重做. In a text box Ctrl+Z is the text's own. */
import { Redo2, Undo2 } from "lucide-react";
import { actLabel } from "../../shared/changes/describe.ts";
import { say } from "../messages/message-store.ts";
import type { Command } from "./command.ts";

export const undoCommand: Command = {
  id: "undo",
  label: "撤销",
  icon: Undo2,
  isSerial: true,
  keys: ["Ctrl+Z"],
  hint: ({ data }) => (data.history.undoLabel === null ? null : `撤销“${data.history.undoLabel}”`),
  menuLabel: ({ data }) => `撤销 ${data.history.undoLabel ?? ""}`.trim(),
  enabled: ({ canWrite, data }) => canWrite && (data.history.undoLabel !== null || isWriting(data)),
  run: async ({ act }) => {
    const result = await act.undo();
    if (result) say(`已撤销：${actLabel(result.label)}`);
  },
};

export const redoCommand: Command = {
  id: "redo",
  label: "重做",
  icon: Redo2,
  isSerial: true,
  keys: ["Ctrl+Y", "Ctrl+Shift+Z"],
  hint: ({ data }) => (data.history.redoLabel === null ? null : `重做“${data.history.redoLabel}”`),
  menuLabel: ({ data }) => `重做 ${data.history.redoLabel ?? ""}`.trim(),
  enabled: ({ canWrite, data }) => canWrite && data.history.redoLabel !== null,
  run: async ({ act }) => {
    const result = await act.redo();
    if (result) say(`已重做：${actLabel(result.label)}`);
  },
};

/** An edit on its way can be undone as soon as it is written. */
function isWriting(data: { readonly save: { readonly status: string } }): boolean {
  return data.save.status === "saving";
}
