import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { templates } from "../../../seeds/index.ts";
import { parseSource } from "../../../seeds/parse-source.ts";
import type { NewRow } from "../../../shared/changes/edit-rows.ts";
import { chineseOrdinal } from "../../../shared/numbering/chinese-ordinal.ts";
import { templateRows } from "../../helpers/plan-builders.ts";

const folder = new URL("../../../seeds/zhoushan-2024/", import.meta.url);
const source = readFileSync(new URL("source.txt", folder), "utf8");
const committed = readFileSync(new URL("plan.json", folder), "utf8");
const template = templates["zhoushan-2024"];

/** The lines of the source after the one that begins with `start`, up to the one that begins with `end`. */
function region(start: string, end: string): string {
  const lines = source.split("\n");
  const from = lines.findIndex((line) => line.startsWith(start)) + 1;
  const to = end === "" ? lines.length : lines.findIndex((line) => line.startsWith(end));
  return lines.slice(from, to).join("\n");
}

function visible(text: string): string {
  return text.replace(/[\s|]+/gu, "");
}

function print(rows: readonly NewRow[] | undefined, line: (row: NewRow, index: number) => string): string {
  return (rows ?? []).map(line).join("");
}

/** Numbers run through a whole table. */
function counter(): () => number {
  let last = 0;
  return () => ++last;
}

function countTasks(section: NewRow): number {
  return templateRows({ tasks: [section] }).filter((row) => row.kind === "task").length;
}

describe("nothing of the source is lost or added", () => {
  it("in the indicators", () => {
    const number = counter();
    const indicator = ({ cells, children }: NewRow): string => {
      const [first, ...others] = children ?? [{ kind: "part", cells: { target: cells.target ?? "" } }];
      const part = (row: NewRow | undefined): string => `${row?.cells.label ?? ""}${row?.cells.target}`;
      return `${number()}${cells.name}${part(first)}${cells.units}${others.map(part).join("")}`;
    };
    const printed = print(
      template.indicators,
      (row) => `${row.cells.category}${print(row.children, indicator)}`,
    );

    const once = region("类别 |", "二、重点任务").replace(
      "公共服务优质共享\n公共服务优质共享",
      "公共服务优质共享",
    );
    expect(visible(printed)).toBe(visible(once));
  });

  it("in the tasks", () => {
    const number = counter();
    const task = ({ cells }: NewRow): string =>
      `${number()}.${cells.measure}${cells.goals}${cells.arrangements}${cells.units}`;
    const group = (row: NewRow): string => `${row.cells.group}${print(row.children, task)}`;
    const printed = print(
      template.tasks,
      (row, index) =>
        `(${chineseOrdinal(index + 1)})${row.cells.section}(${countTasks(row)}项)${print(row.children, group)}`,
    );

    const once = region("重点任务 |", "附件2").replace("推进公共服务均衡可及\n| 50.", "50.");
    expect(visible(printed)).toBe(visible(once));
  });

  it("in the text", () => {
    const number = counter();
    const clause = ({ cells }: NewRow): string => `${cells.clause}(${cells.units})。`;
    const textTask = (row: NewRow): string =>
      `${number()}.${row.cells.textTask}。${print(row.children, clause)}\n`;
    const printed = print(
      template.text,
      (row, index) => `(${chineseOrdinal(index + 1)})${row.cells.action}\n${print(row.children, textTask)}`,
    );

    expect(printed.trimEnd()).toBe(region("二、重点任务", "三、保障措施"));
  });

  it("in the safeguards", () => {
    const lines = (template.safeguards ?? []).map(
      ({ cells }, index) => `(${chineseOrdinal(index + 1)})${cells.heading}。${cells.text}`,
    );

    expect(lines.join("\n")).toBe(region("三、保障措施", "附件:"));
  });

  it("in the unit list", () => {
    expect((template.units ?? []).map((row) => row.cells.name).join("、")).toBe(region("有关单位名单", ""));
  });

  it("in any single cell, of which only spaces between items became line breaks", () => {
    const flat = source.replaceAll("\n", " ");
    // The kind of a unit is printed nowhere; its name says it.
    const isPublished = (row: NewRow, column: string): boolean => row.kind !== "unit" || column !== "kind";
    const foreign = templateRows(template)
      .flatMap((row) => Object.entries(row.cells).filter(([column]) => isPublished(row, column)))
      .map(([, text]) => text)
      .filter((text) => !flat.includes(text.replaceAll("\n", " ")));

    expect(foreign).toEqual([]);
  });
});

describe("the committed data", () => {
  it("is what the program makes of the source text", () => {
    const target = join(mkdtempSync(join(tmpdir(), "seed-")), "plan.json");

    execFileSync(process.execPath, ["seeds/build.ts", "seeds/zhoushan-2024/source.txt", target]);

    expect(readFileSync(target, "utf8") === committed).toBe(true);
    rmSync(target);
  });

  it("is the template", () => {
    expect(template).toEqual(parseSource(source));
  });
});

describe("a source that cannot be taken over without loss is refused", () => {
  it.each([
    ["a task number", "36.全力培育优质企业", "37.全力培育优质企业"],
    ["an indicator number", "\n12 | 新增多田套合", "\n13 | 新增多田套合"],
    ["the count of a section", "(22项)", "(21项)"],
    ["the ordinal of a section", "(三)实施缩小城乡差距行动(22项)", "(四)实施缩小城乡差距行动(22项)"],
    ["the ordinal of a safeguard", "(二)完善推进机制", "(三)完善推进机制"],
  ])("%s that does not follow from the order", (_what, printed, wrong) => {
    expect(source).toContain(printed);
    expect(() => parseSource(source.replace(printed, wrong))).toThrow("by its order it is");
  });

  it("text of a task that no unit answers for", () => {
    const printed = "典型经验(市发改委、嵊泗县)。";

    expect(source).toContain(printed);
    expect(() => parseSource(source.replace(printed, "典型经验。"))).toThrow("text without units");
  });
});
