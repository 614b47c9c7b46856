/** Key combinations as people write them: Ctrl+Shift+Z, Alt+Shift+↑, Ctrl+=. */

const NAMED: Readonly<Record<string, readonly string[]>> = {
  "↑": ["ArrowUp"],
  "↓": ["ArrowDown"],
  PgUp: ["PageUp"],
  PgDn: ["PageDown"],
  // The plus and minus of the number pad are the same keys to the hand.
  "+": ["+", "="],
  "-": ["-", "_"],
};

const MODIFIERS = new Set(["Ctrl", "Shift", "Alt"]);

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Is this the key press that `combination` names? For + and - the Shift key makes no difference. */
export function matchesKeys(combination: string, press: KeyPress): boolean {
  const { modifiers, name } = splitKeys(combination);
  const isSign = name === "+" || name === "-";
  return (
    (NAMED[name] ?? [name]).some((key) => key.toLowerCase() === press.key.toLowerCase()) &&
    (press.ctrlKey || press.metaKey) === modifiers.has("Ctrl") &&
    press.altKey === modifiers.has("Alt") &&
    (isSign || press.shiftKey === modifiers.has("Shift"))
  );
}

/** As shown in menus and tooltips: Ctrl+加号. */
export function shownKeys(combination: string): string {
  return combination.replace(/\+\+$/, "+加号").replace(/\+-$/, "+减号");
}

/** The form for aria-keyshortcuts: Control+Shift+Z. */
export function ariaKeys(combination: string): string {
  const { modifiers, name } = splitKeys(combination);
  const key = NAMED[name]?.[0] ?? name;
  return [...modifiers, key === "+" ? "Plus" : key]
    .map((part) => (part === "Ctrl" ? "Control" : part))
    .join("+");
}

function splitKeys(combination: string): { modifiers: ReadonlySet<string>; name: string } {
  const parts = combination.endsWith("++")
    ? [...combination.slice(0, -2).split("+"), "+"]
    : combination.split("+");
  const modifiers = new Set(parts.filter((part) => MODIFIERS.has(part)));
  return { modifiers, name: parts.at(-1) ?? "" };
}
