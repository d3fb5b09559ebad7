import { CITY_COORDINATES } from '#models/organisation/city-coordinates.ts'
import { CITIES, type City, type Seat } from '#models/organisation/organisation.ts'

const EARTH_RADIUS_KM = 6_371

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Between the cities of two seats, along the great circle, in whole kilometres; null where one is outside the area. */
export function distanceBetween(one: Seat, other: Seat): number | null {
  return DISTANCES.get(one)?.get(other) ?? null
}

function greatCircle(one: City, other: City): number {
  const [from, to] = [CITY_COORDINATES[one], CITY_COORDINATES[other]]
  const [north, east] = [radians(to.north - from.north), radians(to.east - from.east)]
  const half =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(from.north)) * Math.cos(radians(to.north)) * Math.sin(east / 2) ** 2
  return Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half)))
}

/** Asked for once per pair of organisations, thousands of times for one list. */
const DISTANCES = new Map<Seat, Map<Seat, number>>(
  CITIES.map((one) => [one, new Map(CITIES.map((other) => [other, greatCircle(one, other)]))]),
)
