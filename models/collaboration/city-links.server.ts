import { findMentions } from '#models/organisation/find.server.ts'
import { SEATS, type Seat } from '#models/organisation/organisation.ts'
import { Collaboration } from './record.server.ts'
import { ACTIVE_STATES } from './states.ts'

export interface CityLink {
  from: Seat
  to: Seat
  /** How many active collaborations have parties in both. */
  count: number
}

/**
 * Between which cities there is active collaboration, for the map; in the order of `SEATS`. A collaboration of
 * three cities counts for each two of them; one within a city links nothing.
 */
export async function cityLinks(): Promise<CityLink[]> {
  const active = await Collaboration.find({ state: { $in: ACTIVE_STATES } }, { parties: 1 }).lean()
  const organisations = active.map(({ parties }) =>
    parties.map(({ organisation }) => organisation.toString()),
  )
  const mentions = await findMentions([...new Set(organisations.flat())])
  const counts = new Map<string, CityLink>()
  for (const parties of organisations) {
    const seats = new Set(parties.map((id) => mentions.get(id)?.seat))
    const touched = SEATS.filter((seat) => seats.has(seat))
    for (const [at, from] of touched.entries()) {
      for (const to of touched.slice(at + 1)) {
        const link = counts.get(`${from} ${to}`) ?? { from, to, count: 0 }
        link.count += 1
        counts.set(`${from} ${to}`, link)
      }
    }
  }
  return [...counts.values()].sort(
    (one, other) =>
      SEATS.indexOf(one.from) - SEATS.indexOf(other.from) ||
      SEATS.indexOf(one.to) - SEATS.indexOf(other.to),
  )
}
