import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellInput } from "../../../shared/tables/cell-input.ts";
import { USER_COLUMN_TYPES, type UserColumnType } from "../../../shared/tables/columns-table.ts";
import type { Column } from "../../../shared/tables/definition.ts";
import { tableIn } from "../../../shared/tables/table-in.ts";
import { toStorableText } from "../../../shared/text/normalize.ts";
import { ADDED_TITLES, planOf, smallTemplate, withEveryColumn } from "../../helpers/plan-builders.ts";

const table = tableIn(withEveryColumn(planOf(smallTemplate())), "tasks");

function columnOf(type: UserColumnType): Column {
  const column = table.columns.find(({ title }) => title === ADDED_TITLES[type]);
  if (!column) throw new Error(`no column of type ${type}`);
  return column;
}

describe("what is typed into a column", () => {
  it.each([
    ["1,234.5", "1,234.5"],
    ["１，２３４．５", "1,234.5"],
    [" 12 ", "12"],
    ["－3", "-3"],
    ["5.0", "5.0"],
    ["1,23", "1,23"],
    ["约３０", "约３０"],
    ["①", "①"],
  ])("of figures: %j is kept as %j", (typed, kept) => {
    expect(cellInput(columnOf("number"), typed)).toBe(kept);
  });

  it.each([
    ["2024年3月5日", "2024-03-05"],
    ["20240305", "2024-03-05"],
    ["6月底前", "6月底前"],
    ["2024-02-30", "2024-02-30"],
  ])("of days: %j is kept as %j", (typed, kept) => {
    expect(cellInput(columnOf("date"), typed)).toBe(kept);
  });

  it.each([
    ["进行中", "进行中"],
    [" 进 行 中\n", "进行中"],
    ["基本完成", "基本完成"],
  ])("of choices: %j is kept as %j", (typed, kept) => {
    expect(cellInput(columnOf("choice"), typed)).toBe(kept);
  });

  it.each(USER_COLUMN_TYPES)("of type %s empties it where nothing is typed", (type) => {
    expect(cellInput(columnOf(type), "")).toBeNull();
  });

  it("of text, long text and units is kept as typed", () => {
    for (const type of ["text", "longText", "units"] as const) {
      for (const typed of ["１，２３４", "2024年3月5日", " 甲局、乙局 "]) {
        expect(cellInput(columnOf(type), typed)).toBe(typed);
      }
    }
  });

  it("of any type is kept the same when what was kept is typed again, and never lost", () => {
    const texts = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("１２", "2024/3/5", "已 完 成"));
    fc.assert(
      fc.property(fc.constantFrom(...USER_COLUMN_TYPES), texts, (type, typed) => {
        const kept = cellInput(columnOf(type), typed);

        expect(kept === null).toBe(toStorableText(typed).text === "");
        expect(cellInput(columnOf(type), kept ?? "")).toBe(kept);
      }),
    );
  });
});
