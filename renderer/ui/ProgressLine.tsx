/** What is being done, and how far it is. */
export interface ProgressLineProps {
  /** What assistive technology calls the bar. */
  readonly title: string;
  readonly label: string;
  /** From 0 to 1; null: nobody knows. */
  readonly fraction: number | null;
}

export function ProgressLine({ title, label, fraction }: ProgressLineProps) {
  return (
    <>
      <p aria-live="polite">{label}</p>
      <progress
        className="progress"
        max={1}
        {...(fraction === null ? {} : { value: fraction })}
        aria-label={title}
      />
    </>
  );
}
