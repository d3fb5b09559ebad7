import { Types, type ClientSession } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { write } from '#models/text/conversion.server.ts'
import type { DeclineInput } from './input.ts'
import { move } from './move.server.ts'
import { requireVerified } from './parties.server.ts'
import { collaborationPolicy } from './policy.ts'
import { Collaboration, type CollaborationRecord } from './record.server.ts'
import { findInScope, judged, outOfTurn, representedBy } from './scope.server.ts'
import { tellAll, tellOthers } from './parties-notice.server.ts'

/**
 * Accepts a proposal for every invited party that the actor represents; the last one's word confirms it.
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition` when it is too late;
 *   `conflict` when a party is no longer verified
 */
export async function confirmCollaboration(
  actor: Actor,
  id: string,
  now = currentTime(),
): Promise<void> {
  const found = await findInScope(actor, id)
  authorise(collaborationPolicy.confirm(actor, judged(found)))
  await requireVerified(judged(found).parties)
  const ours = representedBy(actor, found)
  const changed = await inTransaction(async (session) => {
    const record = await Collaboration.findOneAndUpdate(
      {
        _id: id,
        state: 'proposed',
        respondBy: { $gte: now },
        parties: { $elemMatch: { organisation: { $in: ours }, confirmed: null } },
      },
      { $set: { 'parties.$[party].confirmed': { by: new Types.ObjectId(actor.id), at: now } } },
      {
        session,
        returnDocument: 'after',
        arrayFilters: [{ 'party.organisation': { $in: ours }, 'party.confirmed': null }],
      },
    ).lean()
    if (!record) return false
    await recordAudit(session, actor, 'collaboration.confirmed', id, { for: ours.map(String) })
    if (record.parties.every(({ confirmed }) => confirmed)) {
      await move(session, id, 'confirm', { by: actor, at: now })
      const notice = { kind: 'collaboration.confirmed', key: 'confirmed' } as const
      await tellOthers(session, actor, record, notice)
    } else {
      await tellSilent(session, record, ours)
    }
    return true
  })
  if (changed) emit('collaboration.changed', { collaborationId: id })
  else await unlessDone(actor, id, now, ({ state }) => state === 'confirmed')
}

/** Tells those whose word is still missing that others have given theirs. */
async function tellSilent(
  session: ClientSession,
  record: CollaborationRecord,
  confirmed: readonly Types.ObjectId[],
): Promise<void> {
  const silent = record.parties.filter((party) => !party.confirmed)
  await tellAll(session, record, {
    kind: 'collaboration.awaits-you',
    key: `confirmed-by:${confirmed.map(String).join()}`,
    from: confirmed[0] ?? null,
    to: silent.map(({ organisation }) => organisation),
    dates: { by: record.respondBy },
  })
}

/**
 * Says no to a proposal, or steps back from a confirmed one before everyone has signed.
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition` when it is too late
 */
export async function declineCollaboration(
  actor: Actor,
  id: string,
  { reason }: DeclineInput,
  now = currentTime(),
): Promise<void> {
  const found = await findInScope(actor, id)
  authorise(collaborationPolicy.decline(actor, judged(found)))
  const declined = await inTransaction(async (session) => {
    // Who may say no depends on the state that was judged, so it must still be that one.
    const record = await move(session, id, 'decline', {
      by: actor,
      at: now,
      where: found.state === 'proposed' ? { respondBy: { $gte: now } } : {},
      from: found.state,
      set: { reason: write(reason, actor.locale) },
    })
    if (!record) return false
    await recordAudit(session, actor, 'collaboration.declined', id, { reason })
    const notice = { kind: 'collaboration.declined', key: 'declined' } as const
    await tellOthers(session, actor, record, notice)
    return true
  })
  if (declined) emit('collaboration.changed', { collaborationId: id })
  else await unlessDone(actor, id, now, (record) => endedBy(record, 'declined', actor))
}

/**
 * Takes a proposal back before it is confirmed.
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition` when it is too late
 */
export async function withdrawProposal(
  actor: Actor,
  id: string,
  now = currentTime(),
): Promise<void> {
  const found = await findInScope(actor, id)
  authorise(collaborationPolicy.withdraw(actor, judged(found)))
  const withdrawn = await inTransaction(async (session) => {
    const where = { respondBy: { $gte: now } }
    const record = await move(session, id, 'withdraw', { by: actor, at: now, where })
    if (!record) return false
    await recordAudit(session, actor, 'collaboration.withdrawn', id)
    const notice = { kind: 'collaboration.withdrawn', key: 'withdrawn' } as const
    await tellOthers(session, actor, record, notice)
    return true
  })
  if (withdrawn) emit('collaboration.changed', { collaborationId: id })
  else await unlessDone(actor, id, now, (record) => endedBy(record, 'withdrawn', actor))
}

const endedBy = ({ course }: CollaborationRecord, state: string, actor: Actor) => {
  const last = course.at(-1)
  return last?.state === state && last.by?.toString() === actor.id
}

/** A second click finds its work done; any other late word is refused with what it found. */
async function unlessDone(
  actor: Actor,
  id: string,
  now: Date,
  done: (record: CollaborationRecord) => boolean | undefined,
): Promise<void> {
  const record = await findInScope(actor, id)
  if (!done(record)) throw outOfTurn(record, now)
}
