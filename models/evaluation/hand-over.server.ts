import type { ClientSession } from 'mongoose'
import { recordAudit } from '#models/audit/audit.server.ts'
import { daysAfter } from '#models/day.ts'
import { partyNames } from '#models/collaboration/party-names.server.ts'
import type { CollaborationRecord } from '#models/collaboration/record.server.ts'
import { tell } from '#models/notification/tell.server.ts'
import { EVALUATORS, FORM_DAYS } from './evaluation.ts'
import type { EvaluationRecord } from './record.server.ts'
import { assessmentsDueBy } from './review.server.ts'
import { EVALUATION_STEPS } from './stages.ts'

/**
 * Hands an evaluation over from the parties to its evaluators, whose time begins; where some are still to be
 * appointed, coordinators are told. Belongs into the transaction of the step that did it.
 * @returns what it becomes
 */
export async function handOver(
  session: ClientSession,
  evaluation: EvaluationRecord,
  collaboration: CollaborationRecord,
  now: Date,
): Promise<EvaluationRecord> {
  const id = evaluation._id.toString()
  const dueBy = daysAfter(now, FORM_DAYS)
  const evaluators = evaluation.evaluators.map((one) => ({ ...one, dueBy }))
  const next: EvaluationRecord = {
    ...evaluation,
    stage: EVALUATION_STEPS['hand-over'].to,
    evaluators,
    dueBy: assessmentsDueBy(evaluators, now),
  }
  await recordAudit(session, null, 'collaboration.assessment-begun', evaluation.collaboration)
  const about = {
    path: `/collaborations/${evaluation.collaboration.toString()}/evaluation`,
    names: await partyNames(collaboration),
    dates: { by: next.dueBy },
  }
  await tell(session, [
    ...evaluators.map(({ user }) => ({
      ...about,
      kind: 'evaluation.assessment-due' as const,
      key: `assessment-due ${id} ${user.toString()}`,
      to: { users: [user] },
      dates: { by: dueBy },
    })),
    ...(evaluators.length < EVALUATORS
      ? [
          {
            ...about,
            kind: 'evaluation.evaluators-missing' as const,
            key: `evaluators-missing ${id}`,
            to: { coordinators: true },
          },
        ]
      : []),
  ])
  return next
}
