import { Types, type ClientSession } from 'mongoose'
import { recordAudit } from '#models/audit/audit.server.ts'
import { daysAfter, monthsAfter } from '#models/day.ts'
import { move } from '#models/collaboration/move.server.ts'
import { partyNames } from '#models/collaboration/party-names.server.ts'
import { Collaboration, type CollaborationRecord } from '#models/collaboration/record.server.ts'
import { FIRST_REVIEW_MONTHS } from '#models/collaboration/review-date.server.ts'
import { TRANSITIONS } from '#models/collaboration/states.ts'
import { inTransaction } from '#models/database.server.ts'
import { emit } from '#models/events.ts'
import { tell } from '#models/notification/tell.server.ts'
import { Programme } from '#models/programme/record.server.ts'
import { FORM_DAYS } from './evaluation.ts'
import { Evaluation, type EvaluationRecord } from './record.server.ts'
import { reviewOf } from './review.server.ts'
import { DEFAULT_RUBRIC } from './rubric.ts'

/**
 * Begins the evaluation of every collaboration whose date has come, or whose programme is being evaluated. Any
 * number of processes may do it at once.
 * @returns how many this call has begun
 */
export async function openEvaluations(now: Date): Promise<number> {
  const programmes = await Programme.find({ state: 'evaluating' }, { _id: 1 }).lean()
  const first = monthsAfter(now, -FIRST_REVIEW_MONTHS)
  const due = Collaboration.find({
    state: { $in: TRANSITIONS['fall-due'].from },
    $or: [
      { reviewAt: { $lte: now } },
      // Signed before collaborations had a date for it.
      { reviewAt: null, signedAt: { $lte: first } },
      // One that was renewed, or is improving, has been evaluated; it waits for its own date.
      { state: 'active', 'programme.id': { $in: programmes.map(({ _id }) => _id) } },
    ],
  })
  let opened = 0
  for await (const record of due.lean().cursor()) {
    const done = await inTransaction((session) => open(session, record, now))
    if (!done) continue
    opened += 1
    emit('collaboration.changed', { collaborationId: record._id.toString() })
  }
  return opened
}

async function open(
  session: ClientSession,
  { _id: id, state, parties, programme }: CollaborationRecord,
  now: Date,
): Promise<boolean> {
  const [number, found] = await Promise.all([
    Evaluation.countDocuments({ collaboration: id }),
    programme && Programme.findById(programme.id, { rubric: 1 }).lean(),
  ])
  const rubric = found?.rubric ?? []
  const evaluation: EvaluationRecord = {
    _id: new Types.ObjectId(),
    collaboration: id,
    number: number + 1,
    stage: 'parties',
    improved: state === 'improving',
    openedAt: now,
    rubric: rubric.length > 0 ? rubric : [...DEFAULT_RUBRIC],
    dueBy: daysAfter(now, FORM_DAYS),
    parties: parties.map(({ organisation }) => ({ organisation, form: null })),
    evaluators: [],
    wentOn: null,
    outcome: null,
  }
  const set = { review: reviewOf(evaluation), reviewAt: null }
  const record = await move(session, id, 'fall-due', { by: null, at: now, from: state, set })
  if (!record) return false
  await Evaluation.create([evaluation], { session })
  await recordAudit(session, null, 'collaboration.review-due', id, { evaluation: evaluation._id })
  await tell(session, [
    {
      kind: 'evaluation.opened',
      key: `evaluation-opened ${evaluation._id.toString()}`,
      to: { organisations: parties.map(({ organisation }) => organisation), coordinators: true },
      path: `/collaborations/${id.toString()}/evaluation`,
      names: await partyNames(record),
      dates: { by: evaluation.dueBy },
    },
  ])
  return true
}
