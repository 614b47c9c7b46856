import { describe, expect, it } from "vitest";
import type { AnnexDocument } from "../../../shared/changes/annex-document.ts";
import { factsInDocument } from "../../../shared/changes/facts-in-document.ts";

/** Tables with the texts above them, and the headers of one sheet. */
function aDocument(
  preambles: Readonly<Record<string, readonly string[]>>,
  headers: readonly string[] = [],
): AnnexDocument {
  const columns = headers.map((header) => ({ letter: "A", header, column: null, isSynonym: false }));
  return {
    sheets: [{ name: "Sheet1", table: "tasks", headerRow: 3, lineCount: 0, columns }],
    tables: Object.entries(preambles).map(([table, texts]) => ({
      table,
      columns: [],
      kinds: [],
      rows: [],
      preamble: texts.map((text) => ({ address: "Sheet1!A1", text })),
    })),
    notUnderstood: [],
  };
}

describe("the facts that a workbook tells", () => {
  it("are its titles, the year in them, and what the plan is called", () => {
    const document = aDocument({
      indicators: ["表", "2025年海岛共同富裕示范区指标目标"],
      tasks: ["附件1", "2025年重点任务清单"],
      units: ["附件2：有关单位名单"],
    });

    expect(factsInDocument(document, "来文.xlsx")).toEqual({
      title: "2025年海岛共同富裕示范区",
      year: "2025",
      indicatorsTitle: "2025年海岛共同富裕示范区指标目标",
      tasksTitle: "2025年重点任务清单",
      unitsTitle: "有关单位名单",
    });
  });

  it("name the plan after the file where no title says more than the table", () => {
    const document = aDocument({ tasks: ["附件1", "重点任务清单"] });

    expect(factsInDocument(document, "各部门汇总.最终.xlsx")).toEqual({
      title: "各部门汇总.最终",
      tasksTitle: "重点任务清单",
    });
  });

  it("take the year from the file's name or a header where no title has one", () => {
    const document = aDocument({ tasks: ["重点任务清单"] }, ["主要举措", "2026年工作目标"]);

    expect(factsInDocument(document, "清单.xlsx").year).toBe("2026");
    expect(factsInDocument(document, "2027清单.xlsx").year).toBe("2027");
    expect(factsInDocument(aDocument({ tasks: ["编号120251的清单"] }), "清单.xlsx").year).toBeUndefined();
  });

  it("leave out what the workbook does not print", () => {
    expect(factsInDocument(aDocument({ tasks: [] }), "清单.xlsx")).toEqual({ title: "清单" });
  });
});
