/** A small button that is on or off: one choice of a filter. */
import type { Severity } from "../../shared/rules/finding.ts";
import { SeverityDot } from "./SeverityDot.tsx";

export interface ChipProps {
  readonly isOn: boolean;
  readonly label: string;
  /** Marked with the dot of the severity. */
  readonly severity?: Severity | null;
  readonly disabled?: boolean;
  readonly hint?: string | undefined;
  readonly onClick: () => void;
}

export function Chip({ isOn, label, severity = null, disabled = false, hint, onClick }: ChipProps) {
  return (
    <button
      type="button"
      className="chip"
      aria-pressed={isOn}
      disabled={disabled}
      title={hint}
      onClick={onClick}
    >
      {severity && <SeverityDot severity={severity} />}
      {label}
    </button>
  );
}
