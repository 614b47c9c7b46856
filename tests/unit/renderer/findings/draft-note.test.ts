import { expect, it } from "vitest";
import {
  type DraftNote,
  draftFixes,
  NO_NOTE,
  notedFindings,
  tabFix,
  withFixesLeft,
  withFixTaken,
} from "../../../../renderer/features/findings/draft-note.ts";
import { aFinding, aFixable } from "../../../helpers/finding-builders.ts";

const fixable = aFixable("f", "对", { severity: "hint" });
const plain = aFinding("p", { severity: "error" });

function noteOf(over: Partial<DraftNote>): DraftNote {
  return { ...NO_NOTE, text: "错", findings: [fixable, plain], ...over };
}

it("the worst is read first, and nothing is said of a text that is another already", () => {
  expect(notedFindings(noteOf({}), "错").map(({ id }) => id)).toEqual(["p", "f"]);
  expect(notedFindings(noteOf({}), "错了")).toEqual([]);
  expect(notedFindings(NO_NOTE, "")).toEqual([]);
});

it("Tab takes the only fix of what is in sight, and of no text that was typed since", () => {
  expect(tabFix(noteOf({}), "错")).toEqual({ label: "改为对", text: "对" });
  expect(tabFix(noteOf({}), "错了")).toBeNull();
  expect(tabFix(noteOf({ findings: [plain] }), "错")).toBeNull();
});

it("a choice of fixes is for the mouse, and a fix of another cell is none here", () => {
  const [fix] = fixable.fixes;
  const elsewhere = {
    label: "指标改为",
    edits: [{ rowId: "other", column: "target", value: "1" }],
    patch: null,
  };
  const choice = { ...fixable, fixes: fix ? [fix, elsewhere] : [] };

  expect(draftFixes(choice)).toEqual([{ label: "改为对", text: "对" }]);
  expect(tabFix(noteOf({ findings: [choice] }), "错")).toBeNull();
  expect(draftFixes({ ...fixable, fixes: [elsewhere] })).toEqual([]);
});

it("what is too far down to be read is not taken", () => {
  const others = ["a", "b"].map((id) => aFinding(id, { severity: "error" }));
  expect(tabFix(noteOf({ findings: [fixable, ...others] }), "错")).toBeNull();
});

it("after a fix was taken the next Tab moves on, until something else is typed", () => {
  const taken = withFixTaken(noteOf({}), { label: "改为对", text: "对" });
  const again = { ...taken, text: "对", findings: [aFixable("g", "更对")] };

  expect(tabFix(again, "对")).toBeNull();
  expect(tabFix({ ...again, text: "对吗" }, "对吗")).toEqual({ label: "改为更对", text: "更对" });
});

it("what was waved away is not said again in this edit, what is new is", () => {
  const left = withFixesLeft(noteOf({}), "错");
  expect(notedFindings(left, "错")).toEqual([]);
  const news = { ...left, text: "错了", findings: [fixable, aFinding("n")] };
  expect(notedFindings(news, "错了").map(({ id }) => id)).toEqual(["n"]);
});
