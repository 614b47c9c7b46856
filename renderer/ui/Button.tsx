/** The one button of the program. An icon alone needs an ariaLabel, which is its tooltip too. */
import type { LucideIcon } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";

export interface ButtonProps {
  readonly children?: ReactNode;
  readonly icon?: LucideIcon | undefined;
  readonly look?: "plain" | "line" | "primary";
  readonly isSmall?: boolean;
  readonly disabled?: boolean;
  readonly title?: string | undefined;
  readonly ariaLabel?: string;
  readonly ariaKeys?: string | undefined;
  readonly ariaPressed?: boolean;
  /** It opens a menu, which is open or not. */
  readonly ariaMenu?: "open" | "closed";
  readonly autoFocus?: boolean;
  /** In a list whose lines have keys for what their buttons do. */
  readonly isOutOfTabOrder?: boolean;
  readonly className?: string;
  readonly onClick?: (event: MouseEvent<HTMLButtonElement>) => void;
}

export function Button(props: ButtonProps) {
  const { children, icon: Icon, look = "plain", isSmall = false, disabled = false, ariaLabel } = props;
  const names = ["button", `button-${look}`, isSmall ? "button-small" : "", props.className ?? ""];
  return (
    <button
      type="button"
      className={names.filter(Boolean).join(" ")}
      disabled={disabled}
      title={props.title ?? ariaLabel}
      aria-label={ariaLabel}
      aria-keyshortcuts={props.ariaKeys}
      aria-pressed={props.ariaPressed}
      tabIndex={props.isOutOfTabOrder ? -1 : undefined}
      aria-haspopup={props.ariaMenu && "menu"}
      aria-expanded={props.ariaMenu && props.ariaMenu === "open"}
      data-autofocus={props.autoFocus ? "" : undefined}
      onClick={props.onClick}
    >
      {Icon && <Icon className="icon" aria-hidden="true" />}
      {children}
    </button>
  );
}
