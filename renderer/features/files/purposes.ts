/** What the page's file dialog says for each purpose. */
import type { FilePurpose } from "../../../shared/contract/file-schemas.ts";

export interface PurposeText {
  readonly title: string;
  readonly action: string;
  readonly files: string;
}

export const purposeTexts: Readonly<Record<FilePurpose, PurposeText>> = {
  "open-plan": { title: "打开方案", action: "打开", files: "方案文件" },
  "save-plan": { title: "方案存为", action: "保存", files: "方案文件" },
  "import-workbook": { title: "选择要导入的表格", action: "导入", files: "Excel / WPS 表格" },
  "export-workbook": { title: "导出为", action: "导出", files: "Excel 表格" },
  "import-rules": { title: "选择规则文件", action: "导入", files: "规则文件" },
  "export-rules": { title: "规则导出为", action: "导出", files: "规则文件" },
};
