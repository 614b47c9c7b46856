import { describe, expect, it } from "vitest";
import { applyChanges } from "../../../shared/changes/apply.ts";
import { editCellsChanges } from "../../../shared/changes/edit-cells.ts";
import { assertDefined } from "../../../shared/errors.ts";
import { getRow } from "../../../shared/model/plan-state.ts";
import {
  bandText,
  cellText,
  countBelow,
  isSpread,
  type Line,
  nameOfRow,
  type Outline,
  outlineOf,
  ownerOf,
  rowReference,
} from "../../../shared/numbering/outline.ts";
import { getColumn, getKind } from "../../../shared/tables/definition.ts";
import { getTable } from "../../../shared/tables/index.ts";
import {
  aCategory,
  aGroup,
  anIndicator,
  aPlan,
  aSection,
  aTask,
  planOf,
  rowNamed,
  zhoushanPlan,
} from "../../helpers/plan-builders.ts";

const plan = zhoushanPlan();
const outlines = new Map(
  ["indicators", "tasks", "text", "safeguards", "units"].map((key) => [key, outlineOf(plan, getTable(key))]),
);

function outline(table: string): Outline {
  return assertDefined(outlines.get(table), table);
}

/** The line on which the row of that name is the deepest. */
function lineOf(table: string, kind: string, name: string): Line {
  const { id } = rowNamed(plan, kind, name);
  return assertDefined(
    outline(table).lines.find((line) => line.id === id),
    name,
  );
}

function referenceOf(table: string, kind: string, name: string): string {
  return rowReference(outline(table), lineOf(table, kind, name), getKind(getTable(table), kind));
}

describe("numbers", () => {
  it.each([
    ["indicators", "indicator", 39],
    ["tasks", "task", 76],
    ["tasks", "section", 7],
    ["text", "textTask", 14],
    ["units", "unit", 51],
  ])("in %s run from 1 through the whole table for kind %s, up to %i", (table, kind, last) => {
    const numbers = [...outline(table).numbers].flatMap(([id, number]) =>
      plan.rows.get(id)?.kind === kind ? [number] : [],
    );

    expect(numbers).toEqual(Array.from({ length: last }, (_, index) => index + 1));
  });

  it("of clauses begin anew under each text task", () => {
    const { numbers } = outline("text");
    const clauses = [...numbers].filter(([id]) => plan.rows.get(id)?.kind === "clause");

    expect(clauses.slice(0, 8).map(([, number]) => number)).toEqual([1, 2, 3, 4, 1, 2, 3, 1]);
    expect(clauses.filter(([, number]) => number === 1)).toHaveLength(14);
  });

  it("are not given to kinds without any", () => {
    const { numbers } = outline("indicators");

    expect(numbers.has(rowNamed(plan, "category", "基层治理现代化").id)).toBe(false);
    expect(numbers.has(rowNamed(plan, "part", "城镇职工").id)).toBe(false);
  });
});

describe("lines", () => {
  it("are one for each task and one for each section band", () => {
    const { lines, counts } = outline("tasks");

    expect(lines).toHaveLength(83);
    expect(lines.filter((line) => line.isBand)).toHaveLength(7);
    expect([counts.get("line"), counts.get("task"), counts.get("group"), counts.get("section")]).toEqual([
      76, 76, 15, 7,
    ]);
  });

  it("carry every row above them by its kind", () => {
    const line = lineOf("tasks", "task", "深化美丽舟山建设");

    expect(
      [...line.rows].map(([kind, row]) => [kind, row.cells[kind === "task" ? "measure" : kind]]),
    ).toEqual([
      ["section", "实施公共服务优质共享行动"],
      ["group", "推进公共服务均衡可及"],
      ["task", "深化美丽舟山建设"],
    ]);
  });

  it("are made for a group without tasks and a category without indicators, so that neither is hidden", () => {
    const empty = planOf(
      aPlan({ tasks: [aSection("甲", [aGroup("空", [])])], indicators: [aCategory("空类", [])] }),
    );

    expect(outlineOf(empty, getTable("tasks")).lines.map((line) => line.isBand)).toEqual([true, false]);
    expect(outlineOf(empty, getTable("indicators")).counts.get("line")).toBe(1);
  });

  it("are one for each part of an indicator, which has none of its own then", () => {
    const small = planOf(
      aPlan({
        indicators: [aCategory("类", [anIndicator("甲", { 城镇: "1", 农村: "2" }), anIndicator("乙", "3")])],
      }),
    );

    expect(outlineOf(small, getTable("indicators")).lines.map((line) => line.id)).toEqual([
      rowNamed(small, "part", "城镇").id,
      rowNamed(small, "part", "农村").id,
      rowNamed(small, "indicator", "乙").id,
    ]);
  });

  it("have an id of their own each", () => {
    for (const { lines } of outlines.values())
      expect(new Set(lines.map((line) => line.id)).size).toBe(lines.length);
  });
});

describe("a cell", () => {
  const table = getTable("indicators");

  it("belongs to the deepest of its owners on the line", () => {
    const part = lineOf("indicators", "part", "城乡居民");
    const whole = lineOf("indicators", "indicator", "高等教育毛入学率(%)");
    const target = getColumn(table, "target");

    expect(ownerOf(part, target)?.kind).toBe("part");
    expect(ownerOf(whole, target)?.kind).toBe("indicator");
    expect(ownerOf(whole, getColumn(table, "label"))).toBeUndefined();
  });

  it("shows the owner's text, the derived number, or nothing where it has no owner", () => {
    const part = lineOf("indicators", "part", "城乡居民");
    const whole = lineOf("indicators", "indicator", "高等教育毛入学率(%)");
    const text = (line: Line, column: string): string =>
      cellText(outline("indicators"), line, getColumn(table, column));

    expect(["category", "number", "label", "target", "units"].map((column) => text(part, column))).toEqual([
      "公共服务优质共享",
      "25",
      "城乡居民",
      "69",
      "市医保局",
    ]);
    expect(text(whole, "label")).toBe("");
  });

  it("spreads into the next column only where that has no owner", () => {
    const name = getColumn(table, "name");

    expect(isSpread(table, lineOf("indicators", "indicator", "高等教育毛入学率(%)"), name)).toBe(true);
    expect(isSpread(table, lineOf("indicators", "part", "城乡居民"), name)).toBe(false);
    expect(isSpread(table, lineOf("indicators", "part", "城乡居民"), getColumn(table, "target"))).toBe(false);
  });
});

describe("a band", () => {
  it("says the section's ordinal, title and derived count", () => {
    const section = rowNamed(plan, "section", "实施缩小城乡差距行动");

    expect(countBelow(plan, section, "task")).toBe(22);
    expect(countBelow(plan, section, "group")).toBe(3);
    expect(bandText(plan, outline("tasks"), section)).toBe("(三)实施缩小城乡差距行动(22项)");
  });

  it("says a title with replacement patterns or placeholders in it as it stands", () => {
    const odd = planOf(aPlan({ tasks: [aSection("$& {count} $1", [aGroup("组", [aTask("任务")])])] }));
    const section = rowNamed(odd, "section", "$& {count} $1");

    expect(bandText(odd, outlineOf(odd, getTable("tasks")), section)).toBe("(一)$& {count} $1(1项)");
  });
});

describe("how people name a row", () => {
  it.each([
    ["tasks", "task", "全力培育优质企业", "任务36"],
    ["tasks", "section", "实施缩小城乡差距行动", "小节(三)"],
    ["indicators", "indicator", "高等教育毛入学率(%)", "指标22"],
    ["indicators", "part", "城乡居民", "指标25 城乡居民"],
    ["units", "unit", "市发改委", "单位12"],
    ["safeguards", "safeguard", "完善推进机制", "保障措施2"],
  ])("in %s, kind %s, %s: %s", (table, kind, name, expected) => {
    expect(referenceOf(table, kind, name)).toBe(expected);
  });

  it("is its name for a group or a category, which have no number", () => {
    const task = lineOf("tasks", "task", "深化“小岛你好”海岛共富行动");

    expect(rowReference(outline("tasks"), task, getKind(getTable("tasks"), "group"))).toBe(
      "重点任务“促进城乡融合发展”",
    );
  });

  it("is a part of its indicator also where the part has no name yet", () => {
    const fresh = planOf(aPlan({ indicators: [aCategory("类", [anIndicator("指标甲", { 城镇: "1" })])] }));
    const part = rowNamed(fresh, "part", "城镇");
    const nameless = applyChanges(
      fresh,
      editCellsChanges(fresh, [{ rowId: part.id, column: "label", value: null }]),
    );

    expect(nameOfRow(nameless, getRow(nameless, part.id))).toBe("指标1 分项");
  });

  it("is its place under the text task for a clause", () => {
    const clause = assertDefined(
      [...plan.rows.values()].find((row) => row.cells.clause?.startsWith("积极开展托育示范")),
      "the clause on nurseries",
    );
    const line = assertDefined(
      outline("text").lines.find((candidate) => candidate.id === clause.id),
      "its line",
    );

    expect(rowReference(outline("text"), line, getKind(getTable("text"), "clause"))).toBe("正文任务11 第3条");
  });
});
