import { randomInt } from 'node:crypto'
import {
  Application,
  type ApplicationRecord,
  type RoundNumber,
} from '#models/application/record.server.ts'
import { TAKING_PART } from '#models/application/states.ts'
import { livePairs } from '#models/collaboration/of-programme.server.ts'
import { verifiedAmong } from '#models/organisation/find.server.ts'
import type { ProgrammeRecord } from '#models/programme/record.server.ts'
import { otherSide, SIDES, type Side } from '#models/programme/programme.ts'
import type { Snapshot, SnapshotParty } from './outcome.ts'

type Applicant = Pick<ApplicationRecord, '_id' | 'organisation' | 'side' | 'capacity' | 'rankings'>

/**
 * Reads whom a round matches, on what lists. A list that was not certified counts as empty: nobody vouched for it.
 * Whoever ranked somebody that does not take part any more is treated as if it had not. The second round matches
 * those who have free places, for their free places, and never the same two again.
 */
export async function collect(
  { _id }: Pick<ProgrammeRecord, '_id'>,
  round: RoundNumber,
): Promise<Snapshot> {
  const pairs = round === 1 ? [] : await livePairs(_id)
  const taken = partnersTaken(pairs.map(({ parties }) => parties))
  const applicants: Applicant[] = await Application.find(
    { programme: _id, state: round === 1 ? { $in: TAKING_PART } : 'waitlisted' },
    { organisation: 1, side: 1, capacity: 1, rankings: { $elemMatch: { round } } },
  ).lean()
  const verified = await verifiedAmong(applicants.map(({ organisation }) => organisation))
  const free = ({ organisation, capacity }: Applicant) =>
    capacity - (taken.get(organisation.toString())?.size ?? 0)
  const allowed = applicants.filter(({ organisation }) => verified.has(organisation.toString()))
  const drawn = drawLots(allowed.filter((applicant) => free(applicant) > 0))
  const on = (side: Side) => drawn.filter((applicant) => applicant.side === side)
  const members = { a: on('a'), b: on('b') }
  const numbers = {
    a: numbersOf(members.a),
    b: numbersOf(members.b),
  }
  const [a = [], b = []] = SIDES.map((side) =>
    members[side].map((applicant): SnapshotParty => {
      const organisation = applicant.organisation.toString()
      const list = certifiedList(applicant, round)
      return {
        organisation,
        application: applicant._id.toString(),
        capacity: free(applicant),
        ranking: (list ?? [])
          .filter((other) => !taken.get(organisation)?.has(other))
          .flatMap((other) => numbers[otherSide(side)].get(other) ?? []),
        listed: list !== null,
      }
    }),
  )
  const leftOut = applicants
    .map(({ organisation }) => organisation.toString())
    .filter((organisation) => !verified.has(organisation))
  return { sides: { a, b }, leftOut }
}

function certifiedList({ rankings }: Applicant, round: RoundNumber): string[] | null {
  const ranking = rankings?.find((candidate) => candidate.round === round)
  if (!ranking?.certified) return null
  return [...new Set(ranking.entries.map(({ organisation }) => organisation.toString()))]
}

const numbersOf = (applicants: readonly Applicant[]) =>
  new Map(applicants.map(({ organisation }, number) => [organisation.toString(), number]))

/** By organisation: whom it is paired with. */
export function partnersTaken(pairs: readonly string[][]): Map<string, Set<string>> {
  const taken = new Map<string, Set<string>>()
  const take = (one: string, other: string) =>
    taken.set(one, (taken.get(one) ?? new Set<string>()).add(other))
  for (const [one = '', other = ''] of pairs) {
    take(one, other)
    take(other, one)
  }
  return taken
}

/** Fisher and Yates's shuffle, with randomness that nobody can repeat. */
function drawLots<Item>(items: readonly Item[]): Item[] {
  const drawn = [...items]
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1)
    const swap = drawn[last] as Item
    drawn[last] = drawn[other] as Item
    drawn[other] = swap
  }
  return drawn
}
