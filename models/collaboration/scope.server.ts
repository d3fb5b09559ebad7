import type { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { DomainError, notFound } from '#models/errors.ts'
import { isId } from '#models/id.ts'
import { collaborationPolicy, type Judged } from './policy.ts'
import { Collaboration, type CollaborationRecord } from './record.server.ts'
import { reasonOf, type CollaborationState } from './states.ts'

/** Where a collaboration stands at a moment: a proposal whose time is over has lapsed, even before the clock's job says so. */
export function stateAt({ state, respondBy }: CollaborationRecord, now: Date): CollaborationState {
  return state === 'proposed' && respondBy < now ? 'lapsed' : state
}

export function judged(record: CollaborationRecord): Judged {
  return {
    state: record.state,
    proposedBy: record.proposal.organisation?.toString() ?? null,
    exitBy: record.exit?.organisation.toString() ?? null,
    parties: record.parties.map(({ organisation }) => organisation.toString()),
  }
}

/** The actor's own organisations among the parties, those that they represent. */
export function representedBy(actor: Actor, { parties }: CollaborationRecord): Types.ObjectId[] {
  const represented = actor.organisations.filter(({ position }) => position === 'representative')
  return parties
    .map(({ organisation }) => organisation)
    .filter((organisation) => represented.some(({ id }) => organisation.equals(id)))
}

/** @throws DomainError `not-found` for what the actor may not see, as for what does not exist */
export async function findInScope(actor: Actor | null, id: string): Promise<CollaborationRecord> {
  const record = isId(id) ? await Collaboration.findById(id).lean() : null
  if (!record || !collaborationPolicy.read(actor, judged(record))) notFound()
  return record
}

/** Why a verb came too late or too early: the state that the collaboration turned out to be in. */
export function outOfTurn(record: CollaborationRecord, now: Date): DomainError {
  return new DomainError('illegal-transition', { reason: reasonOf(stateAt(record, now)) })
}
