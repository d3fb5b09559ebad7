import type { Actor } from '#models/actor.ts'
import { authorise, DomainError, notFound } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { endAllMemberships } from '#models/membership/membership.server.ts'
import { changeState } from './change.server.ts'
import { organisationPolicy } from './policy.ts'
import { Organisation } from './organisation.server.ts'
import { titlesOf } from './titles.server.ts'

/**
 * Undoes a claim that did not stand: the organisation is again what ROR says of it, free to be claimed
 * by somebody else, and whoever claimed it has left it.
 * @throws DomainError `illegal-transition` with `not-claimed`
 */
export async function releaseOrganisation(
  actor: Actor,
  id: string,
  { reason }: { reason: string },
): Promise<void> {
  authorise(organisationPolicy.release(actor))
  const { fromRor } = (await Organisation.findById(id).lean()) ?? notFound()
  if (!fromRor) throw new DomainError('illegal-transition', { reason: 'not-claimed' })
  const optional = ['website', 'established', 'lat', 'lng'] as const
  const absent = optional.filter((key) => fromRor[key] === undefined)
  const written = ['description', 'offers', 'needs', 'applicant', 'note', 'reason'] as const
  let left: string[] = []
  await changeState(actor, id, {
    from: ['claimed', 'returned'],
    to: 'imported',
    otherwise: 'not-claimed',
    action: 'released',
    detail: { reason },
    update: {
      $set: {
        ...fromRor,
        titles: titlesOf(fromRor),
        disciplines: [],
        clusters: [],
        editedFields: [],
      },
      $unset: Object.fromEntries([...absent, ...written].map((key) => [key, 1])),
    },
    also: async (session) => {
      left = await endAllMemberships(session, id)
    },
  })
  for (const userId of left) emit('membership.ended', { organisationId: id, userId })
}
