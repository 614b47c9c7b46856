/**
 * A modal dialog: the page behind it is out of reach, Tab stays inside, Esc closes it, and the focus goes back
 * to where it was.
 */
import { X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./Button.tsx";

export interface DialogProps {
  readonly title: string;
  /** A few words beside the title. */
  readonly hint?: string;
  readonly size: "small" | "medium" | "large";
  readonly footer?: ReactNode;
  readonly children: ReactNode;
  /** Absent: the dialog cannot be left without an answer. */
  readonly onClose?: (() => void) | undefined;
  readonly role?: "dialog" | "alertdialog";
}

const FOCUSABLE =
  'button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select:not([disabled]), [tabindex="0"], summary';

export function Dialog({ title, hint, size, footer, children, onClose, role = "dialog" }: DialogProps) {
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  useFocusInside(box);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && onClose) onClose();
    if (event.key === "Tab" && box.current) keepInside(box.current, event);
  };
  return (
    <div className="dialog-scrim">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the role is one of the two dialog roles */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both of them take the flag and the name */}
      <div
        ref={box}
        role={role}
        aria-modal="true"
        aria-labelledby={titleId}
        className={`dialog dialog-${size}`}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <div className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          {hint && <span className="muted">{hint}</span>}
          <span className="spacer" />
          {onClose && <Button icon={X} ariaLabel="关闭" onClick={onClose} />}
        </div>
        {children}
        {footer && <div className="dialog-foot">{footer}</div>}
      </div>
    </div>
  );
}

function useFocusInside(box: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    const element = box.current;
    const first =
      element?.querySelector<HTMLElement>("[data-autofocus]") ??
      element?.querySelector<HTMLElement>(".dialog-foot .button-primary");
    (first ?? element)?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [box]);
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
