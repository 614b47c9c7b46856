/** 打开, 方案信息, 保存, 关闭方案, 导入 Excel, 导出 Excel. */
import { FileDown, FileUp, FolderOpen } from "lucide-react";
import { exportWorkbook } from "../features/export/export-workbook.ts";
import { askFacts } from "../features/facts/FactsDialog.tsx";
import { importIntoPlan } from "../features/import/import-workbook.tsx";
import { openPlan, saveCopy } from "../features/start/plan-files.ts";
import { say } from "../messages/message-store.ts";
import type { Command } from "./command.ts";

export const openCommand: Command = {
  id: "open",
  label: "打开",
  icon: FolderOpen,
  keys: ["Ctrl+O"],
  isForTextBoxes: true,
  enabled: () => true,
  run: () => openPlan(),
};

export const factsCommand: Command = factsCommandAt(null);

/** `column`: the fact whose field has the keys; null: the first. */
export function factsCommandAt(column: string | null): Command {
  return {
    id: "facts",
    label: "方案信息…",
    enabled: ({ isOpen }) => isOpen,
    run: async ({ act, state, canWrite }) => {
      const edits = await askFacts(state, !canWrite, column);
      if (edits.length > 0) act.editCells(edits);
    },
  };
}

/** Everything is saved as it is typed; the old habit is answered with the assurance that it is. */
export const saveCommand: Command = {
  id: "save",
  label: "保存",
  keys: ["Ctrl+S"],
  isForTextBoxes: true,
  enabled: ({ isOpen }) => isOpen,
  run: async ({ act }) => {
    await act.flush();
    say("已保存到本机，每次修改都会自动保存");
  },
};

export const saveCopyCommand: Command = {
  id: "save-copy",
  label: "另存副本…",
  enabled: ({ isOpen }) => isOpen,
  run: ({ data }) => saveCopy(data.file?.name ?? "方案"),
};

export const closeCommand: Command = {
  id: "close",
  label: "关闭方案",
  enabled: ({ isOpen }) => isOpen,
  run: ({ act }) => act.close(),
};

export const importCommand: Command = {
  id: "import",
  label: "导入 Excel",
  icon: FileDown,
  enabled: ({ canWrite }) => canWrite,
  run: () => importIntoPlan(),
};

export const exportCommand: Command = {
  id: "export",
  label: "导出 Excel",
  icon: FileUp,
  enabled: ({ isOpen }) => isOpen,
  run: ({ state }) => exportWorkbook(state),
};
