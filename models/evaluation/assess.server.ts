import type { ClientSession } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { daysAfter } from '#models/day.ts'
import { currentTime } from '#models/clock.server.ts'
import { partyNames } from '#models/collaboration/party-names.server.ts'
import type { CollaborationRecord } from '#models/collaboration/record.server.ts'
import { authorise } from '#models/errors.ts'
import { tell } from '#models/notification/tell.server.ts'
import { requireNoConflict } from './conflict.server.ts'
import { DECISION_DAYS, EVALUATORS } from './evaluation.ts'
import { toForm } from './form.server.ts'
import type { FormInput } from './input.ts'
import { evaluationPolicy } from './policy.ts'
import type { EvaluationRecord } from './record.server.ts'
import { assessmentsDueBy, evaluationInScope, judged, outOfStep, takeOn } from './review.server.ts'
import { EVALUATION_STEPS } from './stages.ts'

/**
 * Keeps or hands in the actor's own assessment. The second one concludes the evaluators' stage. Handed in twice,
 * it is handed in once.
 * @throws DomainError `not-found`, `forbidden`, `invalid`; `illegal-transition` when it is not the evaluators' turn;
 *   `conflict` when they have got a conflict of interest since they were appointed
 */
export async function assess(
  actor: Actor,
  collaborationId: string,
  input: FormInput,
  now = currentTime(),
): Promise<void> {
  const found = await evaluationInScope(actor, collaborationId)
  authorise(evaluationPolicy.assess(actor, judged(found)))
  await requireNoConflict(actor.id, found)
  const form = toForm(actor, found.rubric, input, now)
  const changed = await takeOn(collaborationId, async ({ session, evaluation, collaboration }) => {
    const mine = assessmentOf(actor, evaluation)
    if (evaluation.stage !== 'evaluators' || !mine || mine.form?.submittedAt) return null
    const evaluators = evaluation.evaluators.map((one) => (one === mine ? { ...one, form } : one))
    const next = { ...evaluation, evaluators }
    if (!form.submittedAt) return next
    await recordAudit(session, actor, 'collaboration.assessed', collaborationId)
    return withAllAssessments(session, next, collaboration, now)
  })
  if (changed) return
  const evaluation = await evaluationInScope(actor, collaborationId)
  if (assessmentOf(actor, evaluation)?.form?.submittedAt) return
  throw await outOfStep(collaborationId, 'evaluation-not-evaluators')
}

export function assessmentOf(actor: Actor, { evaluators }: EvaluationRecord) {
  return evaluators.find(({ user }) => user.toString() === actor.id)
}

async function withAllAssessments(
  session: ClientSession,
  evaluation: EvaluationRecord,
  collaboration: CollaborationRecord,
  now: Date,
): Promise<EvaluationRecord> {
  const { evaluators, _id } = evaluation
  const assessed = evaluators.filter(({ form }) => form?.submittedAt)
  if (assessed.length < EVALUATORS) {
    return { ...evaluation, dueBy: assessmentsDueBy(evaluators, now) }
  }
  const dueBy = daysAfter(now, DECISION_DAYS)
  await tell(session, [
    {
      kind: 'evaluation.decision-due',
      key: `decision-due ${_id.toString()}`,
      to: { coordinators: true },
      path: `/collaborations/${collaboration._id.toString()}/evaluation`,
      names: await partyNames(collaboration),
      dates: { by: dueBy },
    },
  ])
  return { ...evaluation, stage: EVALUATION_STEPS.conclude.to, dueBy }
}
