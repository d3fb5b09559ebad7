import { Types, type ClientSession } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { Evaluation } from '#models/evaluation/record.server.ts'
import { authorise } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { write } from '#models/text/conversion.server.ts'
import type { SuspendInput } from './input.ts'
import { move } from './move.server.ts'
import { collaborationPolicy } from './policy.ts'
import { Collaboration } from './record.server.ts'
import { findInScope, judged, outOfTurn } from './scope.server.ts'
import { TRANSITIONS } from './states.ts'
import { tellParties } from './parties-notice.server.ts'

/**
 * Suspends a collaboration; it returns to where it stood when it is resumed. The parties are told why.
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition`
 */
export async function suspendCollaboration(
  actor: Actor,
  id: string,
  { reason }: SuspendInput,
  now = currentTime(),
): Promise<void> {
  const found = await findInScope(actor, id)
  authorise(collaborationPolicy.suspend(actor, judged(found)))
  const { state: from } = found
  const suspension = { from, by: new Types.ObjectId(actor.id), at: now }
  const suspended = await inTransaction(async (session) => {
    const set = { suspension: { ...suspension, reason: write(reason, actor.locale) } }
    const record = await move(session, id, 'suspend', { by: actor, at: now, from, set })
    if (!record) return false
    await recordAudit(session, actor, 'collaboration.suspended', id, { reason })
    await tellParties(session, record, 'collaboration.suspended', now)
    return true
  })
  if (suspended) return emit('collaboration.changed', { collaborationId: id })
  const record = await findInScope(actor, id)
  if (record.suspension?.by.toString() !== actor.id) throw outOfTurn(record, now)
}

/**
 * Lets a suspended collaboration go on where it stood; what somebody still had time for when it was suspended,
 * they have as much time for now.
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition`
 */
export async function resumeCollaboration(
  actor: Actor,
  id: string,
  { reason }: SuspendInput,
  now = currentTime(),
): Promise<void> {
  const found = await findInScope(actor, id)
  authorise(collaborationPolicy.resume(actor, judged(found)))
  const resumed = await inTransaction(async (session) => {
    const { suspension, review } =
      (await Collaboration.findById(id, null, { session }).lean()) ?? {}
    if (!suspension) return false
    const { from, at } = suspension
    const pause = now.getTime() - at.getTime()
    const course = { state: from, at: now, by: new Types.ObjectId(actor.id) }
    const record = await Collaboration.findOneAndUpdate(
      { _id: id, state: { $in: TRANSITIONS.resume.from }, 'suspension.at': at },
      {
        $set: {
          state: from,
          suspension: null,
          ...(review ? { 'review.by': new Date(review.by.getTime() + pause) } : {}),
        },
        $push: { course },
      },
      { session, returnDocument: 'after' },
    ).lean()
    if (!record) return false
    if (record.review) await giveTimeBack(record.review.evaluation, pause, session)
    await recordAudit(session, actor, 'collaboration.resumed', id, { reason })
    await tellParties(session, record, 'collaboration.resumed', now)
    return true
  })
  if (resumed) return emit('collaboration.changed', { collaborationId: id })
  const record = await findInScope(actor, id)
  const last = record.course.at(-1)
  const before = record.course.at(-2)
  if (before?.state === 'suspended' && last?.by?.toString() === actor.id) return
  throw outOfTurn(record, now)
}

async function giveTimeBack(
  evaluation: Types.ObjectId,
  pause: number,
  session: ClientSession,
): Promise<void> {
  const { dueBy, evaluators = [] } =
    (await Evaluation.findById(evaluation, null, { session }).lean()) ?? {}
  if (!dueBy) return
  const later = (date: Date) => new Date(date.getTime() + pause)
  await Evaluation.updateOne(
    { _id: evaluation },
    {
      $set: {
        dueBy: later(dueBy),
        evaluators: evaluators.map((one) => ({ ...one, dueBy: one.dueBy && later(one.dueBy) })),
      },
    },
    { session },
  )
}
