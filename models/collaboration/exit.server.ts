import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { dayOf, plusDays, startOf } from '#models/day.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { tell } from '#models/notification/tell.server.ts'
import { write } from '#models/text/conversion.server.ts'
import { EXIT_NOTICE_LIMIT_DAYS } from './collaboration.ts'
import { end, ended } from './end.server.ts'
import type { ExitInput } from './input.ts'
import { partyNames } from './party-names.server.ts'
import { collaborationPolicy } from './policy.ts'
import { Collaboration, type CollaborationRecord, type ExitRecord } from './record.server.ts'
import { findInScope, judged, outOfTurn, representedBy } from './scope.server.ts'
import { LEAVABLE_STATES } from './states.ts'

/**
 * Gives notice that a party leaves: today means at once, a later day that it ends when that day begins. The other
 * parties and the coordinators are told. Sent twice, it is announced once.
 * @throws DomainError `not-found`, `forbidden`; `invalid` with `effectiveOn` for a day that is over or too far;
 *   `illegal-transition` before signing and after the end; `conflict` when an exit is announced already
 */
export async function announceExit(
  actor: Actor,
  id: string,
  { reason, effectiveOn }: ExitInput,
  now = currentTime(),
): Promise<void> {
  const found = await findInScope(actor, id)
  authorise(collaborationPolicy.announceExit(actor, judged(found)))
  if (effectiveOn < dayOf(now) || effectiveOn > plusDays(dayOf(now), EXIT_NOTICE_LIMIT_DAYS)) {
    throw new DomainError('invalid', { field: 'effectiveOn', reason: 'exit-day' })
  }
  const [organisation] = representedBy(actor, found)
  if (!organisation) throw new DomainError('forbidden')
  const atOnce = effectiveOn === dayOf(now)
  const exit: ExitRecord = {
    organisation,
    by: new Types.ObjectId(actor.id),
    at: now,
    reason: write(reason, actor.locale),
    effectiveAt: atOnce ? now : startOf(effectiveOn),
  }
  const record = await inTransaction(async (session) => {
    const announced = await Collaboration.findOneAndUpdate(
      { _id: id, state: { $in: LEAVABLE_STATES }, exit: null },
      { $set: { exit } },
      { session, returnDocument: 'after' },
    ).lean()
    if (!announced) return null
    const on = exit.effectiveAt.toISOString()
    await recordAudit(session, actor, 'collaboration.exit-announced', id, { reason, on })
    const leaving = atOnce ? await end(session, id, 'exit', { by: actor, at: now }) : announced
    if (atOnce) await recordAudit(session, actor, 'collaboration.exited', id)
    const others = announced.parties.map((party) => party.organisation)
    await tell(session, [
      {
        kind: atOnce ? 'collaboration.exited' : 'collaboration.exit-announced',
        key: `exit ${id} ${now.toISOString()}`,
        to: { organisations: others, coordinators: true },
        path: `/collaborations/${id}`,
        names: await partyNames(announced),
        dates: { on: exit.effectiveAt },
      },
    ])
    return leaving
  })
  if (!record) return unlessAnnounced(actor, id, now)
  if (atOnce) ended(record)
  else emit('collaboration.changed', { collaborationId: id })
}

/** A second click finds its notice given; anyone else learns why it was not possible. */
async function unlessAnnounced(actor: Actor, id: string, now: Date): Promise<void> {
  const record = await findInScope(actor, id)
  if (record.exit?.by.toString() === actor.id) return
  if (record.exit && LEAVABLE_STATES.includes(record.state)) {
    throw new DomainError('conflict', { reason: 'exit-announced' })
  }
  throw outOfTurn(record, now)
}

/**
 * Takes an announced exit back, until it takes effect.
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition` when it has taken effect
 */
export async function takeBackExit(actor: Actor, id: string, now = currentTime()): Promise<void> {
  const found = await findInScope(actor, id)
  if (!found.exit && LEAVABLE_STATES.includes(found.state)) return
  authorise(collaborationPolicy.takeBackExit(actor, judged(found)))
  const done = await inTransaction(async (session) => {
    const before = await Collaboration.findOneAndUpdate(
      {
        _id: id,
        state: { $in: LEAVABLE_STATES },
        'exit.organisation': found.exit?.organisation,
        'exit.effectiveAt': { $gt: now },
      },
      { $set: { exit: null } },
      { session, returnDocument: 'before' },
    ).lean()
    if (!before?.exit) return false
    await recordAudit(session, actor, 'collaboration.exit-taken-back', id)
    await tell(session, [
      {
        kind: 'collaboration.exit-taken-back',
        key: `exit-taken-back ${id} ${before.exit.at.toISOString()}`,
        to: {
          organisations: before.parties.map(({ organisation }) => organisation),
          coordinators: true,
        },
        path: `/collaborations/${id}`,
        names: await partyNames(before),
      },
    ])
    return true
  })
  if (done) return emit('collaboration.changed', { collaborationId: id })
  const record = await findInScope(actor, id)
  if (record.exit || !LEAVABLE_STATES.includes(record.state)) throw outOfTurn(record, now)
}

/**
 * Lets every announced exit take effect whose day has come. Any number of processes may do it at once.
 * @returns how many this call has moved
 */
export async function completeExits(now: Date): Promise<number> {
  const due = { 'exit.by': { $exists: true }, 'exit.effectiveAt': { $lte: now } }
  let exited = 0
  const found = Collaboration.find({ ...due, state: { $in: LEAVABLE_STATES } }).lean()
  for await (const { _id } of found.cursor()) {
    const record = await inTransaction(async (session) => {
      const record = await end(session, _id, 'exit', { by: null, at: now, where: due })
      if (!record) return null
      await recordAudit(session, null, 'collaboration.exited', _id)
      await tell(session, [await exitedNotice(record)])
      return record
    })
    if (!record) continue
    exited += 1
    ended(record)
  }
  return exited
}

async function exitedNotice(record: CollaborationRecord) {
  const id = record._id.toString()
  return {
    kind: 'collaboration.exited' as const,
    key: `exited ${id} ${record.exit?.at.toISOString() ?? ''}`,
    to: {
      organisations: record.parties.map(({ organisation }) => organisation),
      coordinators: true,
    },
    path: `/collaborations/${id}`,
    names: await partyNames(record),
    dates: { on: record.exit?.effectiveAt ?? record._id.getTimestamp() },
  }
}
