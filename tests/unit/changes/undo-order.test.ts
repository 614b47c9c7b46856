import { describe, expect, it } from "vitest";
import { type BatchHead, nextRedo, nextUndo } from "../../../shared/changes/undo-order.ts";

/** A log from its beginning: a act, u undo, r redo, n note, c creation. */
function logOf(letters: string): BatchHead[] {
  const roles = { a: "act", u: "undo", r: "redo", n: "act", c: "act" } as const;
  const kinds = { a: "edit", u: "edit", r: "edit", n: "export", c: "create" } as const;
  return [...letters].map((letter, index) => {
    const key = letter as keyof typeof roles;
    return { seq: index + 1, role: roles[key], kind: kinds[key], label: letter };
  });
}

const next = (letters: string): readonly [number | null, number | null] => {
  const latestFirst = logOf(letters).toReversed();
  return [nextUndo(latestFirst)?.seq ?? null, nextRedo(latestFirst)?.seq ?? null];
};

describe("what undo and redo take next", () => {
  it.each([
    ["c", null, null],
    ["caa", 3, null],
    ["caau", 2, 4],
    ["caaur", 5, null],
    ["caaua", 5, null],
  ])("of %s: %s and %s", (letters, undo, redo) => {
    expect(next(letters)).toEqual([undo, redo]);
  });

  it.each([
    ["can", 2, null],
    ["cann", 2, null],
    ["cn", null, null],
    ["caaun", 2, 4],
    ["caanun", 2, 5],
    ["caunr", 5, null],
    ["caunrn", 5, null],
  ])("passes over notes, which end no redoing: of %s %s and %s", (letters, undo, redo) => {
    expect(next(letters)).toEqual([undo, redo]);
  });
});
