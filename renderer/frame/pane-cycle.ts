/** The parts of the editor's window, in the order in which F6 goes through them. */

const PANES = [
  ".title-bar",
  ".command-bar",
  ".notices",
  ".view-banner",
  ".formula-bar",
  "[data-sheet-grid]",
  ".dock",
  ".sheet-tab-list",
  ".status-bar",
] as const;

const GRID = PANES.indexOf("[data-sheet-grid]");

const STOPS =
  'button:not([disabled]):not([tabindex="-1"]), input:not([disabled]), textarea, [role="tab"][tabindex="0"]';

/** The part that has the keys; the sheet where none has them. */
export function currentPane(): number {
  const at = PANES.findIndex((pane) => document.activeElement?.closest(pane));
  return at < 0 ? GRID : at;
}

/** Gives the keys to the next part after `from` (-1: to the one before) that can take them. */
export function focusPaneAfter(from: number, step: 1 | -1, focusSheet: () => void): void {
  const after = PANES.map((_, count) => (from + step * (count + 1) + 2 * PANES.length) % PANES.length);
  const next = after.find((at) => at === GRID || firstStop(PANES[at] ?? "") !== undefined);
  if (next === undefined || next === GRID) focusSheet();
  else firstStop(PANES[next] ?? "")?.focus();
}

/** Where a part says that it begins, else its first button or field. */
function firstStop(pane: string): HTMLElement | undefined {
  const start = document.querySelector<HTMLElement>(`${pane} [data-pane-start]`);
  if (start) return start;
  const stops = document.querySelectorAll<HTMLElement>(`${pane} :is(${STOPS})`);
  return [...stops].find((stop) => stop.checkVisibility());
}
