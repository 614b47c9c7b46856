import { expect, it } from "vitest";
import { OrdinalWidths } from "../../../../renderer/grid/ordinal-widths.ts";
import { aPlan, planOf } from "../../../helpers/plan-builders.ts";
import { sheetOf } from "./sheet-models.ts";

function unitSheet(count: number) {
  const units = Array.from({ length: count }, (_, index) => ({
    kind: "unit",
    cells: { name: `单位${index}` },
  }));
  return sheetOf(planOf(aPlan({ units })), "units");
}

it("asks for as many digits as the last number has, and measures anew only when they are others", () => {
  const measured: string[] = [];
  const widths = new OrdinalWidths((column, text) => {
    measured.push(`${column.key} ${text}`);
    return 10 * text.length;
  });

  expect(widths.of(unitSheet(999))).toEqual(new Map([["number", 30]]));
  const ofThousand = widths.of(unitSheet(1000));
  expect(ofThousand).toEqual(new Map([["number", 40]]));
  expect(widths.of(unitSheet(9999))).toBe(ofThousand);
  expect(measured).toEqual(["number 000", "number 0000"]);
});
