/** Three strokes that meet: the West, North and East rivers. */
export function Mark({ className = 'size-8' }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 34 34"
      fill="none"
      strokeLinecap="round"
      strokeWidth="3"
      aria-hidden="true"
      className={className}
    >
      <path className="stroke-estuary" d="M3 9c9 0 10 6 14 10s6 6 14 7" />
      <path className="stroke-kapok" d="M10 3c1 8 4 11 8 15s7 7 13 8" />
      <path className="stroke-bauhinia" d="M31 8c-8 0-10 5-11 9s3 8 11 9" />
    </svg>
  )
}
