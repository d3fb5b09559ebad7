import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { daysAfter } from '#models/day.ts'
import { currentTime } from '#models/clock.server.ts'
import { partyNames } from '#models/collaboration/party-names.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { tell } from '#models/notification/tell.server.ts'
import { accountsOf, coordinators, findUser } from '#models/user/user.server.ts'
import type { WirePerson } from '#models/user/user.ts'
import { conflictsOf, requireNoConflict } from './conflict.server.ts'
import { EVALUATORS, FORM_DAYS } from './evaluation.ts'
import type { AppointInput } from './input.ts'
import { evaluationPolicy } from './policy.ts'
import { assessmentsDueBy, evaluationInScope, judged, outOfStep, takeOn } from './review.server.ts'

const APPOINTING = ['parties', 'evaluators'] as const
const isAppointing = (stage: string) => (APPOINTING as readonly string[]).includes(stage)

/**
 * Appoints one of the two evaluators: a coordinator, or anybody of the portal as an expert.
 * @throws DomainError `not-found`, `forbidden`; `conflict` for a conflict of interest (see `conflictOf`), where two
 *   are appointed already, or with `email` where no account, or more than one, has the address;
 *   `illegal-transition` when it is too late
 */
export async function appointEvaluator(
  actor: Actor,
  collaborationId: string,
  input: AppointInput,
  now = currentTime(),
): Promise<void> {
  const found = await evaluationInScope(actor, collaborationId)
  authorise(evaluationPolicy.appoint(actor, judged(found)))
  const { id: candidate, field } = await candidateIn(input)
  await requireNoConflict(candidate, found, field)
  const user = new Types.ObjectId(candidate)
  let full = false
  const changed = await takeOn(collaborationId, async ({ session, evaluation, collaboration }) => {
    const { evaluators, stage, _id } = evaluation
    const known = evaluators.some((one) => one.user.equals(user))
    full = !known && evaluators.length >= EVALUATORS
    if (!isAppointing(stage) || known || full) return null
    const dueBy = stage === 'evaluators' ? daysAfter(now, FORM_DAYS) : null
    const appointment = { user, appointedBy: new Types.ObjectId(actor.id), at: now, dueBy }
    const next = [...evaluators, { ...appointment, form: null }]
    await recordAudit(session, actor, 'collaboration.evaluator-appointed', collaborationId, {
      user,
    })
    await tell(session, [
      {
        kind: dueBy ? 'evaluation.assessment-due' : 'evaluation.appointed',
        key: `appointed ${_id.toString()} ${candidate} ${now.toISOString()}`,
        to: { users: [user] },
        path: `/collaborations/${collaborationId}/evaluation`,
        names: await partyNames(collaboration),
        dates: { by: dueBy ?? evaluation.dueBy },
      },
    ])
    const due = stage === 'evaluators' ? assessmentsDueBy(next, now) : evaluation.dueBy
    return { ...evaluation, evaluators: next, dueBy: due }
  })
  if (changed) return
  if (full) throw new DomainError('conflict', { reason: 'evaluators-full' })
  const { evaluators } = await evaluationInScope(actor, collaborationId)
  if (evaluators.some((one) => one.user.equals(user))) return
  throw await outOfStep(collaborationId, 'evaluation-not-evaluators')
}

/**
 * Releases an evaluator who has not handed in, so that another can be appointed.
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition` when their assessment is in
 */
export async function releaseEvaluator(
  actor: Actor,
  collaborationId: string,
  userId: string,
  now = currentTime(),
): Promise<void> {
  const found = await evaluationInScope(actor, collaborationId)
  authorise(evaluationPolicy.appoint(actor, judged(found)))
  const changed = await takeOn(collaborationId, async ({ session, evaluation }) => {
    const { evaluators, stage } = evaluation
    const one = evaluators.find(({ user }) => user.toString() === userId)
    if (!isAppointing(stage) || !one || one.form?.submittedAt) return null
    const next = evaluators.filter((other) => other !== one)
    await recordAudit(session, actor, 'collaboration.evaluator-released', collaborationId, {
      user: one.user,
    })
    const due = stage === 'evaluators' ? assessmentsDueBy(next, now) : evaluation.dueBy
    return { ...evaluation, evaluators: next, dueBy: due }
  })
  if (changed) return
  const { evaluators } = await evaluationInScope(actor, collaborationId)
  if (!evaluators.some(({ user }) => user.toString() === userId)) return
  throw await outOfStep(collaborationId, 'evaluator-assessed')
}

/**
 * The coordinators and administrators who could evaluate, by name.
 * @throws DomainError `not-found`, `forbidden`
 */
export async function candidatesFor(actor: Actor, collaborationId: string): Promise<WirePerson[]> {
  const found = await evaluationInScope(actor, collaborationId)
  authorise(evaluationPolicy.appoint(actor, judged(found)))
  const people = await coordinators()
  const ids = people.map(({ id }) => id)
  const conflicts = await conflictsOf(ids, found)
  const appointed = judged(found).evaluators
  return people.filter(({ id }) => conflicts.get(id) === null && !appointed.includes(id))
}

async function candidateIn({
  person,
  email,
}: AppointInput): Promise<{ id: string; field: 'person' | 'email' }> {
  if (email) {
    // An address that its owner has proven names them, whoever else gave it.
    const accounts = await accountsOf(email)
    const proven = accounts.filter(({ confirmedAt }) => confirmedAt)
    const [only, ...more] = proven.length > 0 ? proven : accounts
    if (only && more.length === 0) return { id: only._id.toString(), field: 'email' }
    throw new DomainError('conflict', {
      field: 'email',
      reason: only ? 'evaluator-ambiguous' : 'evaluator-unknown',
    })
  }
  const found = person ? await findUser(person) : null
  if (found) return { id: found._id.toString(), field: 'person' }
  throw new DomainError('conflict', { field: 'person', reason: 'evaluator-unknown' })
}
