/** A menu at a point of the window: arrows, Home and End move, Enter chooses, Esc and a click elsewhere close it. */
import { type KeyboardEvent, useRef } from "react";
import type { MenuItem } from "./menu-items.ts";
import { useCloseOutside, useKeysInside, usePlaceInWindow } from "./popup.ts";

export interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly x: number;
  readonly y: number;
  readonly onClose: () => void;
}

export function Menu({ label, items, x, y, onClose }: MenuProps) {
  const box = useRef<HTMLDivElement>(null);
  const place = usePlaceInWindow(box, x, y);
  useCloseOutside(box, onClose);
  useKeysInside(box);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const end = { Home: 0, End: -1 }[event.key];
    if (step !== undefined) focusItem(box.current, step);
    if (end !== undefined) itemsOf(box.current).at(end)?.focus();
    if (event.key === "Escape" || event.key === "Tab") onClose();
    if (step !== undefined || end !== undefined || event.key === "Tab") event.preventDefault();
  };
  return (
    <div
      ref={box}
      role="menu"
      aria-label={label}
      className="menu"
      style={place}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={item.startsGroup ? "menu-item menu-item-first" : "menu-item"}
          disabled={item.disabled}
          title={item.title}
          onClick={() => {
            onClose();
            item.run();
          }}
        >
          <span>{item.label}</span>
          {item.keys && <span className="menu-keys">{item.keys}</span>}
        </button>
      ))}
    </div>
  );
}

/** Moves the focus by `step` among the items that can be chosen. */
function focusItem(box: HTMLElement | null, step: number): void {
  const items = itemsOf(box);
  const focused = document.activeElement;
  const current = focused instanceof HTMLElement ? items.indexOf(focused) : -1;
  const next = current < 0 && step > 0 ? 0 : (current + step + items.length) % items.length;
  items[next]?.focus();
}

function itemsOf(box: HTMLElement | null): readonly HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>("button:not([disabled])") ?? [])];
}
