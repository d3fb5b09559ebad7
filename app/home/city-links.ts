import type { City, Seat } from '#models/organisation/organisation.ts'

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
