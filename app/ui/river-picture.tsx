interface RiverPictureProps {
  /** The same seed always gives the same picture. */
  seed: string
  className?: string
}

const WIDTH = 800
const HEIGHT = 450
const LINES = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5]
const RIVERS = ['west', 'north', 'east'] as const
type River = (typeof RIVERS)[number]

const STROKES: Record<River, string> = {
  west: 'stroke-estuary',
  north: 'stroke-kapok',
  east: 'stroke-bauhinia',
}

/**
 * A picture for a story that has none: three rivers, engraved in fine lines, that meet somewhere and fan out
 * into the sea under a sun. Decoration only.
 */
export function RiverPicture({ seed, className = '' }: RiverPictureProps) {
  const random = randomFrom(seed)
  const between = (from: number, to: number) => from + (to - from) * random()
  const meeting = { x: between(300, 520), y: between(170, 250) }
  const sun = { x: between(90, 710), y: between(60, 120), r: between(26, 44) }
  const springs = { west: between(60, 190), north: between(180, 620), east: between(40, 170) }
  const reach = between(40, 58)
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      className={`bg-estuary-soft ${className}`}
    >
      <circle
        cx={round(sun.x)}
        cy={round(sun.y)}
        r={round(sun.r)}
        className="fill-kapok opacity-85"
      />
      <g fill="none" strokeWidth="1.5" strokeLinecap="round">
        {RIVERS.map((river, index) => (
          <g key={river} className={STROKES[river]} opacity={river === 'west' ? 0.75 : 0.6}>
            {LINES.map((line) => (
              <path
                key={line}
                d={
                  upstream(river, springs[river], meeting, line, placeOf(index, line)) +
                  downstream(meeting, placeOf(index, line), reach)
                }
              />
            ))}
          </g>
        ))}
      </g>
    </svg>
  )
}

interface Point {
  x: number
  y: number
}

/** Where a line stands among all of them, side by side from the west to the east. */
const placeOf = (river: number, line: number) => (river - 1) * LINES.length + line

/** How far lines stand apart where the rivers meet. */
const NARROW = 1.9

/** One line of a river from the picture's edge to where the three meet. */
function upstream(
  river: River,
  spring: number,
  { x, y }: Point,
  line: number,
  place: number,
): string {
  const wide = line * 7
  const at = round(x + place * NARROW)
  if (river === 'north') {
    const start = round(spring + wide)
    return `M${start} -10C${start} 90 ${at} ${round(y - 110)} ${at} ${round(y)}`
  }
  const side = river === 'west' ? -1 : 1
  const edge = river === 'west' ? -10 : WIDTH + 10
  const start = round(spring + wide * side)
  return `M${edge} ${start}C${round(x + side * 170)} ${start} ${at} ${round(y - 90)} ${at} ${round(y)}`
}

/** The same line on to the sea, which lies along the lower edge. */
function downstream({ x, y }: Point, place: number, reach: number): string {
  const end = x + place * reach
  const bend = y + (HEIGHT - y) * 0.55
  return `C${round(x + place * NARROW)} ${round(y + 70)} ${round(x + place * reach * 0.7)} ${round(bend)} ${round(end)} ${HEIGHT + 20}`
}

const round = (value: number) => Math.round(value * 10) / 10

/** Numbers from 0 to 1 that follow from a text: FNV-1a, then mulberry32. */
function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5
  for (const character of seed) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
