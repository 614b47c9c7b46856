/**
 * A modal dialog: the page behind it is out of reach, Tab stays inside, Esc closes it, and the focus goes back
 * to where it was. One that comes unasked does not take the keys of somebody who is typing.
 */
import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./Button.tsx";
import { useDialogKeys } from "./dialog-keys.ts";

export interface DialogProps {
  readonly title: string;
  /** A few words beside the title. */
  readonly hint?: string;
  /** `list`: as wide as a list needs, and no higher than what it holds. */
  readonly size: "small" | "list" | "medium" | "wide" | "large";
  readonly footer?: ReactNode;
  readonly children: ReactNode;
  /** Absent: the dialog cannot be left without an answer. */
  readonly onClose?: (() => void) | undefined;
  readonly role?: "dialog" | "alertdialog";
  /** It comes while the user may be typing: only keys after a pause are meant for it. */
  readonly isUnasked?: boolean;
}

export function Dialog(props: DialogProps) {
  const { title, hint, size, footer, children, onClose, role = "dialog", isUnasked = false } = props;
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  const keys = useDialogKeys(box, { onClose, isUnasked });
  useFocusInside(box, isUnasked);
  return (
    // A press beside the dialog must not take the keys away from it.
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done by it
    <div
      className="dialog-scrim"
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) event.preventDefault();
      }}
    >
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both of them take the flag and the name */}
      <div
        ref={box}
        role={role}
        aria-modal="true"
        aria-labelledby={titleId}
        className={`dialog dialog-${size}`}
        tabIndex={-1}
        {...keys}
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

function useFocusInside(box: React.RefObject<HTMLDivElement | null>, isUnasked: boolean): void {
  useEffect(() => {
    const before = document.activeElement;
    const element = box.current;
    const first =
      element?.querySelector<HTMLElement>("[data-autofocus]:not([disabled])") ??
      element?.querySelector<HTMLElement>(".dialog-foot .button-primary:not([disabled])");
    ((isUnasked ? null : first) ?? element)?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [box, isUnasked]);
}
