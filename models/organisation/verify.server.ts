import type { Actor } from '#models/actor.ts'
import { authorise, notFound } from '#models/errors.ts'
import { write } from '#models/text/conversion.server.ts'
import { changeState } from './change.server.ts'
import { organisationPolicy } from './policy.ts'
import { Organisation } from './organisation.server.ts'

/**
 * Lets an organisation into the alliance.
 * @throws DomainError `illegal-transition` with `not-pending`
 */
export async function verifyOrganisation(actor: Actor, id: string): Promise<void> {
  authorise(organisationPolicy.verify(actor))
  await changeState(actor, id, {
    from: ['claimed', 'registered'],
    to: 'verified',
    otherwise: 'not-pending',
    action: 'verified',
    update: { $unset: { reason: 1, note: 1 } },
  })
}

/**
 * Sends an organisation back to its representative, who may put right what the reason says and resubmit.
 * @throws DomainError `illegal-transition` with `not-pending`
 */
export async function returnOrganisation(
  actor: Actor,
  id: string,
  { reason }: { reason: string },
): Promise<void> {
  authorise(organisationPolicy.return(actor))
  await changeState(actor, id, {
    from: ['claimed', 'registered'],
    to: 'returned',
    otherwise: 'not-pending',
    action: 'returned',
    detail: { reason },
    update: { $set: { reason: write(reason, actor.locale) } },
  })
}

/**
 * Asks the coordinators to look again, after what they returned was put right.
 * @param note to the coordinators; the former one stays where none is given
 * @throws DomainError `illegal-transition` with `not-returned`
 */
export async function resubmitOrganisation(
  actor: Actor,
  id: string,
  { note }: { note?: string } = {},
): Promise<void> {
  const { state, ror } = (await Organisation.findById(id).lean()) ?? notFound()
  authorise(organisationPolicy.resubmit(actor, { id, state }))
  await changeState(actor, id, {
    from: ['returned'],
    to: ror ? 'claimed' : 'registered',
    otherwise: 'not-returned',
    action: 'resubmitted',
    detail: note ? { note } : {},
    update: {
      $unset: { reason: 1 },
      ...(note ? { $set: { note: write(note, actor.locale) } } : {}),
    },
  })
}
