/** What the user is told about the safety of the edits. `saved` only ever follows an answer of the host. */

export type SaveState =
  | {
      readonly status: "saved" /** Null: nothing written since the plan was opened. */;
      readonly at: Date | null;
    }
  | { readonly status: "saving" }
  | { readonly status: "failed"; readonly message: string };

export function saveStateText(save: SaveState): string {
  if (save.status === "saving") return "正在保存…";
  return save.status === "saved" ? "已保存到本机" : "未保存：连接已断开";
}

export function lastSaveText(save: SaveState): string {
  if (save.status === "saving") return "正在保存…";
  if (save.status === "failed") return "未保存，正在重试";
  return save.at === null ? "已保存" : `已自动保存 ${save.at.toTimeString().slice(0, 8)}`;
}
