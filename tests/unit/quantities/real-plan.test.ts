/**
 * The two fixtures list what a reader has found true, line by line; a line that changes must be read again before it is
 * taken over.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { templates } from "../../../seeds/index.ts";
import { readQuantities } from "../../../shared/quantities/extract-quantities.ts";
import { templateRows } from "../../helpers/plan-builders.ts";
import { planFigures } from "./plan-quantities.ts";

function fixtureLines(name: string): string[] {
  const text = readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), "utf8");
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}

describe("the figures of the 2024 plan", () => {
  const figures = planFigures();

  it("are these quantities", () => {
    expect(figures.quantities).toEqual(fixtureLines("quantities-2024.txt"));
  });

  it("or, for these reasons, none", () => {
    expect(figures.exclusions).toEqual(fixtureLines("non-quantities-2024.txt"));
  });

  it("are all looked at: no figure is passed over in silence", () => {
    const texts = templateRows(templates["zhoushan-2024"]).flatMap((row) => Object.values(row.cells));

    for (const text of texts) {
      const { quantities, exclusions } = readQuantities(text);
      const covered = [...quantities, ...exclusions];
      const missed = [...text.matchAll(/\d/g)].filter(
        ({ index }) => !covered.some(({ start, end }) => start <= index && index < end),
      );
      expect(missed.map(({ index }) => text.slice(index, index + 10))).toEqual([]);
    }
  });
});
