import type { Discipline } from '#models/organisation/disciplines.ts'
import type { Cluster, Seat } from '#models/organisation/organisation.ts'
import { distanceBetween } from './distance.ts'

/** What two organisations are compared by. */
export interface FitProfile {
  seat: Seat
  disciplines: readonly Discipline[]
  clusters: readonly Cluster[]
  /** Terms with their weights, folded so that script and region make no difference (`terms.server.ts`). */
  offers: ReadonlyMap<string, number>
  needs: ReadonlyMap<string, number>
  /** Earlier programmes that left it without a partner. */
  priority: number
}

/** How the last thing that two organisations began together went; `none` also while it is open. */
export type EarlierPair = 'good' | 'none' | 'bad'

/**
 * One part of a score with the figures that explain it. `offer-meets-need`: what they offer is what we need;
 * `need-met-by-offer`: what we offer is what they need.
 */
export type FitPart = { points: number } & (
  | { code: 'disciplines'; shared: Discipline[] }
  | { code: 'offer-meets-need' | 'need-met-by-offer'; terms: string[] }
  | { code: 'clusters'; shared: Cluster[] }
  | { code: 'distance'; km: number | null }
  | { code: 'earlier'; outcome: EarlierPair }
  | { code: 'priority'; programmes: number }
)

export interface Fit {
  /** 0 to 100: the parts' points, not below 0. */
  score: number
  parts: FitPart[]
}

/**
 * The most that each part can bring; 100 together. What one has that the other looks for counts most, as
 * precise matching of needs is what the alliance's members asked for (design, product.md); both directions
 * alike, since a pair in which only one gives does not last. Common ground comes second: people understand each
 * other across organisations where their knowledge is near (cognitive proximity, Boschma, "Proximity and
 * innovation", Regional Studies 39, 2005), by field and by industry. Distance counts a little: joint
 * publications thin out with it even inside one region (Hoekman, Frenken and Tijssen, Research Policy 39,
 * 2010). Earlier pairs and the mark of those left over tip the balance between equals.
 */
export const FIT_WEIGHTS = {
  disciplines: 25,
  'offer-meets-need': 20,
  'need-met-by-offer': 20,
  clusters: 15,
  distance: 10,
  earlier: 5,
  priority: 5,
} as const satisfies Record<FitPart['code'], number>

/** A pair that ended badly costs more than a good one brings: who parted in dispute rarely pairs again. */
const ENDED_BADLY = -10

/** The second thing in common adds less than the first, and the fourth nothing: breadth is no closeness. */
const DISCIPLINE_POINTS = [0, 12, 20, FIT_WEIGHTS.disciplines]
const CLUSTER_POINTS = [0, 10, FIT_WEIGHTS.clusters]
const PRIORITY_POINTS = [0, 3, FIT_WEIGHTS.priority]

/** Terms of this weight together, say four words of two characters, are a need that is met. */
const ENOUGH_TERMS = 8

/** From here on distance brings nothing: about from Zhaoqing to Shenzhen, two hours by train. */
const FAR_KM = 160

const capped = (points: readonly number[], count: number): number =>
  points[Math.min(count, points.length - 1)] ?? 0

/** In an order of their own, whichever side is asked. */
function shared<Value extends string>(one: readonly Value[], other: readonly Value[]): Value[] {
  const theirs = new Set(other)
  return [...new Set(one)].filter((value) => theirs.has(value)).sort()
}

function met(code: 'offer-meets-need' | 'need-met-by-offer', offers: Terms, needs: Terms): FitPart {
  const [fewer, more] = offers.size < needs.size ? [offers, needs] : [needs, offers]
  const terms: string[] = []
  let weight = 0
  for (const [term, counts] of fewer) {
    if (!more.has(term)) continue
    terms.push(term)
    weight += counts
  }
  const points = Math.round(FIT_WEIGHTS[code] * Math.min(1, weight / ENOUGH_TERMS))
  return { code, points, terms: terms.sort() }
}
type Terms = ReadonlyMap<string, number>

/**
 * How well another organisation fits ours, part by part. Deterministic, and the same from either side but for
 * the mark of the other's priority and the names of the two directions.
 */
export function fit(own: FitProfile, other: FitProfile, earlier: EarlierPair): Fit {
  const disciplines = shared(own.disciplines, other.disciplines)
  const clusters = shared(own.clusters, other.clusters)
  const km = distanceBetween(own.seat, other.seat)
  const near = km === null ? 0 : Math.max(0, 1 - km / FAR_KM)
  const parts: FitPart[] = [
    met('offer-meets-need', other.offers, own.needs),
    met('need-met-by-offer', own.offers, other.needs),
    {
      code: 'disciplines',
      points: capped(DISCIPLINE_POINTS, disciplines.length),
      shared: disciplines,
    },
    { code: 'clusters', points: capped(CLUSTER_POINTS, clusters.length), shared: clusters },
    { code: 'distance', points: Math.round(FIT_WEIGHTS.distance * near), km },
    { code: 'earlier', points: EARLIER_POINTS[earlier], outcome: earlier },
    {
      code: 'priority',
      points: capped(PRIORITY_POINTS, other.priority),
      programmes: other.priority,
    },
  ]
  const sum = parts.reduce((points, part) => points + part.points, 0)
  return { score: Math.max(0, sum), parts }
}

const EARLIER_POINTS: Record<EarlierPair, number> = {
  good: FIT_WEIGHTS.earlier,
  none: 0,
  bad: ENDED_BADLY,
}
