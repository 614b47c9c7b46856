/** The program's mark: a table with a wave. */
export function Mark() {
  return (
    <svg
      className="mark"
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="M2 2.75h14v12.5H2zM2 6.5h14M7 6.5v4" />
      <path d="M2 12c1.8-1.7 3-1.7 4.7 0s3 1.7 4.7 0 3-1.7 4.6 0" strokeLinecap="round" />
    </svg>
  );
}
