/** What menus and other popups have in common. */
import { type RefObject, useEffect, useLayoutEffect, useState } from "react";

/** The place of a popup that is asked for at a point of the window: all of it in the window. */
export function usePlaceInWindow(box: RefObject<HTMLElement | null>, x: number, y: number) {
  const [place, setPlace] = useState({ left: x, top: y });
  useLayoutEffect(() => {
    const { width = 0, height = 0 } = box.current?.getBoundingClientRect() ?? {};
    const left = Math.max(4, Math.min(x, window.innerWidth - width - 4));
    const top = Math.max(4, y + height > window.innerHeight - 4 ? y - height : y);
    setPlace({ left, top });
  }, [box, x, y]);
  return place;
}

/** Gives a popup the keys, and gives them back to where they were, unless something else has taken them. */
export function useKeysInside(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    box.current?.querySelector<HTMLElement>("button:not([disabled])")?.focus();
    return () => {
      const isFree = document.activeElement === document.body || document.activeElement === null;
      if (isFree && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [box]);
}

/** Calls `onClose` where the user turns to something else, or the keys go there: without them it could not be left. */
export function useCloseOutside(box: RefObject<HTMLElement | null>, onClose: () => void): void {
  useEffect(() => {
    const close = (event: Event): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onClose();
    };
    window.addEventListener("pointerdown", close, true);
    window.addEventListener("focusin", close, true);
    window.addEventListener("blur", onClose);
    window.addEventListener("resize", onClose);
    return () => {
      window.removeEventListener("pointerdown", close, true);
      window.removeEventListener("focusin", close, true);
      window.removeEventListener("blur", onClose);
      window.removeEventListener("resize", onClose);
    };
  }, [box, onClose]);
}
