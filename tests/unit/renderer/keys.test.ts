import { expect, it } from "vitest";
import { ariaKeys, matchesKeys, shownKeys } from "../../../renderer/commands/keys.ts";

const none = { key: "", ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };

it("a combination is met by exactly its modifiers", () => {
  expect(matchesKeys("Ctrl+Z", { ...none, key: "z", ctrlKey: true })).toBe(true);
  expect(matchesKeys("Ctrl+Z", { ...none, key: "Z", ctrlKey: true, shiftKey: true })).toBe(false);
  expect(matchesKeys("Ctrl+Shift+Z", { ...none, key: "Z", ctrlKey: true, shiftKey: true })).toBe(true);
  expect(matchesKeys("Ctrl+Z", { ...none, key: "z" })).toBe(false);
});

it("plus is the same key with and without Shift", () => {
  expect(matchesKeys("Ctrl++", { ...none, key: "=", ctrlKey: true })).toBe(true);
  expect(matchesKeys("Ctrl++", { ...none, key: "+", ctrlKey: true, shiftKey: true })).toBe(true);
  expect(matchesKeys("Ctrl+-", { ...none, key: "-", ctrlKey: true })).toBe(true);
  expect(matchesKeys("Ctrl+-", { ...none, key: "=", ctrlKey: true })).toBe(false);
});

it("arrows and page keys are named as on the keyboard", () => {
  expect(matchesKeys("Alt+Shift+↑", { ...none, key: "ArrowUp", altKey: true, shiftKey: true })).toBe(true);
  expect(matchesKeys("Ctrl+PgDn", { ...none, key: "PageDown", ctrlKey: true })).toBe(true);
});

it("combinations are said to the eye and to the screen reader in their own words", () => {
  expect(["Ctrl++", "Ctrl+-", "Ctrl+Z"].map(shownKeys)).toEqual(["Ctrl+加号", "Ctrl+减号", "Ctrl+Z"]);
  expect(["Ctrl++", "Alt+Shift+↓"].map(ariaKeys)).toEqual(["Control+Plus", "Alt+Shift+ArrowDown"]);
});
