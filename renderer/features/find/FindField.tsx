/** A line of text to look for or to put in: Enter acts, Alt+Enter breaks the line, as in a cell. */
import { type KeyboardEvent, type Ref, useId } from "react";

export interface FindFieldProps {
  readonly ref?: Ref<HTMLTextAreaElement>;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly isFaulty?: boolean;
  readonly onChange: (text: string) => void;
  readonly onEnter: (isShift: boolean) => void;
}

const MOST_LINES = 4;

export function FindField(props: FindFieldProps) {
  const { ref, label, value, hint, isFaulty = false, onChange, onEnter } = props;
  const id = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!event.altKey) {
      onEnter(event.shiftKey);
      return;
    }
    const { currentTarget: box } = event;
    box.setRangeText("\n", box.selectionStart, box.selectionEnd, "end");
    onChange(box.value);
  };
  return (
    <div className="find-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={ref}
        id={id}
        className="text-input"
        rows={Math.min(MOST_LINES, value.split("\n").length)}
        value={value}
        placeholder={hint}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={isFaulty}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
