import type { ClientSession } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { findMembership } from './list.server.ts'
import { Membership } from './membership.server.ts'
import { membershipPolicy } from './policy.ts'

/**
 * Leaves an organisation, takes back one's request, or removes somebody. The last representative stays until
 * another one is appointed: an organisation without one could never act again.
 * @throws DomainError `illegal-transition`: `not-member` or `last-representative`
 */
export async function endMembership(actor: Actor, membershipId: string): Promise<void> {
  const { user, organisation } = await findMembership(actor, membershipId)
  authorise(membershipPolicy.end(actor, { user, organisation }))
  const wasMember = await inTransaction(async (session) => {
    const before = await Membership.findOneAndUpdate(
      { _id: membershipId, state: { $in: ['active', 'requested'] } },
      { $set: { state: 'ended', since: currentTime() } },
      { session },
    ).lean()
    if (!before) throw new DomainError('illegal-transition', { reason: 'not-member' })
    const active = before.state === 'active'
    if (active && before.position === 'representative') await insistOnAnother(session, organisation)
    await recordAudit(session, actor, 'membership.ended', organisation, { user })
    return active
  })
  if (wasMember) emit('membership.ended', { organisationId: organisation, userId: user })
}

/**
 * Writes to the other representatives, rather than counting them, so that two of them who leave in the same
 * moment conflict and the second one finds none left.
 */
async function insistOnAnother(session: ClientSession, organisation: string): Promise<void> {
  const { matchedCount } = await Membership.updateMany(
    { organisation, state: 'active', position: 'representative' },
    { $inc: { outlasted: 1 } },
    { session },
  )
  if (matchedCount === 0) {
    throw new DomainError('illegal-transition', { reason: 'last-representative' })
  }
}
