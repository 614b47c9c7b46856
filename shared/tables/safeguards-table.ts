/** 保障措施: the closing chapter of the text. */
import type { TableDefinition } from "./definition.ts";

export const safeguardsTable: TableDefinition = {
  key: "safeguards",
  title: "保障措施",
  isSheet: true,
  kinds: [{ key: "safeguard", title: "保障措施", parent: null, nameColumn: "heading", numbered: "table" }],
  columns: [
    {
      key: "number",
      title: "序号",
      synonyms: [],
      owners: ["safeguard"],
      type: "ordinal",
      required: false,
      align: "center",
      screen: { widthPx: 44, narrowPx: 40, frozen: true },
    },
    {
      key: "heading",
      title: "标题",
      synonyms: [],
      owners: ["safeguard"],
      type: "text",
      required: true,
      align: "left",
      screen: { widthPx: 160, narrowPx: 140 },
    },
    {
      key: "text",
      title: "内容",
      synonyms: [],
      owners: ["safeguard"],
      type: "longText",
      required: true,
      align: "left",
      screen: { widthPx: 640, narrowPx: 480, grows: true },
    },
  ],
  counted: [{ kind: "safeguard", word: "项保障措施" }],
};
