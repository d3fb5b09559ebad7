import { CITIES, ORGANISATION_KINDS } from '#models/organisation/organisation.ts'
import type { Asked } from './rounds.ts'

export interface Variant {
  name: string
  asked: Asked
  /** Least share of the baseline's requests per second; undefined where none is promised. */
  target?: number
}

export const HOME = '/zh-hans'
export const DIRECTORY = '/zh-hans/organisations'

const FILTERED = CITIES.flatMap((city) =>
  ORGANISATION_KINDS.map((kind) => `${DIRECTORY}?city=${city}&kind=${kind}`),
)

/**
 * Without compression the two servers differ most: it costs the same on both sides, and more than
 * either's own work, so the promised ones go without.
 */
export const VARIANTS: readonly Variant[] = [
  { name: 'home', asked: { paths: [HOME], encoding: 'identity' }, target: 0.5 },
  { name: 'directory', asked: { paths: [DIRECTORY], encoding: 'identity' }, target: 0.5 },
  { name: 'home, compressed', asked: { paths: [HOME], encoding: 'gzip, deflate, br' } },
  {
    name: `directory, ${FILTERED.length} filters in turn`,
    asked: { paths: FILTERED, encoding: 'identity' },
  },
  {
    name: 'directory, every query new',
    asked: { paths: [`${DIRECTORY}?q=lab+{n}`], encoding: 'identity' },
  },
]
