import { describe, expect, it } from "vitest";
import { countFoundCells, type FindingTest } from "../../../../renderer/view/line-filters.ts";
import { type AppliedView, applyView, judgedAnew, revealed } from "../../../../renderer/view/shown-lines.ts";
import { type CellFilter, PLAIN_VIEW, type SheetView } from "../../../../shared/contract/view-schemas.ts";
import { assertDefined } from "../../../../shared/errors.ts";
import { type Line, outlineOf, ownerOf } from "../../../../shared/numbering/outline.ts";
import type { Severity } from "../../../../shared/rules/finding.ts";
import { getColumn } from "../../../../shared/tables/definition.ts";
import { getTable } from "../../../../shared/tables/index.ts";
import { zhoushanPlan } from "../../../helpers/plan-builders.ts";

const tasks = outlineOf(zhoushanPlan(), getTable("tasks"));
const lines = tasks.lines.filter((line) => !line.isBand);
const [first, second, third] = lines.map((line) => line.id);

/** Findings as row → column → severity; `column` null: of the row as a whole. */
function found(
  ...findings: readonly (readonly [string | undefined, string | null, Severity])[]
): FindingTest {
  return (rowId, column, severity) =>
    findings.some(
      ([row, key, own]) => row === rowId && key === column && (severity === null || severity === own),
    );
}

function viewOf(filters: Readonly<Record<string, CellFilter>>): SheetView {
  return { ...PLAIN_VIEW, filters };
}

function shown({ hidden }: AppliedView): readonly string[] {
  return lines.map((line) => line.id).filter((id) => !hidden.has(id));
}

const ANY = viewOf({ goals: { kind: "findings", severity: null } });

describe("a filter of findings", () => {
  it("shows the lines whose cell in that column has one, of the severity that is asked for", () => {
    const test = found([first, "goals", "error"], [second, "goals", "hint"], [third, "units", "error"]);

    expect(shown(applyView(tasks, ANY, test))).toEqual([first, second]);
    const errors = viewOf({ goals: { kind: "findings", severity: "error" } });
    expect(shown(applyView(tasks, errors, test))).toEqual([first]);
  });

  it("takes what was found in a merged cell for all of its lines, and counts the cell once", () => {
    const column = getColumn(tasks.table, "group");
    const group = assertDefined(ownerOf(lines[0] as Line, column), "the first task is in a group");
    const ofGroup = lines.filter((line) => ownerOf(line, column)?.id === group.id).map((line) => line.id);
    const test = found([group.id, "group", "warning"]);

    expect(ofGroup.length).toBeGreaterThan(1);
    expect(shown(applyView(tasks, viewOf({ group: { kind: "findings", severity: null } }), test))).toEqual(
      ofGroup,
    );
    expect(countFoundCells(tasks, column, null, test)).toBe(1);
    expect(countFoundCells(tasks, column, "error", test)).toBe(0);
  });

  it("takes what was found in a row as a whole for its name", () => {
    const test = found([first, null, "error"]);

    expect(shown(applyView(tasks, viewOf({ measure: { kind: "findings", severity: null } }), test))).toEqual([
      first,
    ]);
    expect(shown(applyView(tasks, ANY, test))).toEqual([]);
  });

  it("hides nothing as long as nothing has been checked", () => {
    expect(shown(applyView(tasks, ANY, null))).toHaveLength(lines.length);
  });

  it("follows the checker: a line that is put right goes, one that goes wrong comes", () => {
    const before = applyView(tasks, ANY, found([first, "goals", "error"]));
    const state = { hasFinding: found([second, "goals", "error"]), held: new Set<string>() };

    expect(shown(judgedAnew(tasks, ANY, before, state))).toEqual([second]);
  });

  it("leaves a line in the hand in view until the hand has gone on", () => {
    const before = applyView(tasks, ANY, found([first, "goals", "error"]));
    const held = new Set([assertDefined(first, "there are lines"), assertDefined(third, "there are three")]);
    const meanwhile = judgedAnew(tasks, ANY, before, { hasFinding: found(), held });

    expect(shown(meanwhile)).toEqual([first]);
    expect(shown(judgedAnew(tasks, ANY, meanwhile, { hasFinding: found(), held: new Set() }))).toEqual([]);
  });

  it("is the same object where nothing comes or goes, so that nothing is drawn anew", () => {
    const test = found([first, "goals", "error"]);
    const before = applyView(tasks, ANY, test);

    expect(judgedAnew(tasks, ANY, before, { hasFinding: test, held: new Set() })).toBe(before);
  });

  it("shows a row that was revealed until it is applied again", () => {
    const none = found();
    const before = applyView(tasks, ANY, none);
    const after = revealed(before, [assertDefined(second, "there are lines")]);

    expect(shown(judgedAnew(tasks, ANY, after, { hasFinding: none, held: new Set() }))).toEqual([second]);
    expect(shown(applyView(tasks, ANY, none))).toEqual([]);
  });

  it("leaves what a filter of texts hides hidden, whatever is found there", () => {
    const view = viewOf({
      goals: { kind: "findings", severity: null },
      measure: { kind: "contains", text: "全域建设幸福河湖", isNegated: false },
    });
    const all: FindingTest = () => true;
    const before = applyView(tasks, view, found());

    expect(shown(judgedAnew(tasks, view, before, { hasFinding: all, held: new Set() }))).toHaveLength(1);
  });
});
