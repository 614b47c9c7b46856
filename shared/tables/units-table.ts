/**
 * 附件2 有关单位名单: the registry of units. The annex prints number and name alone; the other names under which a unit
 * is used, its kind and its district stay in the plan (no `print`), and no import empties them.
 */
import type { TableDefinition } from "./definition.ts";

/** In the order in which they are offered. */
export const UNIT_KINDS = [
  "市级部门",
  "法院检察院",
  "群团组织",
  "开发区和功能区",
  "县（区）",
  "驻舟单位",
  "企业",
  "其他",
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const unitsTable: TableDefinition = {
  key: "units",
  title: "单位名单",
  isSheet: true,
  kinds: [
    {
      key: "unit",
      title: "单位",
      parent: null,
      nameColumn: "name",
      otherNameColumns: ["fullName", "aliases"],
      numbered: "table",
    },
  ],
  columns: [
    {
      key: "number",
      title: "序号",
      synonyms: ["编号", "No.", "NO"],
      owners: ["unit"],
      type: "ordinal",
      required: false,
      align: "center",
      screen: { widthPx: 44, narrowPx: 40, frozen: true },
      print: { widthChars: 8 },
    },
    {
      key: "name",
      title: "单位名称",
      synonyms: ["单位", "名称", "部门名称", "有关单位", "部门"],
      owners: ["unit"],
      type: "text",
      required: true,
      align: "left",
      screen: { widthPx: 260, narrowPx: 220 },
      print: { widthChars: 52 },
    },
    {
      key: "fullName",
      title: "单位全称",
      synonyms: ["全称"],
      owners: ["unit"],
      type: "text",
      required: false,
      align: "left",
      screen: { widthPx: 260, narrowPx: 200 },
    },
    {
      key: "aliases",
      title: "别名",
      synonyms: [],
      owners: ["unit"],
      type: "names",
      required: false,
      align: "left",
      screen: { widthPx: 280, narrowPx: 200, grows: true },
    },
    {
      key: "kind",
      title: "单位类别",
      synonyms: [],
      owners: ["unit"],
      type: "choice",
      choices: UNIT_KINDS,
      required: false,
      align: "center",
      screen: { widthPx: 128, narrowPx: 120 },
    },
    {
      key: "district",
      title: "所属县区",
      synonyms: [],
      owners: ["unit"],
      type: "text",
      required: false,
      align: "center",
      screen: { widthPx: 104, narrowPx: 96 },
    },
  ],
  print: { sheetName: "附件2", label: "附件2", titleColumn: "unitsTitle", orientation: "portrait" },
  counted: [{ kind: "unit", word: "家单位" }],
};
