import { describe, expect, it } from "vitest";
import { aCell, blockOf, blockOfTexts } from "../../../../../renderer/grid/clipboard/clipboard-block.ts";
import type { PastePlan } from "../../../../../renderer/grid/clipboard/plan-paste.ts";
import { SheetModel, wholeOf } from "../../../../../renderer/grid/sheet-model.ts";
import {
  aCategory,
  aGroup,
  anIndicator,
  aPlan,
  aSection,
  planOf,
  smallTemplate,
} from "../../../../helpers/plan-builders.ts";
import { columnOf, sheetOf } from "../sheet-models.ts";
import { areaOf, oneCell } from "./areas.ts";
import { planPaste } from "./at-once.ts";
import { unmerged } from "./blocks.ts";

const small = planOf(smallTemplate());
/** 小节甲 · 组一: 任务一, 任务二 · 组二: 任务三 · 小节乙 · 组三: 任务四 */
const tasks = sheetOf(small, "tasks");
/** 类甲: 指标一 19 · 指标二: 城镇 ≥95, 农村 75 · 类乙: 指标三 稳步提升 */
const indicators = sheetOf(small, "indicators");

/** The edits, each under the name of what its cell reads now: `任务一 · goals`. */
function edited(model: SheetModel, plan: PastePlan): Record<string, string> {
  const names = new Map<string, string>();
  for (const line of model.lines) {
    for (const [kind, row] of line.rows) {
      const { nameColumn = "" } = model.table.kinds.find(({ key }) => key === kind) ?? {};
      names.set(row.id, row.cells[nameColumn] ?? "");
    }
  }
  return Object.fromEntries(
    plan.edits.map(({ rowId, column, value }) => [`${names.get(rowId)} · ${column}`, value ?? ""]),
  );
}

function refused(plan: PastePlan): string[] {
  return plan.refused.map(({ place, value, reason }) => `${place}: ${value}: ${reason}`);
}

describe("one value", () => {
  const value = unmerged([["新"]]);

  it("fills the target and passes over bands", () => {
    const plan = planPaste(tasks, [areaOf(tasks, 2, 5, "goals", "arrangements")], value);

    expect(edited(tasks, plan)).toEqual({
      "任务二 · goals": "新",
      "任务二 · arrangements": "新",
      "任务三 · goals": "新",
      "任务三 · arrangements": "新",
      "任务四 · goals": "新",
      "任务四 · arrangements": "新",
    });
    expect(plan).toMatchObject({ refused: [], rowsMissing: 0, columnsMissing: 0, isByTitle: false });
    expect(plan.areas).toEqual([areaOf(tasks, 2, 5, "goals", "arrangements")]);
  });

  it("is written once into a merged cell", () => {
    const plan = planPaste(tasks, [areaOf(tasks, 1, 2, "group")], value);

    expect(edited(tasks, plan)).toEqual({ "组一 · group": "新" });
    expect(plan.refused).toEqual([]);
  });

  it("fills several areas", () => {
    const plan = planPaste(tasks, [oneCell(tasks, 1, "goals"), oneCell(tasks, 5, "measure")], value);

    expect(edited(tasks, plan)).toEqual({ "任务一 · goals": "新", "任务四 · measure": "新" });
    expect(plan.areas).toHaveLength(2);
  });

  it("becomes the title where only bands are selected, without the printed number and count", () => {
    const band = [areaOf(tasks, 0, 0, "group", "units")];

    expect(edited(tasks, planPaste(tasks, band, value))).toEqual({ "小节甲 · section": "新" });
    expect(edited(tasks, planPaste(tasks, band, unmerged([["(七)新题(3项)"]])))).toEqual({
      "小节甲 · section": "新题",
    });
  });

  it("that is a printed title goes into a cell as it reads", () => {
    const plan = planPaste(tasks, [oneCell(tasks, 1, "measure")], unmerged([["(七)新题(3项)"]]));

    expect(edited(tasks, plan)).toEqual({ "任务一 · measure": "(七)新题(3项)" });
  });

  it("of nothing empties the cell", () => {
    expect(edited(tasks, planPaste(tasks, [oneCell(tasks, 1, "goals")], unmerged([[""]])))).toEqual({
      "任务一 · goals": "",
    });
  });
});

describe("a block", () => {
  const square = unmerged([
    ["甲", "乙"],
    ["丙", "丁"],
  ]);

  it("repeats into a multiple of its size", () => {
    const plan = planPaste(tasks, [areaOf(tasks, 1, 2, "measure", "units")], square);

    expect(edited(tasks, plan)).toEqual({
      "任务一 · measure": "甲",
      "任务一 · goals": "乙",
      "任务一 · arrangements": "甲",
      "任务一 · units": "乙",
      "任务二 · measure": "丙",
      "任务二 · goals": "丁",
      "任务二 · arrangements": "丙",
      "任务二 · units": "丁",
    });
  });

  it("counts the lines between the bands only", () => {
    const plan = planPaste(tasks, [areaOf(tasks, 3, 5, "goals")], unmerged([["甲"], ["乙"]]));

    expect(edited(tasks, plan)).toEqual({ "任务三 · goals": "甲", "任务四 · goals": "乙" });
    expect(plan.areas).toEqual([areaOf(tasks, 3, 5, "goals")]);
  });

  it("is pasted once from the first cell where the target is no multiple", () => {
    const plan = planPaste(tasks, [areaOf(tasks, 1, 3, "goals", "arrangements")], square);

    expect(edited(tasks, plan)).toEqual({
      "任务一 · goals": "甲",
      "任务一 · arrangements": "乙",
      "任务二 · goals": "丙",
      "任务二 · arrangements": "丁",
    });
    expect(plan.areas).toEqual([areaOf(tasks, 1, 2, "goals", "arrangements")]);
  });

  it("grows beyond a target of one row, and repeats across it", () => {
    const plan = planPaste(tasks, [areaOf(tasks, 1, 1, "measure", "goals")], unmerged([["甲"], ["乙"]]));

    expect(edited(tasks, plan)).toEqual({
      "任务一 · measure": "甲",
      "任务一 · goals": "甲",
      "任务二 · measure": "乙",
      "任务二 · goals": "乙",
    });
  });

  it("does not repeat into a merged cell, which is one cell", () => {
    const plan = planPaste(tasks, [areaOf(tasks, 1, 2, "group")], unmerged([["新组", "1", "新任务"]]));

    expect(edited(tasks, plan)).toEqual({ "组一 · group": "新组", "任务一 · measure": "新任务" });
  });

  it("tells how many of its rows and columns find no place, and lists what stood in the columns", () => {
    const plan = planPaste(
      tasks,
      [oneCell(tasks, 5, "arrangements")],
      unmerged([
        ["甲", "乙", "丙"],
        ["丁", "戊", ""],
      ]),
    );

    expect(edited(tasks, plan)).toEqual({ "任务四 · arrangements": "甲", "任务四 · units": "乙" });
    expect([plan.rowsMissing, plan.columnsMissing]).toEqual([1, 1]);
    expect(refused(plan)).toEqual(["任务4: 丙: 超出表的最后一列。"]);
  });

  it("tells what new lines below the last would hold; their numbers and their group come by themselves", () => {
    const block = blockOf([
      [aCell("组三", 3), aCell("4"), aCell("任务甲"), aCell("")],
      [null, aCell("5"), aCell("任务乙"), aCell("目标\u0001")],
      [null, aCell("6"), aCell("长".repeat(32_768)), aCell("目标")],
      [aCell("组四"), aCell("7"), aCell("任务丁"), aCell("")],
      [aCell("(三)新节(0项)", 1, 4), null, null, null],
    ]);
    const plan = planPaste(tasks, [oneCell(tasks, 5, "group")], block);

    expect(plan.rowsBeyond).toEqual([
      { measure: "任务乙", goals: "目标\u0001" },
      { goals: "目标" },
      { measure: "任务丁" },
    ]);
    expect([plan.rowsMissing, plan.unstorable]).toEqual([3, 1]);
    expect(plan.refused.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
      "最后一行以下: 这里没有标题行。",
      "新增的第2行 · 主要举措: 这段文字有 32768 个字，超过 32767 个字的上限。",
      "新增的第3行 · 重点任务: 新增的行不能有这一格。",
    ]);
  });

  it("lists what stood beside the table in the missing rows, too", () => {
    const plan = planPaste(
      tasks,
      [oneCell(tasks, 5, "units")],
      unmerged([
        ["甲", ""],
        ["乙", "丙"],
      ]),
    );

    expect(plan).toMatchObject({ rowsBeyond: [{ units: "乙" }], columnsMissing: 1 });
    expect(refused(plan)).toEqual(["新增的第1行: 丙: 超出表的最后一列。"]);
  });

  it("new lines come below the last of the whole table, whatever a view shows", () => {
    const plan = planOf(
      aPlan({
        indicators: [
          aCategory("类甲", [anIndicator("指标一", { 城镇: "95", 农村: "75" })]),
          aCategory("类乙", [anIndicator("指标二", "1")]),
        ],
      }),
    );
    const whole = sheetOf(plan, "indicators");
    const filtered = new SheetModel(whole.outline, {
      ...wholeOf(whole.outline),
      lines: whole.lines.slice(0, 2),
    });
    const block = unmerged([
      ["类甲", "1", "指标一", "农村", "75"],
      ["类乙", "3", "指标三", "", "3"],
    ]);

    expect(planPaste(filtered, [oneCell(filtered, 1, "category")], block)).toMatchObject({
      rowsBeyond: [{ name: "指标三", target: "3" }],
      refused: [],
    });
  });

  it("a word in the place of a new line's number is listed, not dropped", () => {
    const last = tasks.lines.length - 1;
    const plan = planPaste(tasks, [oneCell(tasks, last, "number")], unmerged([["4"], ["甲局"]]));

    expect(plan.rowsBeyond).toEqual([{}]);
    expect(refused(plan)).toEqual(["新增的第1行 · 序号: 甲局: 序号由行的先后产生，不能填写。"]);
  });

  it("misses all its rows in an empty table", () => {
    const empty = sheetOf(planOf(aPlan()), "tasks");
    const plan = planPaste(empty, [{ top: 0, bottom: 0, left: 0, right: 0 }], square);

    expect(plan).toMatchObject({ edits: [], rowsMissing: 2, areas: [] });
    expect(planPaste(empty, [{ top: 0, bottom: 0, left: 0, right: 0 }], unmerged([["甲"]])).rowsMissing).toBe(
      1,
    );
    expect(plan.refused).toHaveLength(4);
  });

  it("begins in an empty table with the first column that can be filled in, or with all of them", () => {
    const empty = sheetOf(planOf(aPlan()), "units");

    expect(planPaste(empty, [], unmerged([["甲局"], ["乙局"]]))).toMatchObject({
      rowsBeyond: [{ name: "甲局" }, { name: "乙局" }],
      refused: [],
    });
    const whole = empty.columns.map(({ title }) => title);
    expect(planPaste(empty, [], unmerged([["1", "甲局", ...whole.slice(2).map(() => "")]]))).toMatchObject({
      rowsBeyond: [{ name: "甲局" }],
      refused: [],
    });
  });

  it("leaves alone what a ragged row does not reach", () => {
    const plan = planPaste(tasks, [oneCell(tasks, 1, "measure")], blockOfTexts([["甲"], ["乙", "丙"]]));

    expect(edited(tasks, plan)).toEqual({
      "任务一 · measure": "甲",
      "任务二 · measure": "乙",
      "任务二 · goals": "丙",
    });
  });
});

describe("merged cells", () => {
  it("take the text of their first line; another text on a line below is refused", () => {
    const block = unmerged([["组甲"], ["组乙"], ["组丙"]]);
    const plan = planPaste(tasks, [areaOf(tasks, 1, 3, "group")], block);

    expect(edited(tasks, plan)).toEqual({ "组一 · group": "组甲", "组二 · group": "组丙" });
    expect(refused(plan)).toEqual(["重点任务“组一” · 重点任务: 组乙: 这里是合并的一格，只收第一处的内容。"]);
  });

  it("refuse nothing where the lines below are empty, the same, or covered by a merge", () => {
    for (const block of [
      unmerged([["组"], [""]]),
      unmerged([["组"], ["组"]]),
      blockOf([[aCell("组", 2)], [null]]),
    ]) {
      const plan = planPaste(tasks, [areaOf(tasks, 1, 2, "group")], block);

      expect([edited(tasks, plan), plan.refused]).toEqual([{ "组一 · group": "组" }, []]);
    }
  });

  it("are not emptied by an empty cell beside their lower part", () => {
    const plan = planPaste(
      tasks,
      [oneCell(tasks, 2, "group")],
      unmerged([
        ["", "2", "甲"],
        ["", "3", "乙"],
      ]),
    );

    expect(edited(tasks, plan)).toEqual({
      "任务二 · measure": "甲",
      "组二 · group": "",
      "任务三 · measure": "乙",
    });
  });

  it("keep their text beside rows pasted lower down, which would rename the group of the rows above", () => {
    const target = areaOf(tasks, 2, 2, "group", "measure");
    const plan = planPaste(tasks, [target], unmerged([["新组", "3", "任务三"]]));

    expect(edited(tasks, plan)).toEqual({ "任务二 · measure": "任务三" });
    expect(refused(plan)).toEqual([
      "重点任务“组一” · 重点任务: 新组: 这里是几行合并的一格，从上面的行开始，因此不改动。要改它，请粘贴到这一格的第一行。",
    ]);
    // Rows copied from this sheet bring the name of their own group along.
    for (const group of ["组一", "组二"]) {
      const known = planPaste(tasks, [target], unmerged([[group, "3", "任务三"]]));
      expect([edited(tasks, known), known.refused]).toEqual([{ "任务二 · measure": "任务三" }, []]);
    }
  });

  it("of a block give their text to every line that they cover", () => {
    const block = blockOf([[aCell("甲局", 2)], [null]]);

    expect(edited(tasks, planPaste(tasks, [oneCell(tasks, 1, "units")], block))).toEqual({
      "任务一 · units": "甲局",
      "任务二 · units": "甲局",
    });
  });

  it("that lie over two columns take the first text", () => {
    const spread = blockOf([[aCell("新名", 1, 2), null, aCell("5")]]);
    const plain = unmerged([["新名", "新项", "5"]]);

    expect(edited(indicators, planPaste(indicators, [oneCell(indicators, 0, "name")], spread))).toEqual({
      "指标一 · name": "新名",
      "指标一 · target": "5",
    });
    const plan = planPaste(indicators, [oneCell(indicators, 0, "name")], plain);
    expect(edited(indicators, plan)).toEqual({ "指标一 · name": "新名", "指标一 · target": "5" });
    expect(refused(plan)).toEqual(["指标1 · 分项: 新项: 这里是合并的一格，只收第一处的内容。"]);
  });

  it("of two columns leave the second alone where the sheet has two cells", () => {
    const spread = blockOf([[aCell("新名", 1, 2), null, aCell("5")]]);

    expect(edited(indicators, planPaste(indicators, [oneCell(indicators, 1, "name")], spread))).toEqual({
      "指标二 · name": "新名",
      "城镇 · target": "5",
    });
  });
});

describe("cells that take no text", () => {
  it("numbers accept what they show, and no other", () => {
    const block = unmerged([["1"], [" ２. "], [""], ["7"]]);
    const plan = planPaste(tasks, [areaOf(tasks, 1, 1, "number")], block);

    expect(plan.edits).toEqual([]);
    expect(refused(plan)).toEqual(["任务4 · 序号: 7: 序号由行的先后产生，不能填写。"]);
  });

  it("a numbering of other rows beside their texts is no text that is lost", () => {
    const copied = unmerged([
      ["3", "甲"],
      ["4", "乙"],
      ["1", "丙"],
    ]);
    const plan = planPaste(tasks, [oneCell(tasks, 1, "number")], copied);

    expect(plan.edits.map(({ value }) => value)).toEqual(["甲", "乙", "丙"]);
    expect(refused(plan)).toEqual([]);
  });

  it("numbers beside texts that number nothing are listed", () => {
    const figures = unmerged([
      ["12", "甲"],
      ["7", "乙"],
    ]);

    expect(refused(planPaste(tasks, [oneCell(tasks, 1, "number")], figures))).toHaveLength(2);
  });

  it("a line without the row that a cell belongs to refuses it by name", () => {
    const alone = sheetOf(planOf(aPlan({ tasks: [aSection("节", [aGroup("空组", [])])] })), "tasks");
    const plan = planPaste(alone, [oneCell(alone, 1, "group")], unmerged([["新组", "", "举措", ""]]));

    expect(edited(alone, plan)).toEqual({ "空组 · group": "新组" });
    expect(refused(plan)).toEqual(["重点任务“空组” · 主要举措: 举措: 这一行没有这一格，不能填写。"]);
  });

  it("a text that is too long is refused, one that just fits is not", () => {
    const plan = planPaste(
      tasks,
      [oneCell(tasks, 1, "goals")],
      unmerged([["长".repeat(32_767)], ["长".repeat(32_768)]]),
    );

    expect(Object.keys(edited(tasks, plan))).toEqual(["任务一 · goals"]);
    expect(plan.refused).toMatchObject([
      { place: "任务2 · 工作目标", reason: "这段文字有 32768 个字，超过 32767 个字的上限。" },
    ]);
  });

  it("characters that cannot be kept are counted", () => {
    expect(planPaste(tasks, [oneCell(tasks, 1, "goals")], unmerged([["甲\u0001乙\ufffe"]])).unstorable).toBe(
      2,
    );
    expect(planPaste(tasks, [oneCell(tasks, 1, "goals")], unmerged([["甲\r\n乙"]])).unstorable).toBe(0);
  });
});

describe("bands of a block", () => {
  const copied = blockOf([
    [aCell("(一)新节(2项)", 1, 3), null, null],
    [aCell("组甲", 2), aCell("1"), aCell("任务甲")],
    [null, aCell("2"), aCell("任务乙")],
  ]);

  it("go to bands, the rows between them to the lines between", () => {
    const plan = planPaste(tasks, [oneCell(tasks, 0, "group")], copied);

    expect(edited(tasks, plan)).toEqual({
      "小节甲 · section": "新节",
      "组一 · group": "组甲",
      "任务一 · measure": "任务甲",
      "任务二 · measure": "任务乙",
    });
    expect(plan.refused).toEqual([]);
  });

  it("are refused where there is none, and nothing else moves", () => {
    const plan = planPaste(tasks, [oneCell(tasks, 1, "group")], copied);

    expect(edited(tasks, plan)).toEqual({
      "组一 · group": "组甲",
      "任务一 · measure": "任务甲",
      "任务二 · measure": "任务乙",
    });
    expect(refused(plan)).toEqual(["任务1: 新节: 这里没有标题行。"]);
  });

  it("are known in plain text too, and in one column only as this program prints them", () => {
    const text = blockOfTexts([
      ["（一）新节", "", ""],
      ["组甲", "1", "任务甲"],
    ]);
    const column = unmerged([["(一)新节(2项)"], ["(一)推进建设"]]);

    expect(edited(tasks, planPaste(tasks, [oneCell(tasks, 0, "group")], text))).toMatchObject({
      "小节甲 · section": "新节",
    });
    expect(edited(tasks, planPaste(tasks, [oneCell(tasks, 4, "group")], column))).toEqual({
      "小节乙 · section": "新节",
      "组三 · group": "(一)推进建设",
    });
  });

  it("are texts like any other in a table without bands", () => {
    const plan = planPaste(indicators, [oneCell(indicators, 0, "name")], copied);

    expect(edited(indicators, plan)).toMatchObject({ "指标一 · name": "(一)新节(2项)" });
  });
});

describe("only what is shown is written", () => {
  it("a line that a filter hides is passed over", () => {
    const lines = tasks.lines.filter((_, index) => index !== 2);
    const filtered = new SheetModel(tasks.outline, { ...wholeOf(tasks.outline), lines });
    const plan = planPaste(filtered, [oneCell(filtered, 1, "goals")], unmerged([["甲"], ["乙"]]));

    expect(edited(filtered, plan)).toEqual({ "任务一 · goals": "甲", "任务三 · goals": "乙" });
  });
});

it("the plan leaves the sheet as it is", () => {
  const before = tasks.text(1, columnOf(tasks, "goals"));

  planPaste(tasks, [oneCell(tasks, 1, "goals")], unmerged([["新"]]));

  expect(tasks.text(1, columnOf(tasks, "goals"))).toBe(before);
});
