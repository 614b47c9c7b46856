/** A menu at a point of the window: arrows move, Enter chooses, Esc and a click elsewhere close it. */
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { MenuItem } from "./menu-items.ts";

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
  useEffect(() => {
    const before = document.activeElement;
    focusItem(box.current, 0);
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) focusItem(box.current, step);
    if (event.key === "Escape" || event.key === "Tab") onClose();
    if (step !== undefined || event.key === "Tab") event.preventDefault();
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

/** Moves the focus by `step` among the items that can be chosen; 0: to the first. */
function focusItem(box: HTMLElement | null, step: number): void {
  const items = [...(box?.querySelectorAll("button:not([disabled])") ?? [])].filter(
    (item) => item instanceof HTMLElement,
  );
  const focused = document.activeElement;
  const current = focused instanceof HTMLElement ? items.indexOf(focused) : -1;
  const next = step === 0 || (current < 0 && step > 0) ? 0 : (current + step + items.length) % items.length;
  items[next]?.focus();
}

function usePlaceInWindow(box: React.RefObject<HTMLElement | null>, x: number, y: number) {
  const [place, setPlace] = useState({ left: x, top: y });
  useLayoutEffect(() => {
    const { width = 0, height = 0 } = box.current?.getBoundingClientRect() ?? {};
    const left = Math.max(4, Math.min(x, window.innerWidth - width - 4));
    const top = Math.max(4, y + height > window.innerHeight - 4 ? y - height : y);
    setPlace({ left, top });
  }, [box, x, y]);
  return place;
}

function useCloseOutside(box: React.RefObject<HTMLElement | null>, onClose: () => void): void {
  useEffect(() => {
    const close = (event: Event): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onClose();
    };
    window.addEventListener("pointerdown", close, true);
    window.addEventListener("blur", onClose);
    window.addEventListener("resize", onClose);
    return () => {
      window.removeEventListener("pointerdown", close, true);
      window.removeEventListener("blur", onClose);
      window.removeEventListener("resize", onClose);
    };
  }, [box, onClose]);
}
