/** 附件2 有关单位名单: the registry of units, with the other names under which they are used. */
import type { TableDefinition } from "./definition.ts";

export const unitsTable: TableDefinition = {
  key: "units",
  title: "单位名单",
  isSheet: true,
  kinds: [{ key: "unit", title: "单位", parent: null, nameColumn: "name", numbered: "table" }],
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
      screen: { widthPx: 320, narrowPx: 260 },
      print: { widthChars: 52 },
    },
    {
      key: "aliases",
      title: "别名",
      synonyms: [],
      owners: ["unit"],
      type: "names",
      required: false,
      align: "left",
      screen: { widthPx: 420, narrowPx: 320, grows: true },
    },
  ],
  print: { sheetName: "附件2", label: "附件2", titleColumn: "unitsTitle", orientation: "portrait" },
  counted: [{ kind: "unit", word: "家单位" }],
};
