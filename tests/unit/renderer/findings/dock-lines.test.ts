import { describe, expect, it } from "vitest";
import {
  type DockContent,
  type DockLine,
  type DockShape,
  dockLines,
} from "../../../../renderer/features/findings/dock-lines.ts";
import { aFinding, aFixable, aRuleState, aSetAside } from "../../../helpers/finding-builders.ts";

const NOTHING: ReadonlySet<string> = new Set();

function contentOf(over: Partial<DockContent>): DockContent {
  const findings = over.findings ?? [];
  return {
    here: [],
    hereTitle: "当前单元格",
    findings,
    total: findings.length,
    setAside: [],
    passed: [],
    off: [],
    ...over,
  };
}

function shapeOf(over: Partial<DockShape> = {}): DockShape {
  return {
    groupBy: "severity",
    closed: NOTHING,
    expanded: NOTHING,
    tables: [
      { key: "indicators", title: "指标目标" },
      { key: "tasks", title: "重点任务清单" },
    ],
    rules: [aRuleState("rule-a"), aRuleState("rule-b")],
    ...over,
  };
}

/** A line as a reader of the dock would tell it. */
function told(line: DockLine): string {
  switch (line.kind) {
    case "heading":
      return `# ${line.title} ${line.count}${line.findings.length > 0 ? ` 修正 ${line.findings.length}` : ""}`;
    case "entry":
      return `${line.entry.first.id} ×${line.entry.findings.length}`;
    case "place":
      return `- ${line.finding.id}`;
    case "aside":
      return `${line.aside.first.finding.id} ×${line.aside.all.length}：${line.aside.first.reason}`;
    case "passed":
    case "off":
      return `${line.kind} ${line.rule.info.id}`;
    case "note":
      return line.text;
  }
}

const tell = (content: Partial<DockContent>, shape: Partial<DockShape> = {}): string[] =>
  dockLines(contentOf(content), shapeOf(shape)).map(told);

const a = aFinding("a", { severity: "hint" });
const b = aFixable("b", "乙", { severity: "error", table: "indicators" });
const c = aFinding("c", { rule: "rule-b" });

describe("groups", () => {
  it("the worst come first, and a group that is empty has no heading", () => {
    expect(tell({ findings: [a, b] })).toEqual(["# 错误 1 修正 1", "b ×1", "# 提示 1", "a ×1"]);
  });

  it("by table and by rule they stand in the order of the sheets and of the rules", () => {
    const findings = [c, a, b];
    expect(tell({ findings }, { groupBy: "table" })).toEqual([
      "# 指标目标 1 修正 1",
      "b ×1",
      "# 重点任务清单 2",
      "c ×1",
      "a ×1",
    ]);
    expect(tell({ findings }, { groupBy: "rule" })).toEqual([
      "# 规则 rule-a 2 修正 1",
      "a ×1",
      "b ×1",
      "# 规则 rule-b 1",
      "c ×1",
    ]);
  });

  it("a group that is closed keeps its heading and its count", () => {
    expect(tell({ findings: [a, b] }, { closed: new Set(["error"]) })).toEqual([
      "# 错误 1 修正 1",
      "# 提示 1",
      "a ×1",
    ]);
  });

  it("a finding with a choice of fixes is not fixed with the rest", () => {
    const choice = { ...b, fixes: [...b.fixes, ...b.fixes] };
    expect(tell({ findings: [choice] })[0]).toBe("# 错误 1");
  });
});

describe("one cause", () => {
  const three = ["x", "y", "z"].map((id) => aFinding(id, { cause: "市资规局" }));

  it("is one entry, counted by its places; opened, it lists them", () => {
    const [key] = dockLines(contentOf({ findings: three }), shapeOf()).flatMap((line) =>
      line.kind === "entry" ? [line.key] : [],
    );
    expect(tell({ findings: three })).toEqual(["# 警告 3", "x ×3"]);
    expect(tell({ findings: three }, { expanded: new Set([key ?? ""]) })).toEqual([
      "# 警告 3",
      "x ×3",
      "- x",
      "- y",
      "- z",
    ]);
  });

  it("of two rules is two causes", () => {
    const other = aFinding("o", { cause: "市资规局", rule: "rule-b" });
    expect(tell({ findings: [...three, other] })).toEqual(["# 警告 4", "x ×3", "o ×1"]);
  });

  it("set aside for one reason is one entry, for two reasons two", () => {
    const setAside = three.map((finding, index) => aSetAside(finding, index < 2 ? "旧称" : "已核对"));
    expect(tell({ setAside })).toEqual(["没有发现问题。", "# 搁置 3", "x ×2：旧称", "z ×1：已核对"]);
  });
});

it("what is selected comes first, and what is settled last", () => {
  const lines = tell({
    here: [a],
    findings: [a],
    setAside: [aSetAside(c, "已核对")],
    passed: [aRuleState("rule-b")],
    off: [aRuleState("rule-c", { isOff: true })],
  });
  expect(lines).toEqual([
    "# 当前单元格 1",
    "a ×1",
    "# 提示 1",
    "a ×1",
    "# 搁置 1",
    "c ×1：已核对",
    "# 已通过 1",
    "passed rule-b",
    "# 已停用 1",
    "off rule-c",
  ]);
});

it("an empty list says whether there is nothing, or nothing that passes the filter", () => {
  expect(tell({})).toEqual(["没有发现问题。"]);
  expect(tell({ total: 3 })).toEqual(["没有符合筛选的问题。"]);
});

it("every line has a key of its own", () => {
  const findings = ["x", "y", "z"].map((id) => aFinding(id, { cause: "同" }));
  const lines = dockLines(
    contentOf({ here: findings, findings, setAside: findings.map((each) => aSetAside(each, each.id)) }),
    shapeOf({ expanded: new Set(["here x", "warning x"]) }),
  );
  expect(lines.filter(({ kind }) => kind === "place")).toHaveLength(6);
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
});
