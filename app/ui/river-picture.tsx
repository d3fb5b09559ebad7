interface RiverPictureProps {
  /** The same seed always gives the same picture. */
  seed: string
  /** A band across a page rather than a picture beside a text. */
  wide?: boolean
  className?: string
}

interface Frame {
  width: number
  height: number
}

const PICTURE: Frame = { width: 800, height: 450 }
const BAND: Frame = { width: 1_500, height: 300 }
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
export function RiverPicture({ seed, wide = false, className = '' }: RiverPictureProps) {
  const frame = wide ? BAND : PICTURE
  const { width, height } = frame
  const random = randomFrom(seed)
  const across = (from: number, to: number) => width * (from + (to - from) * random())
  const down = (from: number, to: number) => height * (from + (to - from) * random())
  const meeting = { x: across(0.38, 0.65), y: down(0.38, 0.55) }
  const sun = { x: across(0.11, 0.89), y: down(0.14, 0.26), r: down(0.06, 0.1) }
  const springs = {
    west: down(0.14, 0.42),
    north: meeting.x + height * (random() - 0.5),
    east: down(0.1, 0.38),
  }
  const reach = across(0.05, 0.07)
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
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
            {LINES.map((line) => {
              const place = (index - 1) * LINES.length + line
              const upper = upstream({ frame, river, meeting, spring: springs[river], line, place })
              return <path key={line} d={upper + downstream(frame, meeting, place, reach)} />
            })}
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

/** How far lines stand apart where the rivers meet, side by side from the west to the east. */
const NARROW = 1.9

interface Stream {
  frame: Frame
  river: River
  meeting: Point
  /** Where it comes in: down the left or right edge, or along the upper one. */
  spring: number
  line: number
  /** Of the line among all of them, 0 in the middle. */
  place: number
}

/** One line of a river from the picture's edge to where the three meet. */
function upstream({ frame, river, meeting: { x, y }, spring, line, place }: Stream): string {
  const { width, height } = frame
  const wide = line * height * 0.0155
  const at = round(x + place * NARROW)
  if (river === 'north') {
    const start = round(spring + wide)
    return `M${start} -10C${start} ${round(height * 0.2)} ${at} ${round(y - height * 0.24)} ${at} ${round(y)}`
  }
  const side = river === 'west' ? -1 : 1
  const edge = river === 'west' ? -10 : width + 10
  const start = round(spring + wide * side)
  return `M${edge} ${start}C${round(x + side * height * 0.38)} ${start} ${at} ${round(y - height * 0.2)} ${at} ${round(y)}`
}

/** The same line on to the sea, which lies along the lower edge. */
function downstream({ height }: Frame, { x, y }: Point, place: number, reach: number): string {
  const end = x + place * reach
  const bend = y + (height - y) * 0.55
  return `C${round(x + place * NARROW)} ${round(y + height * 0.16)} ${round(x + place * reach * 0.7)} ${round(bend)} ${round(end)} ${height + 20}`
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
