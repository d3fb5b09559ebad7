import type { ClientSession } from 'mongoose'
import { daysAfter } from '#models/day.ts'
import { partyNames } from '#models/collaboration/party-names.server.ts'
import { Collaboration, type CollaborationRecord } from '#models/collaboration/record.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { tell } from '#models/notification/tell.server.ts'
import { REMINDER_DAYS } from './evaluation.ts'
import { Evaluation, type EvaluationRecord } from './record.server.ts'
import { UNDECIDED_STAGES } from './stages.ts'

/**
 * Reminds whoever an evaluation waits for, `REMINDER_DAYS` before they are late and once they are; then coordinators
 * hear of it too. Every notice has a key of its own deadline, so nobody is told twice, whatever runs at once.
 */
export async function remindOfEvaluations(now: Date): Promise<void> {
  const soon = { stage: { $in: UNDECIDED_STAGES }, dueBy: { $lte: daysAfter(now, REMINDER_DAYS) } }
  for await (const evaluation of Evaluation.find(soon).lean().cursor()) {
    await inTransaction(async (session) => {
      const collaboration = await Collaboration.findOne(
        { _id: evaluation.collaboration, state: 'review-due' },
        null,
        { session },
      ).lean()
      if (collaboration) await remind(session, evaluation, collaboration, now)
    })
  }
}

async function remind(
  session: ClientSession,
  { _id, stage, parties, evaluators, dueBy }: EvaluationRecord,
  collaboration: CollaborationRecord,
  now: Date,
): Promise<void> {
  const late = (date: Date) => (date < now ? 'late' : 'soon')
  const key = (of: string, date: Date) =>
    `evaluation-reminder ${_id.toString()} ${stage} ${of} ${late(date)} ${date.toISOString()}`
  const about = {
    path: `/collaborations/${collaboration._id.toString()}/evaluation`,
    names: await partyNames(collaboration),
  }
  const missing = parties.filter(({ form }) => !form?.submittedAt)
  const assessing = evaluators.flatMap(({ user, form, dueBy }) =>
    dueBy && !form?.submittedAt && dueBy <= daysAfter(now, REMINDER_DAYS) ? [{ user, dueBy }] : [],
  )
  await tell(session, [
    ...(stage === 'parties' ? missing : []).map(({ organisation }) => ({
      ...about,
      kind: 'evaluation.form-reminder' as const,
      key: key(organisation.toString(), dueBy),
      to: { organisations: [organisation] },
      dates: { by: dueBy },
    })),
    ...(stage === 'evaluators' ? assessing : []).map(({ user, dueBy }) => ({
      ...about,
      kind: 'evaluation.assessment-reminder' as const,
      key: key(user.toString(), dueBy),
      to: { users: [user] },
      dates: { by: dueBy },
    })),
    ...(dueBy < now
      ? [
          {
            ...about,
            kind: 'evaluation.overdue' as const,
            key: key('overdue', dueBy),
            to: { coordinators: true },
            dates: { by: dueBy },
          },
        ]
      : []),
  ])
}
