import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { findMembership } from './list.server.ts'
import { Membership } from './membership.server.ts'
import { membershipPolicy } from './policy.ts'
import { refuseIfSuspended } from './suspended.server.ts'

/**
 * Makes a member a representative of the organisation.
 * @throws DomainError `illegal-transition`: `not-plain-member` or `organisation-suspended`
 */
export async function appointRepresentative(actor: Actor, membershipId: string): Promise<void> {
  const { user, organisation } = await findMembership(actor, membershipId)
  authorise(membershipPolicy.appoint(actor, { user, organisation }))
  await refuseIfSuspended(organisation)
  await inTransaction(async (session) => {
    const appointed = await Membership.findOneAndUpdate(
      { _id: membershipId, state: 'active', position: 'member' },
      { $set: { position: 'representative' } },
      { session },
    ).lean()
    if (!appointed) throw new DomainError('illegal-transition', { reason: 'not-plain-member' })
    await recordAudit(session, actor, 'membership.appointed', organisation, { user })
  })
  emit('membership.activated', { organisationId: organisation, userId: user })
}
