/** A field of a form with its label. */
import { type ReactNode, useId } from "react";

interface FieldProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

export function Field({ label, children }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
