/** The system's own file dialogs, one per purpose of the contract. */
import type { FilePurpose } from "../../shared/contract/file-schemas.ts";

interface DialogText {
  readonly title: string;
  readonly button: string;
  readonly saves: boolean;
  readonly filter: Electron.FileFilter;
}

const PLAN: Electron.FileFilter = { name: "附表通方案 (*.fbt)", extensions: ["fbt"] };
const WORKBOOK: Electron.FileFilter = { name: "Excel 工作簿 (*.xlsx)", extensions: ["xlsx"] };

const DIALOGS: Readonly<Record<FilePurpose, DialogText>> = {
  "open-plan": { title: "打开方案", button: "打开", saves: false, filter: PLAN },
  "save-plan": { title: "新建方案", button: "保存", saves: true, filter: PLAN },
  "import-workbook": { title: "导入工作簿", button: "导入", saves: false, filter: WORKBOOK },
  "export-workbook": { title: "导出工作簿", button: "导出", saves: true, filter: WORKBOOK },
};

/** The path that the user chose; null where the dialog was cancelled. */
export async function chooseFile(
  dialog: Pick<Electron.Dialog, "showOpenDialog" | "showSaveDialog">,
  window: Electron.BrowserWindow,
  purpose: FilePurpose,
  defaultPath: string,
): Promise<string | null> {
  const { title, button, saves, filter } = DIALOGS[purpose];
  const options = { title, buttonLabel: button, filters: [{ ...filter }], defaultPath };
  if (!saves) {
    const opened = await dialog.showOpenDialog(window, { ...options, properties: ["openFile"] });
    return opened.canceled ? null : (opened.filePaths[0] ?? null);
  }
  const properties: Electron.SaveDialogOptions["properties"] = [
    "createDirectory",
    "showOverwriteConfirmation",
  ];
  const saved = await dialog.showSaveDialog(window, { ...options, properties });
  if (saved.canceled || saved.filePath === "") return null;
  return withExtension(saved.filePath, filter.extensions[0] ?? "");
}

/** Linux dialogs do not add the extension by themselves. */
function withExtension(path: string, extension: string): string {
  return path.toLowerCase().endsWith(`.${extension}`) ? path : `${path}.${extension}`;
}
