import { describe, expect, it } from "vitest";
import { namedInFull, nextOption, searchUnits } from "../../../../renderer/grid/unit-search.ts";

const units = [
  { id: "u1", name: "市农业农村局", aliases: ["市乡村振兴局"] },
  { id: "u2", name: "市发改委", aliases: ["市发展改革委", "农办"] },
  { id: "u3", name: "农业集团", aliases: [] },
  { id: "u4", name: "市农", aliases: [] },
];

function names(search: string, chosen: readonly string[] = []): string[] {
  return searchUnits(units, search, chosen).map(({ name, isFree }) => (isFree ? `${name}?` : name));
}

describe("searching units", () => {
  it("finds those that begin so before those that hold it, and other names last", () => {
    expect(names("农")).toEqual(["农业集团", "市农业农村局", "市农", "市发改委", "农?"]);
  });

  it("puts the unit that is named so first, and then offers no new one", () => {
    expect(names("市农")).toEqual(["市农", "市农业农村局"]);
  });

  it("finds a unit by another name, says which, and puts it first where it is that name", () => {
    expect(searchUnits(units, "农办", [])[0]).toEqual({ name: "市发改委", alias: "农办", isFree: false });
    expect(searchUnits(units, "市发改委", [])[0]?.alias).toBeNull();
  });

  it("leaves out what is chosen, and does not offer it anew", () => {
    expect(names("市农", ["市农"])).toEqual(["市农业农村局"]);
  });

  it("offers what no unit holds as typed, without the spaces around it", () => {
    expect(names(" 某某专班 ")).toEqual(["某某专班?"]);
  });

  it("without a text shows all that are not chosen, in their order", () => {
    expect(names(" ", ["市发改委"])).toEqual(["市农业农村局", "农业集团", "市农"]);
  });
});

describe("stepping through the options", () => {
  const options = searchUnits(units, "", []);

  it("goes to the neighbour and stays at the ends", () => {
    expect(nextOption(options, "市发改委", 1)?.name).toBe("农业集团");
    expect(nextOption(options, "市发改委", -1)?.name).toBe("市农业农村局");
    expect(nextOption(options, "市农", 1)?.name).toBe("市农");
    expect(nextOption(options, "市农业农村局", -1)?.name).toBe("市农业农村局");
  });

  it("begins at the first where none is marked", () => {
    expect(nextOption(options, "", 1)?.name).toBe("市农业农村局");
    expect(nextOption(options, "", -1)).toBeUndefined();
    expect(nextOption([], "", 1)).toBeUndefined();
  });
});

describe("a unit named in full", () => {
  const units = [
    { id: "u1", name: "市水利局", aliases: ["水利局"] },
    { id: "u2", name: "市水务集团", aliases: [] },
  ];

  it("is named by its name or another name, not by a part of it", () => {
    expect(namedInFull(searchUnits(units, "市水利局", []), "市水利局")).toBe("市水利局");
    expect(namedInFull(searchUnits(units, "水利局", []), "水利局")).toBe("市水利局");
    expect(namedInFull(searchUnits(units, "市水", []), "市水")).toBe("");
  });

  it("by another name of it is no new name where it is chosen already", () => {
    expect(searchUnits(units, "水利局", ["市水利局"])).toEqual([]);
    expect(searchUnits(units, "利局", ["市水利局"])).toEqual([{ name: "利局", alias: null, isFree: true }]);
  });

  it("is what was typed, where no unit fits at all", () => {
    expect(namedInFull(searchUnits(units, "各县(区)", []), "各县(区)")).toBe("各县(区)");
    expect(namedInFull(searchUnits(units, " ", []), " ")).toBe("");
  });
});
