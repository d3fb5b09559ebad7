import type { Actor } from '#models/actor.ts'
import { authorise } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { write } from '#models/text/conversion.server.ts'
import { changeState } from './change.server.ts'
import { organisationPolicy } from './policy.ts'

/**
 * Suspends an organisation: it leaves the directory and its people may change nothing, but stay its people.
 * @throws DomainError `illegal-transition` with `not-verified`
 */
export async function suspendOrganisation(
  actor: Actor,
  id: string,
  { reason }: { reason: string },
): Promise<void> {
  authorise(organisationPolicy.suspend(actor))
  await changeState(actor, id, {
    from: ['verified'],
    to: 'suspended',
    otherwise: 'not-verified',
    action: 'suspended',
    detail: { reason },
    update: { $set: { reason: write(reason, actor.locale) } },
  })
  emit('organisation.suspended', { organisationId: id })
}

/**
 * Ends a suspension.
 * @throws DomainError `illegal-transition` with `not-suspended`
 */
export async function reinstateOrganisation(
  actor: Actor,
  id: string,
  { reason }: { reason: string },
): Promise<void> {
  authorise(organisationPolicy.reinstate(actor))
  await changeState(actor, id, {
    from: ['suspended'],
    to: 'verified',
    otherwise: 'not-suspended',
    action: 'reinstated',
    detail: { reason },
    update: { $unset: { reason: 1 } },
  })
}
