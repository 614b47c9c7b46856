/** The keys of a dialog, wherever inside or beside it the focus is. */
import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";

export interface DialogKeysOptions {
  readonly onClose: (() => void) | undefined;
  readonly isUnasked: boolean;
}

/** Who has not pressed a key for so long is reading, not typing. */
const PAUSE_MS = 800;

const FOCUSABLE =
  'button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select:not([disabled]), [tabindex="0"], summary';

export function useDialogKeys(box: RefObject<HTMLDivElement | null>, options: DialogKeysOptions) {
  const { onClose, isUnasked } = options;
  const lastKeyAt = useRef(0);
  useEffect(() => {
    lastKeyAt.current = performance.now();
  }, []);
  useKeysFromOutside(box, onClose);

  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (!isUnasked) return;
    const isTypingOn = event.timeStamp - lastKeyAt.current < PAUSE_MS;
    lastKeyAt.current = event.timeStamp;
    if (isTypingOn && (event.key === "Enter" || event.key === " ")) event.preventDefault();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") onClose?.();
    if (event.key === "Tab" && box.current) keepInside(box.current, event);
  };
  return { onKeyDown, onKeyDownCapture };
}

/** A button that is switched off while it has the focus drops it: the dialog takes it up with the next key. */
function useKeysFromOutside(
  box: RefObject<HTMLDivElement | null>,
  onClose: DialogKeysOptions["onClose"],
): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      const element = box.current;
      if (event.target !== document.body || !element || element.closest("[inert]")) return;
      event.preventDefault();
      element.focus();
      if (event.key === "Escape") onClose?.();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [box, onClose]);
}

function keepInside(box: HTMLElement, event: KeyboardEvent): void {
  const stops = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (stop) => stop.offsetParent !== null,
  );
  const first = stops[0];
  const last = stops.at(-1);
  if (!first || !last) return;
  const active = document.activeElement;
  if (event.shiftKey && (active === first || active === box)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && active === last) {
    event.preventDefault();
    first.focus();
  }
}
