interface TwoSidesProps {
  /** What each side is called. */
  a: string
  b: string
}

const LINES = [-4, -2, 0, 2, 4]

/** The two sides that meet, joined by two streams that become one. */
export function TwoSides({ a, b }: TwoSidesProps) {
  return (
    <p className="flex items-center gap-2 text-sm sm:gap-3 font-semibold">
      <span className="text-estuary">{a}</span>
      <svg
        viewBox="0 0 64 20"
        fill="none"
        strokeWidth="0.8"
        aria-hidden="true"
        className="h-5 w-8 shrink-0 sm:w-16"
      >
        {LINES.map((line) => (
          <path
            key={line}
            className="stroke-estuary"
            d={`M0 ${10 + line}C16 ${10 + line} 20 ${10 + line / 2} 32 ${10 + line / 4}`}
          />
        ))}
        {LINES.map((line) => (
          <path
            key={line}
            className="stroke-bauhinia"
            d={`M64 ${10 + line}C48 ${10 + line} 44 ${10 + line / 2} 32 ${10 + line / 4}`}
          />
        ))}
      </svg>
      <span className="text-bauhinia">{b}</span>
    </p>
  )
}
