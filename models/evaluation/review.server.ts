import type { ClientSession } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { daysAfter } from '#models/day.ts'
import {
  Collaboration,
  type CollaborationRecord,
  type ReviewRecord,
} from '#models/collaboration/record.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { reasonOf } from '#models/collaboration/states.ts'
import { DomainError, notFound } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { isId } from '#models/id.ts'
import { APPOINT_DAYS, EVALUATORS } from './evaluation.ts'
import { evaluationPolicy, type EvaluationToJudge } from './policy.ts'
import { Evaluation, type EvaluationRecord } from './record.server.ts'
import { isUndecided } from './stages.ts'

export function judged({ stage, parties, evaluators }: EvaluationRecord): EvaluationToJudge {
  return {
    stage,
    parties: parties.map(({ organisation }) => organisation.toString()),
    evaluators: evaluators.map(({ user }) => user.toString()),
  }
}

/** What the collaboration itself keeps of its evaluation; null once that is over. */
export function reviewOf({ _id, stage, parties, dueBy }: EvaluationRecord): ReviewRecord | null {
  if (!isUndecided(stage)) return null
  const of =
    stage === 'parties'
      ? parties.filter(({ form }) => !form?.submittedAt).map(({ organisation }) => organisation)
      : []
  return { evaluation: _id, stage, of, by: dueBy }
}

/** Until when the evaluators' stage should be over: when the last missing form is due, or the last appointment. */
export function assessmentsDueBy(evaluators: EvaluationRecord['evaluators'], now: Date): Date {
  if (evaluators.length < EVALUATORS) return daysAfter(now, APPOINT_DAYS)
  const missing = evaluators.flatMap(({ dueBy, form }) =>
    dueBy && !form?.submittedAt ? [dueBy.getTime()] : [],
  )
  return missing.length > 0 ? new Date(Math.max(...missing)) : now
}

/**
 * The newest evaluation of a collaboration.
 * @throws DomainError `not-found` where there is none, or none of the actor's business
 */
export async function evaluationInScope(
  actor: Actor,
  collaborationId: string,
): Promise<EvaluationRecord> {
  const record = isId(collaborationId)
    ? await Evaluation.findOne({ collaboration: collaborationId }).sort({ number: -1 }).lean()
    : null
  if (!record || !evaluationPolicy.read(actor, judged(record))) notFound()
  return record
}

/** Why a step came too late or too early: how its collaboration stands, or else this. */
export async function outOfStep(collaborationId: string, reason: string): Promise<DomainError> {
  const found = await Collaboration.findById(collaborationId, { state: 1 }).lean()
  const stopped = found?.state === 'suspended' || found?.state === 'completed'
  return new DomainError('illegal-transition', {
    reason: stopped ? reasonOf(found.state) : reason,
  })
}

interface Review {
  session: ClientSession
  evaluation: EvaluationRecord
  collaboration: CollaborationRecord
}

/**
 * Takes an evaluation one step on, in one transaction with what its collaboration keeps of it. Two people at once
 * conflict on the same record, so that the later one's step is judged by what the earlier one left.
 * @param step what it becomes, or null where nothing is to be changed; may run more than once
 * @returns whether something was changed; false also where the collaboration is not being evaluated now
 */
export async function takeOn(
  collaborationId: string,
  step: (review: Review) => Promise<EvaluationRecord | null>,
): Promise<boolean> {
  const changed = await inTransaction(async (session) => {
    const collaboration = await Collaboration.findOne(
      { _id: collaborationId, state: 'review-due' },
      null,
      { session },
    ).lean()
    const id = collaboration?.review?.evaluation
    const evaluation = id && (await Evaluation.findById(id, null, { session }).lean())
    if (!evaluation) return false
    const next = await step({ session, evaluation, collaboration })
    if (!next) return false
    await Evaluation.replaceOne({ _id: id }, next, { session })
    const review = reviewOf(next)
    await Collaboration.updateOne({ _id: collaborationId }, { $set: { review } }, { session })
    return true
  })
  if (changed) emit('collaboration.changed', { collaborationId })
  return changed
}
