import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import type { ProgrammeRecord } from '#models/programme/record.server.ts'
import { write } from '#models/text/conversion.server.ts'
import type { Written } from '#models/text/written.ts'
import type { ApplicationInput } from './input.ts'
import { moveApplication } from './move.server.ts'
import { applicationPolicy } from './policy.ts'
import { priorityOf } from './priority.server.ts'
import { Application, type ApplicationRecord } from './record.server.ts'
import { say } from './said.server.ts'
import { findInScope, inWindow, judged, outOfTurn, requireActive, tookTo } from './scope.server.ts'
import { APPLICATION_TRANSITIONS, type ApplicationState } from './states.ts'
import { applicationWindow, reviewWindow } from './windows.ts'

const WRITABLE: readonly ApplicationState[] = APPLICATION_TRANSITIONS.submit.from

/** A draft until applications close; what a coordinator returned may come back until the lock. */
const windowFor = (state: ApplicationState) =>
  state === 'returned' ? reviewWindow : applicationWindow

/**
 * Keeps what was written so far.
 * @throws DomainError `not-found`, `forbidden`; `illegal-transition` when it is not the time or it was submitted;
 *   `conflict` when somebody saved another version meanwhile
 */
export async function saveDraft(
  actor: Actor,
  id: string,
  input: ApplicationInput,
  now = currentTime(),
): Promise<void> {
  const { application, programme } = await findInScope(actor, id)
  authorise(applicationPolicy.edit(actor, judged(application)))
  const { _id, state } = application
  const content = contentOf(actor, programme, application, input)
  const saved = await inTransaction(async (session) => {
    await inWindow(session, programme._id, windowFor(state), now)
    const { modifiedCount } = await Application.updateOne(
      { _id, version: input.version, state: { $in: WRITABLE } },
      { $set: { ...content, changedAt: now }, $inc: { version: 1 } },
      { session },
    )
    if (modifiedCount > 0) await recordAudit(session, actor, 'application.edited', _id)
    return modifiedCount > 0
  })
  if (!saved) await refuse(actor, id)
  emit('application.changed', { applicationId: id })
}

/**
 * Hands the application in as it was typed. Sent twice, it is submitted once.
 * @throws DomainError like `saveDraft`; `invalid` with the field that is missing; `conflict` for a suspended
 *   organisation
 */
export async function submitApplication(
  actor: Actor,
  id: string,
  input: ApplicationInput,
  now = currentTime(),
): Promise<void> {
  const { application, programme } = await findInScope(actor, id)
  authorise(applicationPolicy.submit(actor, judged(application)))
  if (tookTo(actor, 'submitted', application)) return
  requireComplete(programme, input)
  await requireActive(application.organisation)
  const content = contentOf(actor, programme, application, input)
  const priority = await priorityOf(application)
  const submitted = await inTransaction(async (session) => {
    await inWindow(session, programme._id, windowFor(application.state), now)
    const record = await moveApplication(session, id, 'submit', {
      by: actor,
      at: now,
      where: { version: input.version },
      set: { ...content, priority, submittedAt: now, reason: null },
    })
    if (!record) return false
    await recordAudit(session, actor, 'application.submitted', id, { priority })
    await say(session, record, programme, [
      { kind: 'application.submitted', to: 'coordinators', place: 'desk' },
      { kind: 'application.received', to: 'representatives', place: 'own' },
    ])
    return true
  })
  if (submitted) emit('application.changed', { applicationId: id })
  else await refuse(actor, id)
}

/** Why nothing was written: a second click is done, another version or another state is said. */
async function refuse(actor: Actor, id: string): Promise<void> {
  const { application } = await findInScope(actor, id)
  if (!WRITABLE.includes(application.state)) {
    if (tookTo(actor, 'submitted', application)) return
    throw outOfTurn(application)
  }
  throw new DomainError('conflict', { reason: 'application-changed' })
}

function requireComplete({ questions }: ProgrammeRecord, input: ApplicationInput): void {
  const missing = questions.find(({ id, required }) => required && !input.answers[id]?.trim())
  const field = missing
    ? `answers.${missing.id}`
    : input.objectives.trim() === ''
      ? 'objectives'
      : null
  if (field) throw new DomainError('invalid', { field, reason: 'application-incomplete' })
}

/** What was not changed keeps its script, whoever saves it. */
function contentOf(
  { locale }: Actor,
  { questions }: ProgrammeRecord,
  before: ApplicationRecord,
  { answers, offers, needs, objectives }: ApplicationInput,
) {
  const text = (typed: string | undefined, kept: Written | null): Written | null => {
    if (!typed) return null
    return kept?.text === typed ? kept : write(typed, locale)
  }
  const answered = questions.flatMap(({ id }) => {
    const kept = before.answers.find(({ question }) => question === id)?.answer ?? null
    const answer = text(answers[id], kept)
    return answer ? [{ question: id, answer }] : []
  })
  return {
    answers: answered,
    offers: text(offers, before.offers),
    needs: text(needs, before.needs),
    objectives: text(objectives, before.objectives),
  }
}
