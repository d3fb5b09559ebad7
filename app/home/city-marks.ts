import type { City, Seat } from '#models/organisation/organisation.ts'
import { CITY_POINTS } from '#app/ui/delta.ts'

/** Radius of a city's point: its area grows with its organisations, within what the drawing can carry. */
export function radiusOf(count: number): number {
  return Math.min(22, 5 + Math.sqrt(count) * 1.15)
}

/** Cities whose right side is taken by another city or a river's mouth. */
const LEFT = new Set<City>(['foshan', 'jiangmen', 'zhuhai', 'macao'])

export interface CityLabel {
  x: number
  y: number
  anchor: 'start' | 'end'
}

export function labelOf(city: City, radius: number): CityLabel {
  const { x, y } = CITY_POINTS[city]
  return LEFT.has(city)
    ? { x: x - radius - 8, y: y + 2, anchor: 'end' }
    : { x: x + radius + 8, y: y + 2, anchor: 'start' }
}

export interface LinkBetweenCities {
  from: City
  to: City
  count: number
}

/** Without those of bodies that sit outside the eleven cities, for whom the map has no place. */
export function linksBetweenCities(
  links: ReadonlyArray<{ from: Seat; to: Seat; count: number }>,
): LinkBetweenCities[] {
  return links.flatMap(({ from, to, count }) =>
    from === 'national' || to === 'national' ? [] : [{ from, to, count }],
  )
}
