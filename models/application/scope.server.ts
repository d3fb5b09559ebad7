import type { ClientSession, Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { DomainError, notFound } from '#models/errors.ts'
import { isId } from '#models/id.ts'
import { findOrganisation } from '#models/organisation/find.server.ts'
import type { OrganisationRecord } from '#models/organisation/organisation.server.ts'
import { Programme, type ProgrammeRecord } from '#models/programme/record.server.ts'
import { applicationPolicy, type Judged } from './policy.ts'
import { Application, type ApplicationRecord } from './record.server.ts'
import type { ApplicationState } from './states.ts'
import type { Window } from './windows.ts'

export interface InScope {
  application: ApplicationRecord
  programme: ProgrammeRecord
}

export function judged({ state, organisation }: ApplicationRecord): Judged {
  return { state, organisation: organisation.toString() }
}

/** @throws DomainError `not-found` for what the actor may not see, as for what does not exist */
export async function findInScope(
  actor: Actor | null,
  id: string,
  session: ClientSession | null = null,
): Promise<InScope> {
  const application = isId(id) ? await Application.findById(id).session(session).lean() : null
  if (!application || !applicationPolicy.read(actor, judged(application))) notFound()
  const programme = await Programme.findById(application.programme).session(session).lean()
  if (!programme) notFound()
  return { application, programme }
}

/**
 * The programme as this transaction sees it, so that nothing is written on the strength of what it was before.
 * @throws DomainError `illegal-transition` with the window's refusal
 */
export async function inWindow(
  session: ClientSession,
  id: Types.ObjectId,
  windowOf: (programme: ProgrammeRecord, now: Date) => Window,
  now: Date,
): Promise<void> {
  const programme = await Programme.findById(id).session(session).lean()
  if (!programme) notFound()
  requireOpen(windowOf(programme, now))
}

/** @throws DomainError `illegal-transition` with the reason when it is not the time */
export function requireOpen<Asked extends object>(
  window: Asked,
): asserts window is Exclude<Asked, { refusal: string }> {
  if ('refusal' in window) {
    throw new DomainError('illegal-transition', { reason: String(window.refusal) })
  }
}

/** A suspended organisation takes no step in a programme. @throws DomainError `conflict`, `not-found` */
export async function requireActive(organisation: Types.ObjectId | string) {
  const record: OrganisationRecord | null = await findOrganisation(organisation.toString())
  if (!record) notFound()
  if (record.state === 'suspended') {
    throw new DomainError('conflict', { reason: 'application-suspended' })
  }
  return record
}

/** Whether the actor was the one who took the application to this state, the last that it reached. */
export function tookTo(actor: Actor, state: ApplicationState, { course }: ApplicationRecord) {
  const last = course.at(-1)
  return last?.state === state && last.by?.toString() === actor.id
}

const SAID = {
  draft: 'draft',
  submitted: 'submitted',
  eligible: 'eligible',
  ranked: 'eligible',
  returned: 'returned',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  matched: 'decided',
  waitlisted: 'decided',
  unmatched: 'decided',
} as const satisfies Record<ApplicationState, string>

/** Why a verb came too late or too early: the state that the application turned out to be in. */
export function outOfTurn({ state }: ApplicationRecord): DomainError {
  return new DomainError('illegal-transition', { reason: `application-${SAID[state]}` })
}
