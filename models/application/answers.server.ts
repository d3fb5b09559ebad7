import { Collaboration } from '#models/collaboration/record.server.ts'
import type { Answers } from './next-step.ts'
import type { ApplicationRecord } from './record.server.ts'

type Asked = Pick<ApplicationRecord, 'programme' | 'organisation' | 'state'>

/** Whose word the pairs of these applications wait for, as far as they were matched. */
export async function answersOf(
  applications: readonly Asked[],
): Promise<(application: Asked) => Answers | undefined> {
  const matched = applications.filter(({ state }) => state === 'matched')
  if (matched.length === 0) return () => undefined
  const pairs = await Collaboration.find(
    {
      'programme.id': { $in: matched.map(({ programme }) => programme) },
      'parties.organisation': { $in: matched.map(({ organisation }) => organisation) },
      state: { $nin: ['declined', 'withdrawn', 'lapsed'] },
    },
    { state: 1, programme: 1, parties: 1 },
  ).lean()
  return ({ state, programme, organisation }) => {
    if (state !== 'matched') return undefined
    const own = pairs.filter(
      (pair) =>
        pair.programme?.id.equals(programme) &&
        pair.parties.some((party) => party.organisation.equals(organisation)),
    )
    if (own.length === 0) return 'none'
    const open = own.filter((pair) => pair.state === 'proposed')
    if (open.length === 0) return 'given'
    const silent = ({ parties }: (typeof open)[number]) =>
      parties.some((party) => party.organisation.equals(organisation) && !party.confirmed)
    return open.some(silent) ? 'own' : 'partner'
  }
}
