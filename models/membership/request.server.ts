import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction, isDuplicateKey } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { Membership } from './membership.server.ts'
import { membershipPolicy } from './policy.ts'
import { refuseIfSuspended } from './suspended.server.ts'

/**
 * Asks an organisation's representatives to be let in; after a refusal one may ask again.
 * @throws DomainError `illegal-transition`: `unclaimed` (nobody is there to answer), `organisation-suspended`,
 *   `already-member` or `already-requested`
 */
export async function requestMembership(actor: Actor, organisationId: string): Promise<void> {
  authorise(membershipPolicy.request(actor))
  const state = await refuseIfSuspended(organisationId)
  if (state === 'imported') refuse('unclaimed')
  const pair = {
    user: new Types.ObjectId(actor.id),
    organisation: new Types.ObjectId(organisationId),
  }
  try {
    await inTransaction(async (session) => {
      await Membership.updateOne(
        { ...pair, state: { $in: ['declined', 'ended'] } },
        { $set: { state: 'requested', position: 'member', since: currentTime() } },
        { upsert: true, session },
      )
      await recordAudit(session, actor, 'membership.requested', organisationId)
    })
  } catch (error) {
    // The pair exists in another state, so the upsert met the unique index.
    if (!isDuplicateKey(error)) throw error
    const existing = await Membership.findOne(pair).lean()
    refuse(existing?.state === 'active' ? 'already-member' : 'already-requested')
  }
}

function refuse(reason: string): never {
  throw new DomainError('illegal-transition', { reason })
}
