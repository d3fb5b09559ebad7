import { Types, type ClientSession } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { takeUpMilestones } from '#models/milestone/take-up.server.ts'
import { openRoom } from '#models/room/room.server.ts'
import { Agreement } from './agreement.server.ts'
import type { SignInput } from './input.ts'
import { move } from './move.server.ts'
import { requireVerified } from './parties.server.ts'
import { firstReviewAt } from './review-date.server.ts'
import { collaborationPolicy } from './policy.ts'
import { Collaboration, type CollaborationRecord } from './record.server.ts'
import { findInScope, judged, outOfTurn, representedBy } from './scope.server.ts'
import { AGREEING_STATES } from './states.ts'
import { tellOthers, tellAll } from './parties-notice.server.ts'

/**
 * Signs exactly one version of the agreement, the current one, for every party that the actor represents.
 * The last signature brings it into force; the first time, that also makes the collaboration active, at once,
 * and opens its project room, all in one write. Signing twice signs once.
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition` when it cannot be signed now;
 *   `conflict` when the text has changed meanwhile or a party is no longer verified
 */
export async function signAgreement(
  actor: Actor,
  id: string,
  { version }: SignInput,
  now = currentTime(),
): Promise<void> {
  const found = await findInScope(actor, id)
  authorise(collaborationPolicy.sign(actor, judged(found)))
  await requireVerified(judged(found).parties)
  const ours = representedBy(actor, found)
  const unsigned = {
    $elemMatch: { organisation: { $in: ours }, 'signatures.version': { $ne: version } },
  }
  const signature = { version, by: new Types.ObjectId(actor.id), at: now }
  const done = await inTransaction(async (session) => {
    const record = await Collaboration.findOneAndUpdate(
      {
        _id: id,
        state: { $in: AGREEING_STATES },
        'agreement.version': version,
        parties: unsigned,
      },
      { $push: { 'parties.$[party].signatures': signature } },
      {
        session,
        returnDocument: 'after',
        arrayFilters: [
          { 'party.organisation': { $in: ours }, 'party.signatures.version': { $ne: version } },
        ],
      },
    ).lean()
    if (!record) return null
    await recordAudit(session, actor, 'collaboration.agreement-signed', id, {
      version,
      for: ours.map(String),
    })
    const complete = hasSigned(record.parties, version)
    const activated = complete && (await bringIntoForce(session, record, actor, now))
    await tellSigned(session, actor, record, { complete, activated })
    return { activated }
  })
  if (!done) return unlessSigned(actor, id, version, now)
  emit('collaboration.changed', { collaborationId: id })
  if (done.activated) emit('collaboration.signed', { collaborationId: id })
}

const hasSigned = (parties: CollaborationRecord['parties'], version: number) =>
  parties.every(({ signatures }) => signatures.some((signature) => signature.version === version))

/** @returns whether this made the collaboration active */
async function bringIntoForce(
  session: ClientSession,
  { _id, state, parties, programme, agreement: { version } }: CollaborationRecord,
  actor: Actor,
  at: Date,
): Promise<boolean> {
  const agreed = await Agreement.findOne({ collaboration: _id, version }, null, { session }).lean()
  const change = { 'agreement.inForce': version, ...(agreed && { objectives: agreed.objectives }) }
  await Collaboration.updateOne({ _id }, { $set: change }, { session })
  await takeUpMilestones(session, _id, agreed?.milestones ?? [])
  if (state !== 'confirmed') return false
  const organisations = parties.map(({ organisation }) => organisation)
  const room = await openRoom(session, { collaboration: _id, organisations })
  await move(session, _id, 'sign', {
    by: actor,
    at,
    set: { signedAt: at, room: new Types.ObjectId(room) },
  })
  const reviewAt = await firstReviewAt({ programme }, at)
  await move(session, _id, 'activate', { by: null, at, set: { reviewAt } })
  await recordAudit(session, null, 'collaboration.activated', _id, { room })
  return true
}

async function tellSigned(
  session: ClientSession,
  actor: Actor,
  record: CollaborationRecord,
  { complete, activated }: { complete: boolean; activated: boolean },
): Promise<void> {
  const { version } = record.agreement
  const figures = { version }
  if (activated) {
    await tellAll(session, record, {
      kind: 'collaboration.active',
      key: 'active',
      coordinators: true,
    })
  } else if (complete) {
    const key = `in-force:${version}`
    await tellAll(session, record, { kind: 'collaboration.in-force', key, figures })
  } else {
    const key = `signed:${version}:${representedBy(actor, record).join()}`
    await tellOthers(session, actor, record, { kind: 'collaboration.signed', key, figures })
  }
}

/** Whoever has signed this version already is content; anyone else learns why it was not possible. */
async function unlessSigned(actor: Actor, id: string, version: number, now: Date): Promise<void> {
  const record = await findInScope(actor, id)
  const ours = representedBy(actor, record).map(String)
  const own = record.parties.filter(({ organisation }) => ours.includes(organisation.toString()))
  if (hasSigned(own, version)) return
  if (AGREEING_STATES.includes(record.state)) {
    throw new DomainError('conflict', { reason: 'agreement-changed' })
  }
  throw outOfTurn(record, now)
}
