import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { currentTime } from '#models/clock.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, DomainError, notFound } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { findOrganisation } from '#models/organisation/find.server.ts'
import { write } from '#models/text/conversion.server.ts'
import { eligibilityProblems } from './eligibility.ts'
import type { ReviewDecision, ReviewInput } from './input.ts'
import { moveApplication } from './move.server.ts'
import type { APPLICATION_NOTICES } from './notices.ts'
import { applicationPolicy } from './policy.ts'
import type { ApplicationRecord } from './record.server.ts'
import { say } from './said.server.ts'
import {
  findInScope,
  inWindow,
  outOfTurn,
  requireOpen,
  tookTo,
  type InScope,
} from './scope.server.ts'
import type { ReviewOutcome } from './review.ts'
import { APPLICATION_TRANSITIONS, type ApplicationState } from './states.ts'
import { reviewWindow } from './windows.ts'

const NOTICE = {
  accept: 'application.accepted',
  return: 'application.returned',
  reject: 'application.rejected',
} as const satisfies Record<ReviewDecision, (typeof APPLICATION_NOTICES)[number]>

/**
 * Lets applications in, returns or rejects them, each by itself: one that is refused keeps none of the others
 * back. Letting in against the automatic check takes a reason of its own.
 * @returns what became of each, in the order given
 * @throws DomainError `forbidden`
 */
export async function reviewApplications(
  actor: Actor,
  { applications, ...decision }: ReviewInput,
  now = currentTime(),
): Promise<ReviewOutcome[]> {
  authorise(applicationPolicy.review(actor))
  const outcomes: ReviewOutcome[] = []
  for (const { id, step } of applications) {
    try {
      await decide(actor, { id, step, ...decision }, now)
      outcomes.push({ id, done: true })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      outcomes.push({ id, done: false, reason: error.detail.reason ?? error.code })
    }
  }
  return outcomes
}

/** @throws DomainError with the field that lacks a reason; otherwise like one outcome of `reviewApplications` */
export async function reviewApplication(
  actor: Actor,
  { applications, ...decision }: ReviewInput,
  now = currentTime(),
): Promise<void> {
  authorise(applicationPolicy.review(actor))
  const [application] = applications
  if (!application) notFound()
  await decide(actor, { ...application, ...decision }, now)
}

interface Decision {
  id: string
  /** How many states the application had had on the screen. */
  step: number
  decision: ReviewDecision
  reason: string
  override: string
}

async function decide(actor: Actor, wanted: Decision, now: Date): Promise<void> {
  const { id, step, decision, reason } = wanted
  const { to } = APPLICATION_TRANSITIONS[decision]
  const found = await findInScope(actor, id)
  if (tookTo(actor, to, found.application)) return
  requireOpen(reviewWindow(found.programme, now))
  const override = await overrideOf(actor, found, wanted, now)
  const moved = await inTransaction(async (session) => {
    await inWindow(session, found.programme._id, reviewWindow, now)
    const record = await moveApplication(session, id, decision, {
      by: actor,
      at: now,
      where: { course: { $size: step } },
      set: { override, reason: decision === 'accept' ? null : write(reason, actor.locale) },
    })
    if (!record) return false
    const detail = { reason, override: override?.reason ?? null }
    await recordAudit(session, actor, `application.${PAST[decision]}`, id, detail)
    await say(session, record, found.programme, [
      { kind: NOTICE[decision], to: 'representatives', place: 'own' },
    ])
    return true
  })
  if (moved) emit('application.changed', { applicationId: id })
  else refuse(actor, to, decision, (await findInScope(actor, id)).application)
}

const PAST = { accept: 'accepted', return: 'returned', reject: 'rejected' } as const

/** The reason for what the automatic check would not do, kept with the application; null where they agree. */
async function overrideOf(
  actor: Actor,
  { application, programme }: InScope,
  { decision, reason, override }: Decision,
  now: Date,
): Promise<ApplicationRecord['override']> {
  const organisation = await findOrganisation(application.organisation.toString())
  if (!organisation) notFound()
  const problems = eligibilityProblems(organisation, programme, application.side)
  const against = decision === 'accept' ? problems.length > 0 : problems.length === 0
  if (decision === 'return' || !against) return null
  const because = decision === 'accept' ? override : reason
  if (because === '') {
    throw new DomainError('conflict', { field: 'override', reason: 'application-override-needed' })
  }
  return { by: new Types.ObjectId(actor.id), at: now, reason: because }
}

function refuse(
  actor: Actor,
  to: ApplicationState,
  decision: ReviewDecision,
  found: ApplicationRecord,
): void {
  if (tookTo(actor, to, found)) return
  const from: readonly ApplicationState[] = APPLICATION_TRANSITIONS[decision].from
  if (!from.includes(found.state)) throw outOfTurn(found)
  throw new DomainError('conflict', { reason: 'application-decided-meanwhile' })
}
