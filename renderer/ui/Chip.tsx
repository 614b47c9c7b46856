/** A small button that is on or off: one choice of a filter. */
import type { Severity } from "../../shared/rules/finding.ts";

export interface ChipProps {
  readonly isOn: boolean;
  readonly label: string;
  /** Marked with the dot of the severity. */
  readonly severity?: Severity | null;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

export function Chip({ isOn, label, severity = null, disabled = false, onClick }: ChipProps) {
  return (
    <button type="button" className="chip" aria-pressed={isOn} disabled={disabled} onClick={onClick}>
      {severity && <i className={`dot is-${severity}`} aria-hidden="true" />}
      {label}
    </button>
  );
}
