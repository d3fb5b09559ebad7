import { Types, type ClientSession } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { dayOf, monthsAfter, startOf } from '#models/day.ts'
import { currentTime } from '#models/clock.server.ts'
import { end } from '#models/collaboration/end.server.ts'
import { move } from '#models/collaboration/move.server.ts'
import { partyNames } from '#models/collaboration/party-names.server.ts'
import type { CollaborationRecord } from '#models/collaboration/record.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { tell } from '#models/notification/tell.server.ts'
import { write } from '#models/text/conversion.server.ts'
import { IMPROVEMENT_MONTHS, LABEL_MONTHS } from './evaluation.ts'
import type { DecideInput } from './input.ts'
import { evaluationPolicy } from './policy.ts'
import type { EvaluationRecord } from './record.server.ts'
import { evaluationInScope, judged, outOfStep, takeOn } from './review.server.ts'
import { EVALUATION_STEPS } from './stages.ts'
import { summaryOf } from './summary-of.server.ts'
import type { Outcome } from './summary.ts'

const NOTICES = {
  renew: 'evaluation.renewed',
  improve: 'evaluation.improving',
  exit: 'evaluation.exited',
} as const satisfies Record<Outcome, string>

/**
 * Decides what an evaluation comes to: a renewal with a label valid for two years, a time to improve, or an exit.
 * A coordinator may decide otherwise than suggested, except that an unmet mandatory minimum rules out a renewal.
 * Of two who decide at once, one does; the other is refused.
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition` before both assessments are in, or when it is
 *   decided; `conflict` with `outcome` where it cannot be renewed; `invalid` with `until` for a day that is over or
 *   too far
 */
export async function decideEvaluation(
  actor: Actor,
  collaborationId: string,
  { outcome: kind, reason, until: day }: DecideInput,
  now = currentTime(),
): Promise<void> {
  const found = await evaluationInScope(actor, collaborationId)
  authorise(evaluationPolicy.decide(actor, judged(found)))
  const until = untilOf(kind, day, now)
  let room: string | undefined
  const changed = await takeOn(collaborationId, async ({ session, evaluation, collaboration }) => {
    if (evaluation.stage !== EVALUATION_STEPS.decide.from) return null
    if (kind === 'renew') requireRenewable(evaluation, collaboration)
    const outcome = {
      kind,
      reason: write(reason, actor.locale),
      by: new Types.ObjectId(actor.id),
      at: now,
      until,
    }
    await carryOut(session, actor, collaboration, outcome)
    await recordAudit(session, actor, `collaboration.decided-${kind}`, collaborationId, { reason })
    await tellOutcome(session, evaluation, collaboration, outcome)
    room = kind === 'exit' ? collaboration.room?.toString() : undefined
    return { ...evaluation, stage: EVALUATION_STEPS.decide.to, outcome }
  })
  if (room) emit('room.closing', { roomId: room })
  if (changed) return
  const { outcome } = await evaluationInScope(actor, collaborationId)
  if (outcome?.by.toString() === actor.id && outcome.kind === kind) return
  throw await outOfStep(collaborationId, outcome ? 'evaluation-decided' : 'evaluation-not-decision')
}

function untilOf(kind: Outcome, day: string | undefined, now: Date): Date | null {
  if (kind === 'renew') return monthsAfter(now, LABEL_MONTHS)
  if (kind === 'exit') return null
  if (!day || day <= dayOf(now) || startOf(day) > monthsAfter(now, IMPROVEMENT_MONTHS)) {
    throw new DomainError('invalid', { field: 'until', reason: 'improvement-day' })
  }
  return startOf(day)
}

function requireRenewable(evaluation: EvaluationRecord, { exit }: CollaborationRecord): void {
  if (exit) throw new DomainError('conflict', { field: 'outcome', reason: 'renewal-exit' })
  if (summaryOf(evaluation)?.criteria.some(({ unmet }) => unmet)) {
    throw new DomainError('conflict', { field: 'outcome', reason: 'renewal-minimum' })
  }
}

async function carryOut(
  session: ClientSession,
  actor: Actor,
  { _id: id }: CollaborationRecord,
  { kind, at, until }: Pick<NonNullable<EvaluationRecord['outcome']>, 'kind' | 'at' | 'until'>,
): Promise<void> {
  const by = { by: actor, at }
  if (kind === 'exit') await end(session, id, 'discharge', { ...by, set: { exit: null } })
  if (kind === 'renew' && until) {
    await move(session, id, 'renew', {
      ...by,
      set: { label: { from: at, until }, reviewAt: until },
    })
  }
  if (kind === 'improve') {
    await move(session, id, 'improve', { ...by, set: { label: null, reviewAt: until } })
  }
}

async function tellOutcome(
  session: ClientSession,
  { _id, parties, evaluators }: EvaluationRecord,
  collaboration: CollaborationRecord,
  { kind, until }: NonNullable<EvaluationRecord['outcome']>,
): Promise<void> {
  await tell(session, [
    {
      kind: NOTICES[kind],
      key: `evaluation-decided ${_id.toString()}`,
      to: {
        organisations: parties.map(({ organisation }) => organisation),
        users: evaluators.map(({ user }) => user),
      },
      path: `/collaborations/${collaboration._id.toString()}/evaluation`,
      names: await partyNames(collaboration),
      ...(until ? { dates: { until } } : {}),
    },
  ])
}
