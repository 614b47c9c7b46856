/** What a workbook holds beside its tables is listed; values that are no plain text are read as shown. */
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../electron/excel/reader.ts";
import { compareDocument } from "../../shared/changes/compare-document.ts";
import { countingIds, planOf } from "../helpers/plan-builders.ts";
import { handMade } from "./workbook-tools.ts";

describe("what is not understood", () => {
  it("is listed: columns of its own, notes, titles that differ, other sheets", async () => {
    const bytes = await handMade({
      清单: {
        rows: [
          ["征求意见稿"],
          ["序号", "单位名称", "联系人"],
          [1, "市发改委", "张三"],
          ["注：本表由市发改委汇总。"],
        ],
        merges: ["A4:C4"],
      },
      说明: { rows: [["填表说明"]] },
    });

    const document = await readWorkbook(bytes);
    const { notUnderstood } = compareDocument(
      planOf({ plan: [{ kind: "plan", cells: {} }] }, countingIds()),
      document,
    );

    expect(notUnderstood.map(({ address, text }) => [address, text])).toEqual([
      ["清单!C2", "联系人"],
      ["清单!A4", "注：本表由市发改委汇总。"],
      ["说明!A1", "填表说明"],
      ["清单!A1", "征求意见稿"],
    ]);
    expect(document.tables[0]?.rows).toHaveLength(1);
  });

  it("names a second sheet of the same table and a hidden one", async () => {
    const unit = {
      rows: [
        ["序号", "单位名称"],
        [1, "市发改委"],
      ],
    };

    const document = await readWorkbook(await handMade({ 附件2: unit, 副本: unit }));

    expect(document.tables).toHaveLength(1);
    expect(document.notUnderstood.map(({ reason }) => reason)).toEqual([
      "与工作表“附件2”是同一张附表，没有读入。",
    ]);
  });
});

describe("values that are no plain text", () => {
  it("are read as they are shown", async () => {
    const bytes = await handMade({
      S: {
        rows: [
          ["序号", "单位名称"],
          [1, { richText: [{ text: "市发" }, { text: "改委" }] }],
          [2, { formula: "A1", result: "市经信局" }],
          [3, { text: "市教育局", hyperlink: "https://example.invalid/" }],
          [4, new Date(Date.UTC(2024, 4, 7))],
          [5, { error: "#N/A" }],
          [6, true],
          [7, 0.1],
        ],
      },
    });

    const document = await readWorkbook(bytes);

    expect(document.tables[0]?.rows.map(({ cells }) => cells.name)).toEqual([
      "市发改委",
      "市经信局",
      "市教育局",
      "2024-05-07",
      "#N/A",
      "TRUE",
      "0.1",
    ]);
  });
});
