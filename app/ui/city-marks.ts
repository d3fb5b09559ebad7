import type { City } from '#models/organisation/organisation.ts'
import { CITY_POINTS } from './delta.ts'

/** Radius of a city's point: its area grows with its organisations, within what the drawing can carry. */
export function radiusOf(count: number): number {
  return Math.min(22, 5 + Math.sqrt(count) * 1.15)
}

/** Cities whose right side is taken by another city or a river's mouth. */
const LEFT = new Set<City>(['jiangmen', 'zhuhai', 'macao'])
/** Cities with a neighbour or the edge on both sides. */
const BELOW = new Set<City>(['foshan', 'huizhou', 'hong-kong'])

export interface CityLabel {
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  /** How far the name and the figure hang below the place. */
  hang: readonly [name: string, figure: string]
}

const BESIDE = ['0', '1.35em'] as const

export function labelOf(city: City, radius: number): CityLabel {
  const { x, y } = CITY_POINTS[city]
  if (BELOW.has(city)) return { x, y: y + radius, anchor: 'middle', hang: ['1.15em', '2.8em'] }
  return LEFT.has(city)
    ? { x: x - radius - 8, y: y + 2, anchor: 'end', hang: BESIDE }
    : { x: x + radius + 8, y: y + 2, anchor: 'start', hang: BESIDE }
}
