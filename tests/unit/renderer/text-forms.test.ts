import { expect, it } from "vitest";
import { sizeText, timeText } from "../../../renderer/text-forms.ts";
import { hasExtension, PLAN_EXTENSION, withExtension } from "../../../shared/contract/file-purposes.ts";

const now = new Date(2024, 2, 25, 9, 0);

it("times are said as people say them", () => {
  const times = [
    new Date(2024, 2, 25, 8, 5),
    new Date(2024, 2, 24, 23, 59),
    new Date(2024, 0, 9, 16, 11),
    new Date(2023, 1, 3, 1, 0),
  ];

  expect(times.map((time) => timeText(time.toISOString(), now))).toEqual([
    "今天 08:05",
    "昨天 23:59",
    "1月9日 16:11",
    "2023-02-03",
  ]);
});

it("sizes are rounded to what matters", () => {
  expect([512, 190_464, 5_242_880].map(sizeText)).toEqual(["512 B", "186 KB", "5.0 MB"]);
});

it("a file name keeps its extension and gets it where it is missing", () => {
  const plan = { extension: PLAN_EXTENSION } as const;

  expect([withExtension("附表", plan), withExtension("附表.FBT", plan)]).toEqual(["附表.fbt", "附表.FBT"]);
  expect(["甲.fbt", "/文档/.fbt", "fbt"].map((name) => hasExtension(name, plan))).toEqual([
    true,
    false,
    false,
  ]);
});
