import { describe, expect, it } from "vitest";
import { templates } from "../../../seeds/index.ts";
import { getRow } from "../../../shared/model/plan-state.ts";
import { bandText, outlineOf } from "../../../shared/numbering/outline.ts";
import { getTable } from "../../../shared/tables/index.ts";
import { planOf, rowNamed, templateRows, zhoushanPlan } from "../../helpers/plan-builders.ts";

const template = templates["zhoushan-2024"];
const plan = zhoushanPlan();
const rows = templateRows(template);
const tasks = rows.filter((row) => row.kind === "task");

function countOf(kind: string): number {
  return rows.filter((row) => row.kind === kind).length;
}

/** A cell of task `number`. */
function taskCell(number: number, column: string): string {
  return tasks[number - 1]?.cells[column] ?? "";
}

describe("the 2024 plan", () => {
  it("has four categories, one of which the source prints twice, and 39 indicators in 42 rows", () => {
    const outline = outlineOf(plan, getTable("indicators"));

    expect(rows.filter((row) => row.kind === "category").map((row) => row.cells.category)).toEqual([
      "经济高质量发展",
      "缩小“三大”差距",
      "公共服务优质共享",
      "基层治理现代化",
    ]);
    expect(outline.counts.get("indicator")).toBe(39);
    expect(outline.counts.get("line")).toBe(42);
  });

  it("splits indicators 8, 25 and 32 into two parts each and no other", () => {
    const indicators = rows.filter((row) => row.kind === "indicator");
    const split = indicators.flatMap((row, index) =>
      row.children ? [[index + 1, row.children.length]] : [],
    );

    expect(split).toEqual([
      [8, 2],
      [25, 2],
      [32, 2],
    ]);
    expect(indicators[24]?.children?.map((part) => part.cells)).toEqual([
      { label: "城镇职工", target: "85" },
      { label: "城乡居民", target: "69" },
    ]);
  });

  it("gives every indicator a target, its own or that of each part", () => {
    const holders = rows.filter((row) => row.kind === "part" || (row.kind === "indicator" && !row.children));

    expect(holders).toHaveLength(42);
    expect(holders.filter((row) => !row.cells.target)).toEqual([]);
  });

  it("keeps targets and units as printed", () => {
    expect(rowNamed(plan, "indicator", "农村生活污水处理设施出水水质达标率(%)").cells).toEqual({
      name: "农村生活污水处理设施出水水质达标率(%)",
      target: "≥95",
      units: "市住建局",
    });
    expect(rowNamed(plan, "indicator", "一般公共预算收入增速(%)").cells.target).toBe("与经济增长基本同步");
    expect(rowNamed(plan, "indicator", "新增多田套合(万亩)").cells.units).toBe("市资规局 市农业农村局");
  });

  it("derives the seven section titles of the source", () => {
    const outline = outlineOf(plan, getTable("tasks"));
    const bands = outline.lines.filter((line) => line.isBand);

    expect(bands.map((line) => bandText(plan, outline, getRow(plan, line.id)))).toEqual([
      "(一)筑牢高质量发展基石(4项)",
      "(二)实施缩小地区差距行动(8项)",
      "(三)实施缩小城乡差距行动(22项)",
      "(四)实施缩小收入差距行动(11项)",
      "(五)实施公共服务优质共享行动(11项)",
      "(六)实施基层治理现代化行动(18项)",
      "(七)保障措施(2项)",
    ]);
  });

  it("has 76 tasks in 15 groups, the group that goes on after a page break being one", () => {
    const group = rows.find((row) => row.cells.group === "推进公共服务均衡可及");

    expect([countOf("section"), countOf("group"), countOf("task")]).toEqual([7, 15, 76]);
    expect(group?.children).toHaveLength(5);
    expect(group?.children?.[4]?.cells.measure).toBe("深化美丽舟山建设");
  });

  it("fills every cell of every task", () => {
    const filled = tasks.filter(
      (row) => Object.keys(row.cells).join() === "measure,goals,arrangements,units",
    );

    expect(filled.filter((row) => Object.values(row.cells).every((text) => text !== ""))).toHaveLength(76);
  });

  it("has 51 units of which one has an alias", () => {
    const units = rows.filter((row) => row.kind === "unit").map((row) => row.cells);

    expect(units).toHaveLength(51);
    expect(units.filter((unit) => unit.aliases).map(({ name, aliases }) => [name, aliases])).toEqual([
      ["市资源规划局", "市资规局"],
    ]);
  });

  it("says of a unit the kind and the district that its name says, and else nothing", () => {
    const units = rows.filter((row) => row.kind === "unit").map((row) => row.cells);
    const named = (kind: string | undefined) =>
      units.flatMap((unit) => (unit.kind === kind ? unit.name : []));

    expect(units.at(-1)).toEqual({ name: "嵊泗县", kind: "县（区）", district: "嵊泗县" });
    expect(units.filter(({ district, name }) => district && name !== "嵊泗县")).toEqual([]);
    expect(named("市级部门")).toHaveLength(37);
    expect(named("群团组织")).toEqual(["市总工会", "团市委", "市妇联", "市工商联", "市文联"]);
    expect(named("法院检察院")).toEqual(["市法院", "市检察院"]);
    expect(named("开发区和功能区")).toEqual(["自贸区管委会综合协调局"]);
    expect(named("驻舟单位")).toEqual([
      "人民银行舟山市分行",
      "国家金融监督管理总局舟山监管分局",
      "国家统计局舟山调查队",
    ]);
    expect(named(undefined)).toEqual(["舟山市消防救援支队", "市邮政管理局"]);
    expect(units.filter(({ fullName }) => fullName)).toEqual([]);
  });

  it("has 6 actions, 14 text tasks, 81 clauses and 4 safeguards", () => {
    expect(["action", "textTask", "clause", "safeguard"].map(countOf)).toEqual([6, 14, 81, 4]);
  });

  it("ends a clause at its units only, not at every sentence or bracket", () => {
    const clauses = rows.filter((row) => row.kind === "clause").map((row) => row.cells);

    expect(clauses.find((cells) => cells.clause?.startsWith("完善高质量就业创业体系"))?.clause).toMatch(
      /专项行动。聚焦.+基本单元$/u,
    );
    expect(clauses.find((cells) => cells.clause?.includes("解决商业纠纷(立案)时间"))?.units).toBe("市法院");
    expect(clauses.find((cells) => cells.clause?.includes("监管监督办法(试行)"))?.units).toBe(
      "市检察院、市司法局",
    );
    expect(clauses[3]?.units?.endsWith("、市文广局、市府办〔金融〕")).toBe(true);
  });

  it("knows its titles and introductions", () => {
    expect(template.plan?.[0]?.cells).toMatchObject({
      title: "2024年舟山高质量发展建设共同富裕示范区先行市",
      year: "2024",
      indicatorsTitle: "2024年舟山高质量发展建设共同富裕示范区先行市指标目标",
      tasksTitle: "2024年共同富裕示范区先行市重点任务清单",
      unitsTitle: "有关单位名单",
      preamble: expect.stringMatching(/^2024年,舟山高质量发展.+全国海岛样板。$/u),
      indicatorsIntro: expect.stringMatching(/^围绕省委提出的.+有效提升。$/u),
    });
    expect(template.plan?.[0]?.cells.stage).toBeUndefined();
  });
});

describe("the faults of the source", () => {
  it("stay: items that run together", () => {
    expect(taskCell(18, "goals")).toContain("600名。3.培育高素质青年农民");
    expect(taskCell(18, "arrangements")).toContain("发展党员力度。3.大力实施");
    expect(taskCell(44, "arrangements")).toContain("高质量发展。7.做好资金保障");
    expect(taskCell(49, "goals")).toContain("青年阅读活动。3.全年开展");
  });

  it("stay: stray spaces", () => {
    expect(taskCell(47, "measure")).toBe("健全“1+ 4+N”基本公共服务标准政策体系");
    expect(taskCell(48, "arrangements")).toContain("“一对一” 结对全覆盖");
    expect(taskCell(50, "goals")).toContain("比例达到 95%。");
    expect(taskCell(74, "units")).toBe("市检察院、 市司法局");
    expect(taskCell(76, "measure")).toBe("加强宣传 推广");
    expect(taskCell(76, "goals")).toBe("提升舟山共同富裕示 范区先行市的影响力 和群众的认同感。");
  });

  it("stay: line breaks at the edge of a cell, and only there", () => {
    const edges = tasks.flatMap((row, index) =>
      Object.entries(row.cells)
        .filter(([, text]) => text !== text.trim())
        .map(([column, text]) => `${index + 1} ${column} ${text.startsWith("\n") ? "begins" : "ends"}`),
    );

    expect(edges).toEqual([
      "22 goals ends",
      "27 goals ends",
      "28 goals ends",
      "36 arrangements begins",
      "54 goals ends",
      "67 goals begins",
    ]);
  });

  it("stay: unit names as typed", () => {
    expect(taskCell(8, "units")).toBe("市发改委、市财政局(市国资委)");
    expect(taskCell(28, "units")).toBe("“小岛你好”专班、市发改委");
    expect(taskCell(59, "units")).toBe("市应急局、市消防救援支队");
  });

  it("do not include items that begin with a year", () => {
    expect(taskCell(26, "goals").split("\n")[2]).toMatch(/^3\.2024年计划建266个/u);
    expect(taskCell(9, "arrangements").split("\n")[2]).toMatch(/^3\.2024年我市/u);
    expect(taskCell(50, "arrangements").split("\n")[6]).toMatch(/^7\.2024年创建/u);
    expect(taskCell(73, "goals")).toMatch(/^1\.2024年.+\n2\..+\n3\./u);
  });
});

describe("the empty template", () => {
  it("makes a plan with its titles and nothing else", () => {
    const rows = [...planOf(templates.empty).rows.values()];

    expect(rows.map((row) => [row.id, row.cells])).toEqual([
      [
        "plan",
        {
          title: "新建方案",
          indicatorsTitle: "指标目标",
          tasksTitle: "重点任务清单",
          unitsTitle: "有关单位名单",
        },
      ],
    ]);
  });
});
