import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { authorise } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { activateMembership } from '#models/membership/membership.server.ts'
import { write } from '#models/text/conversion.server.ts'
import { changeState } from './change.server.ts'
import { organisationPolicy } from './policy.ts'

/**
 * Says "I speak for this one" of an organisation from ROR; whoever is first becomes its representative
 * and waits for a coordinator.
 * @param note to the coordinators: who one is there, how to check it
 * @throws DomainError `illegal-transition` with `already-claimed`
 */
export async function claimOrganisation(
  actor: Actor,
  id: string,
  { note }: { note: string },
): Promise<void> {
  authorise(organisationPolicy.claim(actor))
  await changeState(actor, id, {
    from: ['imported'],
    to: 'claimed',
    otherwise: 'already-claimed',
    action: 'claimed',
    detail: { note },
    update: { $set: { applicant: new Types.ObjectId(actor.id), note: write(note, actor.locale) } },
    also: (session) => activateMembership(session, actor.id, id, 'representative'),
  })
  emit('membership.activated', { organisationId: id, userId: actor.id })
}
