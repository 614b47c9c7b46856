/** How far work is, in the place of what it will come to. */
export function SlicedProgress({
  label,
  fraction,
}: {
  readonly label: string;
  readonly fraction: number | null;
}) {
  return (
    <div className="sliced-progress">
      <p aria-live="polite">{label}</p>
      <progress
        className="progress"
        max={1}
        {...(fraction === null ? {} : { value: fraction })}
        aria-label={label}
      />
    </div>
  );
}
