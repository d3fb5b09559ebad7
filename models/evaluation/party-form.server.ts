import type { ClientSession } from 'mongoose'
import { represents, type Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import type { CollaborationRecord } from '#models/collaboration/record.server.ts'
import { authorise } from '#models/errors.ts'
import { toForm } from './form.server.ts'
import { handOver } from './hand-over.server.ts'
import type { FormInput } from './input.ts'
import { evaluationPolicy } from './policy.ts'
import type { EvaluationRecord } from './record.server.ts'
import { evaluationInScope, judged, outOfStep, takeOn } from './review.server.ts'

/**
 * Keeps or hands in the form of a party that the actor represents. The last party's form hands the evaluation over
 * to the evaluators. What was handed in stands; handed in twice, it is handed in once.
 * @throws DomainError `not-found`, `forbidden`, `invalid`; `illegal-transition` when it is not the parties' turn
 */
export async function fillInForParty(
  actor: Actor,
  collaborationId: string,
  input: FormInput,
  now = currentTime(),
): Promise<void> {
  const found = await evaluationInScope(actor, collaborationId)
  authorise(evaluationPolicy.fillInForParty(actor, judged(found)))
  const form = toForm(actor, found.rubric, input, now)
  const changed = await takeOn(collaborationId, async ({ session, evaluation, collaboration }) => {
    if (evaluation.stage !== 'parties') return null
    const mine = ownPartyIn(actor, evaluation)
    if (mine?.form?.submittedAt) return null
    const parties = evaluation.parties.map((party) => (party === mine ? { ...party, form } : party))
    const next = { ...evaluation, parties }
    if (!form.submittedAt) return next
    await recordAudit(session, actor, 'collaboration.party-form', collaborationId)
    return withAllForms(session, next, collaboration, now)
  })
  if (!changed) await unlessHandedIn(actor, collaborationId)
}

async function withAllForms(
  session: ClientSession,
  evaluation: EvaluationRecord,
  collaboration: CollaborationRecord,
  now: Date,
): Promise<EvaluationRecord> {
  const all = evaluation.parties.every(({ form }) => form?.submittedAt)
  return all ? handOver(session, evaluation, collaboration, now) : evaluation
}

/** The party for which the actor writes: one without a form, if they represent several. */
export function ownPartyIn(actor: Actor, { parties }: EvaluationRecord) {
  const own = parties.filter(({ organisation }) => represents(actor, organisation.toString()))
  return own.find(({ form }) => !form?.submittedAt) ?? own[0]
}

async function unlessHandedIn(actor: Actor, collaborationId: string): Promise<void> {
  const evaluation = await evaluationInScope(actor, collaborationId)
  if (ownPartyIn(actor, evaluation)?.form?.submittedAt) return
  throw await outOfStep(collaborationId, 'evaluation-not-parties')
}
