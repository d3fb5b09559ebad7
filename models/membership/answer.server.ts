import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { findMembership } from './list.server.ts'
import { Membership } from './membership.server.ts'
import { membershipPolicy } from './policy.ts'
import { refuseIfSuspended } from './suspended.server.ts'

/**
 * Lets somebody in who asked.
 * @throws DomainError `illegal-transition`: `not-requested` or `organisation-suspended`
 */
export async function acceptMembership(actor: Actor, membershipId: string): Promise<void> {
  const membership = await findMembership(actor, membershipId)
  authorise(membershipPolicy.accept(actor, membership))
  await refuseIfSuspended(membership.organisation)
  await answer(actor, membershipId, 'active', 'membership.accepted')
  const { organisation, user } = membership
  emit('membership.activated', { organisationId: organisation, userId: user })
}

/**
 * Refuses somebody who asked to be let in.
 * @throws DomainError `illegal-transition` with `not-requested`
 */
export async function declineMembership(actor: Actor, membershipId: string): Promise<void> {
  const membership = await findMembership(actor, membershipId)
  authorise(membershipPolicy.decline(actor, membership))
  await answer(actor, membershipId, 'declined', 'membership.declined')
}

async function answer(actor: Actor, id: string, state: 'active' | 'declined', action: string) {
  await inTransaction(async (session) => {
    const answered = await Membership.findOneAndUpdate(
      { _id: id, state: 'requested' },
      { $set: { state, since: currentTime() } },
      { session },
    ).lean()
    if (!answered) throw new DomainError('illegal-transition', { reason: 'not-requested' })
    const user = answered.user.toString()
    await recordAudit(session, actor, action, answered.organisation, { user })
  })
}
