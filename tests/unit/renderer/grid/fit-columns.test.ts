import { describe, expect, it } from "vitest";
import { fittedWidth, LEAST_PX } from "../../../../renderer/grid/fit-columns.ts";
import type { UnbrokenText } from "../../../../renderer/text/text-measurer.ts";
import { getColumn } from "../../../../shared/tables/definition.ts";
import { realSheet } from "./sheet-models.ts";

const EM = 10;
const metrics = { rows: { cellPaddingX: 8 }, text: { emPx: EM } };
const AROUND = 2 * 8 + 1;

/** Every character is one em wide. */
class Measurer {
  readonly asked: UnbrokenText[] = [];
  unbrokenWidth(texts: readonly UnbrokenText[], mostPx: number): number {
    this.asked.push(...texts);
    const lines = texts.flatMap(({ text }) => text.split("\n"));
    return Math.min(mostPx, EM * Math.max(0, ...lines.map((line) => line.length)));
  }
}

function fitted(table: string, key: string, roomPx = 2_000) {
  const model = realSheet(table);
  const measurer = new Measurer();
  const column = getColumn(model.table, key);
  const widthPx = fittedWidth({ model, column, year: "2024", roomPx }, measurer, metrics);
  return { widthPx, texts: measurer.asked.map(({ text }) => text) };
}

describe("the fitted width of a column", () => {
  it("is that of its longest text and the air around it", () => {
    const { widthPx, texts } = fitted("indicators", "units");
    const longest = Math.max(...texts.map((text) => text.length));

    expect(widthPx).toBe(longest * EM + AROUND);
  });

  it("is never less than the head needs, nor than ag-grid draws", () => {
    expect(fitted("indicators", "target").texts).toContain("2024年目标值");
    expect(fitted("indicators", "target").widthPx).toBeGreaterThan("2024年目标值".length * EM + AROUND);
    expect(fitted("tasks", "number").widthPx).toBeGreaterThanOrEqual(LEAST_PX);
  });

  it("of long texts is a line that is read with ease", () => {
    expect(fitted("tasks", "arrangements").widthPx).toBe(40 * EM + AROUND);
  });

  it("never exceeds the room beside the frozen columns", () => {
    expect(fitted("tasks", "arrangements", 300).widthPx).toBe(300);
  });

  it("takes no notice of a text that spreads into the next column", () => {
    const { texts } = fitted("indicators", "name");

    expect(texts).toContain("村级集体经济收入");
    expect(texts.some((text) => text.startsWith("人均地区生产总值"))).toBe(false);
  });
});
