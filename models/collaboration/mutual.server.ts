import { Types, type ClientSession } from 'mongoose'
import { isCoordinator, type Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { reopen } from '#models/room/closing.server.ts'
import { end, ended, NOTHING_PENDING } from './end.server.ts'
import type { MutualInput } from './input.ts'
import { move } from './move.server.ts'
import { requireVerified } from './parties.server.ts'
import { collaborationPolicy } from './policy.ts'
import { Collaboration, type CollaborationRecord } from './record.server.ts'
import { firstReviewAt } from './review-date.server.ts'
import { findInScope, judged, outOfTurn, representedBy } from './scope.server.ts'
import { TRANSITIONS } from './states.ts'
import { tellParties } from './parties-notice.server.ts'

type Mutual = 'complete' | 'revive'

/**
 * Says that a collaboration has done what it set out to do. A coordinator's word completes it; of the parties
 * every one's is needed.
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition`
 */
export async function completeCollaboration(
  actor: Actor,
  id: string,
  { reason }: MutualInput,
  now = currentTime(),
): Promise<void> {
  const found = await findInScope(actor, id)
  authorise(collaborationPolicy.complete(actor, judged(found)))
  const record = await inTransaction(async (session) => {
    const agreed = await agree(session, actor, found, 'complete', now)
    if (!agreed) return null
    if (!agreed.byAll) {
      await recordAudit(session, actor, 'collaboration.completion-agreed', id, { reason })
      await tellParties(session, agreed.record, 'collaboration.completion-agreed', now)
      return agreed.record
    }
    const record = await end(session, id, 'complete', { by: actor, at: now, set: { exit: null } })
    if (!record) return null
    await recordAudit(session, actor, 'collaboration.completed', id, { reason })
    await tellParties(session, record, 'collaboration.completed', now)
    return record
  })
  if (!record) return unlessDone(actor, id, 'complete', now)
  if (record.state === 'completed') ended(record)
  else emit('collaboration.changed', { collaborationId: id })
}

/**
 * Takes up again a collaboration that had ended, with the agreement that was in force; its room opens again. A
 * coordinator's word revives it; of the parties every one's is needed.
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition`; `conflict` when a party is not verified
 */
export async function reviveCollaboration(
  actor: Actor,
  id: string,
  { reason }: MutualInput,
  now = currentTime(),
): Promise<void> {
  const found = await findInScope(actor, id)
  authorise(collaborationPolicy.revive(actor, judged(found)))
  await requireVerified(judged(found).parties)
  const record = await inTransaction(async (session) => {
    const agreed = await agree(session, actor, found, 'revive', now)
    if (!agreed) return null
    if (!agreed.byAll) {
      await recordAudit(session, actor, 'collaboration.revival-agreed', id, { reason })
      await tellParties(session, agreed.record, 'collaboration.revival-agreed', now)
      return agreed.record
    }
    const reviewAt = await firstReviewAt(agreed.record, now)
    const set = { ...NOTHING_PENDING, exit: null, reviewAt }
    const record = await move(session, id, 'revive', { by: actor, at: now, set })
    if (!record) return null
    if (record.room) await reopen(session, record.room)
    await recordAudit(session, actor, 'collaboration.revived', id, { reason })
    await tellParties(session, record, 'collaboration.revived', now)
    return record
  })
  if (!record) return unlessDone(actor, id, 'revive', now)
  emit('collaboration.changed', { collaborationId: id })
  if (record.state === 'active' && record.room) {
    emit('room.reopened', { roomId: record.room.toString() })
  }
}

/**
 * Writes down that the parties whom the actor represents agree; a coordinator speaks for all.
 * @returns null when it is not the moment, or they had agreed already
 */
async function agree(
  session: ClientSession,
  actor: Actor,
  found: CollaborationRecord,
  action: Mutual,
  now: Date,
): Promise<{ record: CollaborationRecord; byAll: boolean } | null> {
  const filter = { _id: found._id, state: { $in: TRANSITIONS[action].from } }
  if (isCoordinator(actor)) {
    const record = await Collaboration.findOne(filter, null, { session }).lean()
    return record && { record, byAll: true }
  }
  const ours = representedBy(actor, found)
  const by = new Types.ObjectId(actor.id)
  const record = await Collaboration.findOneAndUpdate(
    { ...filter, 'agreed.organisation': { $nin: ours } },
    { $push: { agreed: { $each: ours.map((organisation) => ({ organisation, by, at: now })) } } },
    { session, returnDocument: 'after' },
  ).lean()
  if (!record) return null
  const byAll = record.parties.every(({ organisation }) =>
    record.agreed?.some((one) => one.organisation.equals(organisation)),
  )
  return { record, byAll }
}

/** Whoever has agreed, or done it, already is content; anyone else learns why it was not possible. */
async function unlessDone(actor: Actor, id: string, action: Mutual, now: Date): Promise<void> {
  const record = await findInScope(actor, id)
  const { from, to } = TRANSITIONS[action]
  const legal: readonly string[] = from
  const last = record.course.at(-1)
  if (record.state === to && last?.by?.toString() === actor.id) return
  if (legal.includes(record.state) && record.agreed?.some(({ by }) => by.toString() === actor.id)) {
    return
  }
  throw outOfTurn(record, now)
}
