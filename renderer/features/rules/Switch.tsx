/** On or off, at once. */

interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly isDisabled: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}

export function Switch({ label, isOn, isDisabled, onSwitch }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      className="switch"
      aria-checked={isOn}
      aria-label={label}
      title={isOn ? "已启用" : "已停用"}
      disabled={isDisabled}
      onClick={() => onSwitch(!isOn)}
    />
  );
}
