import { expect, it } from "vitest";
import { errorGroups } from "../../../renderer/features/export/error-groups.ts";

const error = (id: string, rule: string, message: string) => ({
  id,
  rule,
  table: "tasks",
  rowId: id,
  column: "units",
  message,
});

it("errors stand by rule in the order in which the plan has them, and those that say the same as one", () => {
  const errors = [
    error("1", "甲", "同"),
    error("2", "乙", "另"),
    error("3", "甲", "异"),
    error("4", "甲", "同"),
  ];

  expect(
    errorGroups(errors).map(({ rule, count, entries }) => [
      rule,
      count,
      entries.map((entry) => [entry.message, entry.errors.map(({ id }) => id)]),
    ]),
  ).toEqual([
    [
      "甲",
      3,
      [
        ["同", ["1", "4"]],
        ["异", ["3"]],
      ],
    ],
    ["乙", 1, [["另", ["2"]]]],
  ]);
  expect(errorGroups([])).toEqual([]);
});
