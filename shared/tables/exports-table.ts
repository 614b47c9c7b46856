/**
 * 导出记录: the official exports that were made although errors stood, each a row of this table, so that the log tells
 * what was issued with which faults. shared/rules/export-check.ts writes it.
 */
import { internalColumn, internalTable } from "./internal-table.ts";

export const EXPORT_KIND = "export";
export const exportsTable = internalTable(
  "exports",
  "导出记录",
  { key: EXPORT_KIND, title: "导出", nameColumn: "file" },
  [
    internalColumn(EXPORT_KIND, "file", "文件名"),
    /** ISO 8601, UTC. */
    internalColumn(EXPORT_KIND, "at", "时间"),
    internalColumn(EXPORT_KIND, "author", "导出人"),
    internalColumn(EXPORT_KIND, "errorCount", "错误数"),
    internalColumn(EXPORT_KIND, "warningCount", "警告数"),
    /** As they were read, one per line. */
    internalColumn(EXPORT_KIND, "errors", "未改正的错误"),
    /** A JSON list of the findings' ids, as far as a cell can hold them. */
    internalColumn(EXPORT_KIND, "errorIds", "错误标识"),
  ],
);
