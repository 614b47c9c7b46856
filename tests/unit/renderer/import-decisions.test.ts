import { expect, it } from "vitest";
import {
  acceptedText,
  decide,
  decisionsOf,
  type Filter,
  listDifferences,
  matchesFilter,
  startWith,
} from "../../../renderer/features/import/decisions.ts";
import { initiallyAccepted } from "../../../shared/changes/initially-accepted.ts";
import type { Differences } from "../../../shared/contract/import-schemas.ts";

const nowhere = { parent: null, after: null, order: 0 };
const row = { table: "tasks", kind: "task", row: "任务1", address: "附件1!A5" };
const differences: Differences = {
  changes: [
    {
      id: "c",
      table: "tasks",
      rowId: "r1",
      row: "任务1",
      column: "goals",
      old: "1",
      new: "2",
      address: "附件1!D5",
    },
  ],
  added: [{ ...row, id: "a", under: [], cells: {}, placement: nowhere }],
  moved: [{ ...row, id: "m", rowId: "r2", name: "甲", from: "一", to: "二", placement: nowhere }],
  removed: [{ id: "d", table: "tasks", kind: "task", row: "任务3", rowId: "r3", name: "乙" }],
  notUnderstood: [],
};
const all = listDifferences(differences);

it("everything is accepted at first but the removal of rows", () => {
  expect(initiallyAccepted(differences).toSorted()).toEqual(["a", "c", "m"]);
});

it("a cell that is empty in the workbook keeps its text at first", () => {
  const [cell] = differences.changes;
  const emptied = { ...differences, changes: cell ? [{ ...cell, new: null }] : [] };

  expect(initiallyAccepted(emptied).toSorted()).toEqual(["a", "m"]);
});

it("what was decided stays decided when the plan has changed and the workbook is compared again", () => {
  const decided = decisionsOf(all, new Set(["c", "d"]));

  const { accepted, altered } = startWith(differences, decided);

  expect([...accepted].toSorted()).toEqual(["c", "d"]);
  expect([...altered]).toEqual([]);
});

it("a decision on what is now another difference has to be made again, and new ones start as usual", () => {
  const [cell] = differences.changes;
  const decided = decisionsOf(
    all.filter(({ id }) => id === "c"),
    new Set(["c"]),
  );
  const again = { ...differences, changes: cell ? [{ ...cell, old: "别人刚改的" }] : [] };

  const { accepted, altered } = startWith(again, decided);

  expect([...accepted].toSorted()).toEqual(["a", "m"]);
  expect([...altered]).toEqual(["c"]);
});

it("the button names exactly what is accepted", () => {
  const accepted = decide(decide(new Set(initiallyAccepted(differences)), "d", true), "c", false);

  expect(acceptedText(all, accepted)).toBe("1 个新增行、1 处移动、1 处删除");
});

it("each filter shows its own differences", () => {
  const accepted = new Set(initiallyAccepted(differences));
  const shown = (filter: Filter): string =>
    all
      .filter((difference) => matchesFilter(difference, accepted, filter))
      .map(({ id }) => id)
      .join("");

  expect({
    all: shown("all"),
    kept: shown("kept"),
    accepted: shown("accepted"),
    added: shown("added"),
  }).toEqual({
    all: "camd",
    kept: "d",
    accepted: "cam",
    added: "a",
  });
});
