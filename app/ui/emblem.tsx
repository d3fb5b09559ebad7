interface EmblemProps {
  /** Ids of the parties, in their order. */
  parties: readonly string[]
  className?: string
}

const GROUNDS = ['fill-estuary', 'fill-bauhinia', 'fill-lotus', 'fill-kapok', 'fill-gold'] as const
const CASINGS = [
  'stroke-estuary',
  'stroke-bauhinia',
  'stroke-lotus',
  'stroke-kapok',
  'stroke-gold',
] as const
const SIZE = 36
/** How far the strands reach beyond the edge, so that they still fill it when the weave is turned. */
const BEYOND = 12
const APART = 3.4

/**
 * The sign of a collaboration: one strand of fine lines per party, woven over and under each other on its
 * way across. The same parties always give the same weave.
 */
export function Emblem({ parties, className = 'size-9' }: EmblemProps) {
  const seed = hash(parties.join(' '))
  const ground = seed % GROUNDS.length
  const strands = parties.slice(0, 4).map((party, index) => strandOf(party, index, parties.length))
  return (
    <svg
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      aria-hidden="true"
      className={`shrink-0 rounded-[25%] ${className}`}
    >
      <rect width={SIZE} height={SIZE} className={GROUNDS[ground]} />
      <g fill="none" transform={`rotate(${((seed >>> 5) % 6) * 30} ${SIZE / 2} ${SIZE / 2})`}>
        {strands.map(({ party, lines }, index) => (
          <g key={party}>
            {lines.map((line) => (
              <path key={line} d={line} strokeWidth="4" className={CASINGS[ground]} />
            ))}
            {lines.map((line) => (
              <path
                key={line}
                d={line}
                strokeWidth="1.7"
                className="stroke-on-colour"
                opacity={index % 2 === 0 ? 1 : 0.68}
              />
            ))}
          </g>
        ))}
      </g>
    </svg>
  )
}

/** Two to four threads, and where they enter and leave, as the party's id says; strands change sides on their way. */
function strandOf(party: string, index: number, of: number) {
  const seed = hash(party)
  const threads = 2 + ((seed >>> 9) % 3)
  const step = (SIZE - 12) / Math.max(Math.min(of, 4) - 1, 1)
  const from = 6 + index * step + ((seed % 5) - 2)
  const to = SIZE - 6 - index * step + (((seed >>> 3) % 5) - 2)
  const bend = 6 + ((seed >>> 6) % 15)
  const lines = Array.from({ length: threads }, (_, thread) => {
    const offset = (thread - (threads - 1) / 2) * APART
    return `M${-BEYOND} ${from + offset}H0C${bend} ${from + offset} ${SIZE - bend} ${to + offset} ${SIZE} ${to + offset}H${SIZE + BEYOND}`
  })
  return { party, lines }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return value
}
