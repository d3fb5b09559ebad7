import type { City, Seat } from '#models/organisation/organisation.ts'

/** The drawing's own units; the eleven cities stand schematically on their rivers. */
export const DELTA = { left: 60, top: 0, width: 820, height: 600 } as const

export interface Point {
  x: number
  y: number
}

export const CITY_POINTS: Readonly<Record<City, Point>> = {
  zhaoqing: { x: 190, y: 186 },
  foshan: { x: 352, y: 188 },
  guangzhou: { x: 418, y: 150 },
  dongguan: { x: 572, y: 206 },
  huizhou: { x: 760, y: 146 },
  jiangmen: { x: 316, y: 342 },
  zhongshan: { x: 430, y: 350 },
  shenzhen: { x: 644, y: 348 },
  zhuhai: { x: 462, y: 446 },
  macao: { x: 478, y: 496 },
  'hong-kong': { x: 724, y: 424 },
}

/** One bend of a river's middle line, and how far its fine lines stand apart there. */
interface Bend extends Point {
  apart: number
}

const bend = (x: number, y: number, apart: number): Bend => ({ x, y, apart })

/** From spring to sea; North and East meet at Humen (x 535, y 285) and fan out together. */
const RIVERS = {
  west: {
    lines: 6,
    bends: [
      bend(-240, 120, 6),
      bend(-60, 146, 5.5),
      bend(110, 154, 5),
      bend(200, 196, 4.5),
      bend(284, 250, 4),
      bend(340, 306, 3.5),
      bend(392, 400, 3.5),
      bend(410, 480, 6),
      bend(420, 640, 24),
    ],
  },
  north: {
    lines: 6,
    bends: [
      bend(286, -30, 5),
      bend(316, 70, 5),
      bend(352, 150, 4),
      bend(410, 206, 3.5),
      bend(480, 232, 3),
      bend(528, 285, 2.5),
      bend(540, 400, 14),
      bend(530, 640, 36),
    ],
  },
  east: {
    lines: 6,
    bends: [
      bend(920, 92, 5),
      bend(800, 122, 5),
      bend(700, 138, 4.5),
      bend(610, 176, 4),
      bend(556, 224, 3),
      bend(545, 285, 2.5),
      bend(600, 400, 14),
      bend(720, 640, 42),
    ],
  },
} as const

export type River = keyof typeof RIVERS

const round = (value: number) => Math.round(value * 10) / 10

/** A point beside a bend, `offset` to the left of the stream. */
function beside(bends: readonly Bend[], index: number, offset: number): Point {
  const before = bends[Math.max(index - 1, 0)]
  const at = bends[index]
  const after = bends[Math.min(index + 1, bends.length - 1)]
  if (!before || !at || !after) throw new RangeError(`no bend ${index}`)
  const along = { x: after.x - before.x, y: after.y - before.y }
  const length = Math.hypot(along.x, along.y)
  return {
    x: at.x + (along.y / length) * offset * at.apart,
    y: at.y - (along.x / length) * offset * at.apart,
  }
}

/** A smooth SVG path through points: Catmull–Rom turned into cubic Béziers. */
function smoothPath(points: readonly Point[]): string {
  return points.reduce((path, point, index) => {
    if (index === 0) return `M${round(point.x)} ${round(point.y)}`
    const start = points[index - 1] ?? point
    const before = points[index - 2] ?? start
    const after = points[index + 1] ?? point
    const c1 = { x: start.x + (point.x - before.x) / 6, y: start.y + (point.y - before.y) / 6 }
    const c2 = { x: point.x - (after.x - start.x) / 6, y: point.y - (after.y - start.y) / 6 }
    return `${path}C${round(c1.x)} ${round(c1.y)} ${round(c2.x)} ${round(c2.y)} ${round(point.x)} ${round(point.y)}`
  }, '')
}

/** A river as a bundle of fine parallel lines, like an engraving. */
export function riverLines(river: River): string[] {
  const { lines, bends } = RIVERS[river]
  return Array.from({ length: lines }, (_, line) => {
    const offset = line - (lines - 1) / 2
    return smoothPath(bends.map((_bend, index) => beside(bends, index, offset)))
  })
}

/** Where the rivers have become the sea. */
export const SEA = 'M535 285C548 340 470 470 330 640L940 640C820 590 620 420 545 285Z'

/** Beyond the delta, for bodies that sit outside the eleven cities. */
export const BEYOND: Point = { x: 640, y: 44 }

export const pointOf = (seat: Seat): Point => (seat === 'national' ? BEYOND : CITY_POINTS[seat])

/** Further arcs between the same two places bulge so much more each, alternately to both sides. */
const SPREAD = 0.12

/**
 * An arc that joins two places, bulging to the side of the sea.
 * @param nth which one between the same two places, from 0
 */
export function arcBetween(from: Seat, to: Seat, nth = 0): string {
  const [a, b] = [pointOf(from), pointOf(to)]
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  const bend = 0.22 + Math.ceil(nth / 2) * SPREAD * (nth % 2 === 0 ? 1 : -1)
  const bulge = { x: (b.y - a.y) * bend, y: (a.x - b.x) * bend }
  const side = (a.x - b.x) * 0.22 < 0 ? -1 : 1
  return `M${a.x} ${a.y}Q${round(middle.x + bulge.x * side)} ${round(middle.y + bulge.y * side)} ${b.x} ${b.y}`
}
