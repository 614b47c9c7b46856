/** Workbooks that others made are read by what they say: headers, merges, bands, numbers, notes. */
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../electron/excel/reader.ts";
import { templates } from "../../seeds/index.ts";
import type { AnnexDocument, AnnexRow } from "../../shared/changes/annex-document.ts";
import { compareDocument } from "../../shared/changes/compare-document.ts";
import { zhoushanPlan } from "../helpers/plan-builders.ts";
import { handMade, NO_DIFFERENCES } from "./workbook-tools.ts";

type Rows = readonly (readonly (string | number | null)[])[];

async function readSheet(
  rows: Rows,
  merges: readonly string[] = [],
  name = "Sheet1",
): Promise<AnnexDocument> {
  return readWorkbook(await handMade({ [name]: { rows, merges } }));
}

/** A tree of rows as nested lists of names, with numbers where they are printed. */
function outline(rows: readonly AnnexRow[], nameColumns: Readonly<Record<string, string>>): unknown[] {
  return rows.map((row) => {
    const name = row.cells[nameColumns[row.kind] ?? ""] ?? null;
    const label = row.number === null ? name : `${row.number} ${name}`;
    return row.children.length > 0 ? [label, outline(row.children, nameColumns)] : label;
  });
}

const NAMES = {
  section: "section",
  group: "group",
  task: "measure",
  category: "category",
  indicator: "name",
  part: "label",
  unit: "name",
};

function firstOutline(document: AnnexDocument): unknown[] {
  return outline(document.tables[0]?.rows ?? [], NAMES);
}

const HEADER = ["重点任务", "主要举措", "工作目标", "重点工作安排", "牵头单位"];

describe("the source's own format of the task table", () => {
  it("has its number before the name and its units as they are typed", async () => {
    const document = await readSheet(
      [
        ["附件1", null, null, null, null],
        ["2024年共同富裕示范区先行市重点任务清单", null, null, null, null],
        HEADER,
        ["（三）实施缩小城乡差距行动（22项）", null, null, null, null],
        [
          "全面推进乡村振兴",
          "13.发展新型农村集体经济",
          "目标甲",
          "1.安排。 2.安排。",
          "市农业农村局 市委组织部",
        ],
        [null, "14. 创新推进农业标准地改革", "目标乙", "安排乙", "市农业农村局"],
        ["促进农民持续增收", "15、3个村试点", "目标丙", "安排丙", "市妇联"],
      ],
      ["A2:E2", "A4:E4", "A5:A6"],
    );

    expect(firstOutline(document)).toEqual([
      [
        "实施缩小城乡差距行动",
        [
          ["全面推进乡村振兴", ["13 发展新型农村集体经济", "14 创新推进农业标准地改革"]],
          ["促进农民持续增收", ["15 3个村试点"]],
        ],
      ],
    ]);
    expect(document.tables[0]?.rows[0]?.children[0]?.children[0]?.cells.units).toBe(
      "市农业农村局 市委组织部",
    );
    expect(document.notUnderstood).toEqual([]);
  });

  it("keeps a name that begins with a figure of its own", async () => {
    const document = await readSheet([
      HEADER,
      ["组", "1.甲", "目标", "安排", "甲局"],
      [null, "2.5公里绿道", "目标", "安排", "甲局"],
      [null, "12.5公里绿道", "目标", "安排", "甲局"],
    ]);

    const [section] = document.tables[0]?.rows ?? [];
    expect(outline(section?.children ?? [], NAMES)).toEqual([
      ["组", ["1 甲", "2 5公里绿道", "12.5公里绿道"]],
    ]);
  });

  it("of the whole real plan shows no difference but for the lines it sets", async () => {
    const rows: (string | null)[][] = [HEADER];
    const merges: string[] = [];
    let number = 0;
    for (const section of templates["zhoushan-2024"].tasks ?? []) {
      const count = (section.children ?? []).flatMap((group) => group.children ?? []).length;
      const ordinal = "一二三四五六七"[
        merges.length === 0 ? 0 : rows.filter(([a]) => a?.startsWith("（")).length
      ];
      rows.push([`（${ordinal}）${section.cells.section}（${count}项）`, null, null, null, null]);
      merges.push(`A${rows.length}:E${rows.length}`);
      for (const group of section.children ?? []) {
        const first = rows.length + 1;
        for (const { cells } of group.children ?? []) {
          const label = rows.length + 1 === first ? (group.cells.group ?? null) : null;
          const measure = `${++number}.${cells.measure}`;
          rows.push([label, measure, cells.goals ?? null, cells.arrangements ?? null, cells.units ?? null]);
        }
        if (rows.length > first) merges.push(`A${first}:A${rows.length}`);
      }
    }

    const document = await readSheet(rows, merges);

    expect(compareDocument(zhoushanPlan(), document)).toEqual(NO_DIFFERENCES);
  });
});

describe("a header", () => {
  it("is found by its titles, in any order, below anything, under other names and for any year", async () => {
    const document = await readSheet([
      ["某市发展和改革委员会"],
      [],
      ["责任单位", "2025年\n目标值", "指标名称", "编号", "领域"],
      ["市发改委", 19.5, "人均地区生产总值", 1, "经济"],
    ]);

    expect(document.sheets[0]).toMatchObject({ table: "indicators", headerRow: 3, lineCount: 1 });
    expect(document.sheets[0]?.columns.map(({ column, isSynonym }) => [column, isSynonym])).toEqual([
      ["units", true],
      ["target", false],
      ["name", true],
      ["number", true],
      ["category", true],
    ]);
    expect(document.tables[0]?.rows[0]?.children[0]?.cells).toEqual({
      name: "人均地区生产总值",
      target: "19.5",
      units: "市发改委",
    });
  });

  it("decides which table a sheet is, whatever the sheet is called", async () => {
    const bytes = await handMade({
      指标目标: { rows: [HEADER, ["组", "1.甲", "目标", "安排", "甲局"]] },
      附件1: {
        rows: [
          ["序号", "单位名称"],
          [1, "市发改委"],
        ],
      },
    });

    const document = await readWorkbook(bytes);

    expect(document.sheets.map(({ name, table }) => [name, table])).toEqual([
      ["指标目标", "tasks"],
      ["附件1", "units"],
    ]);
  });

  it("that is printed again further down is no row of the table", async () => {
    const document = await readSheet([
      ["序号", "单位名称"],
      [1, "市发改委"],
      ["序号", "单位名称"],
      [2, "市经信局"],
    ]);

    expect(firstOutline(document)).toEqual(["1 市发改委", "2 市经信局"]);
  });

  it("merged over two columns names both where one spreads into the other", async () => {
    const document = await readSheet(
      [
        ["类别", "序号", "指标", null, "2024年目标值", "牵头单位"],
        ["经济", 1, "人均地区生产总值", null, 19, "市发改委"],
        [null, 2, "村级集体经济收入", "收入50万元以上占比", 95, "市农业农村局"],
        [null, null, null, "经营性收入占比", 75, null],
      ],
      ["C1:D1", "A2:A4", "C2:D2", "B3:B4", "C3:C4", "F3:F4"],
    );

    expect(firstOutline(document)).toEqual([
      ["经济", ["1 人均地区生产总值", ["2 村级集体经济收入", ["收入50万元以上占比", "经营性收入占比"]]]],
    ]);
  });
});

describe("groups and parts", () => {
  it("go on below where the cells are blank but not merged", async () => {
    const document = await readSheet([
      ["类别", "序号", "指标", "分项", "目标值", "牵头单位"],
      ["经济", 1, "甲指标", "城镇", 1, "甲局"],
      [null, null, null, "农村", 2, null],
      [null, 2, "乙指标", null, 3, "乙局"],
    ]);

    expect(firstOutline(document)).toEqual([["经济", [["1 甲指标", ["城镇", "农村"]], "2 乙指标"]]]);
  });

  it("said again after a page break are one group", async () => {
    const document = await readSheet([
      HEADER,
      ["（一）小节（3项）"],
      ["组", "1.甲", "目标", "安排", "甲局"],
      ["组", "2.乙", "目标", "安排", "甲局"],
      ["（二）小节二（1项）"],
      ["组", "3.丙", "目标", "安排", "甲局"],
    ]);

    expect(firstOutline(document)).toEqual([
      ["小节", [["组", ["1 甲", "2 乙"]]]],
      ["小节二", [["组", ["3 丙"]]]],
    ]);
  });

  it("take a row that is split over two lines of the sheet together again", async () => {
    const document = await readSheet([
      ["重点任务", "序号", "主要举措", "工作目标", "重点工作安排", "牵头单位"],
      ["组", 1, "甲", "目标", "1.安排一。", "甲局"],
      [null, null, null, null, "2.安排二。", null],
      [null, 2, "乙", "目标", "安排", "甲局"],
    ]);

    const group = document.tables[0]?.rows[0]?.children[0];
    expect(group?.children.map(({ cells }) => cells.arrangements)).toEqual([
      "1.安排一。\n2.安排二。",
      "安排",
    ]);
  });
});
