import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitUnits } from "../../../shared/units/split-units.ts";
import { type NameChange, replaceInCell } from "../../../shared/units/unit-mentions.ts";
import { otherNames, withAliases, withoutAlias } from "../../../shared/units/unit-names.ts";

/** 旧局 and 旧办 are to be 新局, which is also known as 新办. */
const change: NameChange = {
  name: "新局",
  isReplaced: (typed) => ["旧局", "旧办"].includes(typed),
  isSameUnit: (typed) => ["新局", "新办"].includes(typed),
};

const replaced = (text: string): string => replaceInCell(text, change).text;

describe("a name in place of another", () => {
  it.each([
    ["旧局", "新局"],
    ["甲局、旧局、乙局", "甲局、新局、乙局"],
    [" 旧局 ，乙局\n", " 新局 ，乙局\n"],
    ["甲局(旧局)、旧局", "甲局(旧局)、新局"],
    ["旧局处、大旧局", "旧局处、大旧局"],
  ])("%j becomes %j, and all else in the cell stays", (before, expected) => {
    expect(replaced(before)).toBe(expected);
  });

  it.each([
    ["旧局、甲局、旧办", "新局、甲局"],
    ["新局、甲局、旧局、乙局", "新局、甲局、乙局"],
    ["旧局、甲局、新局", "新局、甲局"],
    ["新办\n旧局\n甲局", "新办\n甲局"],
  ])("the unit keeps its first place alone: %j becomes %j", (before, expected) => {
    expect(replaced(before)).toBe(expected);
  });

  it("what was there twice before is not this change's affair", () => {
    expect(replaceInCell("新局、新局、甲局、甲局", change)).toEqual({
      text: "新局、新局、甲局、甲局",
      count: 0,
    });
  });

  it("counts mentions, not cells", () => {
    expect(replaceInCell("旧局、甲局、旧办", change).count).toBe(2);
  });

  it("keeps every other unit in its order, whatever stands between them", () => {
    const name = fc.constantFrom("甲局", "乙局", "旧局", "旧办", "新局", "新办", "甲局(旧局)");
    const between = fc.constantFrom("、", "，", " ", "\n", "、 ", ";");
    fc.assert(
      fc.property(fc.array(fc.tuple(name, between), { minLength: 1, maxLength: 8 }), (parts) => {
        const text = parts.map(([unit, separator]) => unit + separator).join("");
        const units = splitUnits(text);
        const { text: next, count } = replaceInCell(text, change);

        const isOne = (unit: string): boolean => change.isReplaced(unit) || change.isSameUnit(unit);
        const at = units.findIndex(isOne);
        const first = units[at] ?? "";
        const expected = units.flatMap((unit, index) => {
          if (!isOne(unit)) return [unit];
          return index === at ? [change.isReplaced(first) ? "新局" : first] : [];
        });
        expect(splitUnits(next)).toEqual(count === 0 ? units : expected);
        expect(replaceInCell(next, change).count).toBe(0);
      }),
    );
  });
});

describe("the names of a unit", () => {
  it("are its full name and its aliases; a full name like the printed one is none besides", () => {
    expect(
      otherNames({ cells: { name: "市水利局", fullName: "舟山市水利局", aliases: "水利局、水电局" } }),
    ).toEqual(["舟山市水利局", "水利局", "水电局"]);
    expect(otherNames({ cells: { name: "市府办(金融)", fullName: "市府办（金融）" } })).toEqual([]);
  });

  it("take a further alias once, and none that a cell would take for two units", () => {
    const unit = { cells: { name: "市水利局", fullName: "舟山市水利局", aliases: "水利局" } };

    expect(withAliases(unit, ["市水务局", "水利局", "舟山市水利局", "市水利局", "甲局、乙局", ""])).toBe(
      "水利局、市水务局",
    );
    expect(withAliases({ cells: { name: "市水利局" } }, [])).toBe("");
  });

  it("lose one alias and keep the cell as typed where it is not among them", () => {
    expect(withoutAlias("水利局 水电局", "水利局")).toBe("水电局");
    expect(withoutAlias("水利局 水电局", "水务局")).toBe("水利局 水电局");
  });
});
