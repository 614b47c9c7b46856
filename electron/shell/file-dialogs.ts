/** The system's own file dialogs, one per purpose of the contract. */
import { filePurposes, withExtension } from "../../shared/contract/file-purposes.ts";
import type { FilePurpose } from "../../shared/contract/file-schemas.ts";

interface DialogText {
  readonly title: string;
  readonly button: string;
  readonly files: string;
}

const DIALOGS: Readonly<Record<FilePurpose, DialogText>> = {
  "open-plan": { title: "打开方案", button: "打开", files: "附表通方案" },
  "save-plan": { title: "新建方案", button: "保存", files: "附表通方案" },
  "import-workbook": { title: "导入工作簿", button: "导入", files: "Excel 工作簿" },
  "export-workbook": { title: "导出工作簿", button: "导出", files: "Excel 工作簿" },
  "import-rules": { title: "导入规则", button: "导入", files: "规则文件" },
  "export-rules": { title: "导出规则", button: "导出", files: "规则文件" },
};

/** The path that the user chose; null where the dialog was cancelled. */
export async function chooseFile(
  dialog: Pick<Electron.Dialog, "showOpenDialog" | "showSaveDialog">,
  window: Electron.BrowserWindow,
  purpose: FilePurpose,
  defaultPath: string,
): Promise<string | null> {
  const { title, button, files } = DIALOGS[purpose];
  const { extension, isSaving } = filePurposes[purpose];
  const filter = { name: `${files} (*${extension})`, extensions: [extension.slice(1)] };
  const options = { title, buttonLabel: button, filters: [filter], defaultPath };
  if (!isSaving) {
    const opened = await dialog.showOpenDialog(window, { ...options, properties: ["openFile"] });
    return opened.canceled ? null : (opened.filePaths[0] ?? null);
  }
  const properties: Electron.SaveDialogOptions["properties"] = [
    "createDirectory",
    "showOverwriteConfirmation",
  ];
  const saved = await dialog.showSaveDialog(window, { ...options, properties });
  if (saved.canceled || saved.filePath === "") return null;
  // Linux dialogs do not add the extension by themselves.
  return withExtension(saved.filePath, filePurposes[purpose]);
}
