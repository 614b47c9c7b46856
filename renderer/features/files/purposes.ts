/** What a file dialog says for each purpose. */
import type { FilePurpose } from "../../../shared/contract/file-schemas.ts";

export interface PurposeText {
  readonly title: string;
  readonly action: string;
  readonly isSaving: boolean;
  readonly extension: string;
  readonly fileKind: string;
}

export const purposeTexts: Readonly<Record<FilePurpose, PurposeText>> = {
  "open-plan": {
    title: "打开方案",
    action: "打开",
    isSaving: false,
    extension: ".fbt",
    fileKind: "方案文件（*.fbt）",
  },
  "save-plan": {
    title: "新方案存为",
    action: "保存",
    isSaving: true,
    extension: ".fbt",
    fileKind: "方案文件（*.fbt）",
  },
  "import-workbook": {
    title: "选择要导入的表格",
    action: "导入",
    isSaving: false,
    extension: ".xlsx",
    fileKind: "Excel / WPS 表格（*.xlsx）",
  },
  "export-workbook": {
    title: "导出为",
    action: "导出",
    isSaving: true,
    extension: ".xlsx",
    fileKind: "Excel 表格（*.xlsx）",
  },
};

/** The name with the extension that belongs to it; a name that already has it stays. */
export function withExtension(name: string, extension: string): string {
  const trimmed = name.trim();
  return trimmed.toLowerCase().endsWith(extension) ? trimmed : `${trimmed}${extension}`;
}
