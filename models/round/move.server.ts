import { Types, type ClientSession, type QueryFilter } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { DomainError } from '#models/errors.ts'
import { Round, type RoundRecord } from './record.server.ts'
import { ROUND_TRANSITIONS, type RoundAction, type RoundState } from './states.ts'

interface Move {
  /** Nobody for the clock. */
  by: Pick<Actor, 'id'> | null
  at: Date
  /** Further conditions and changes, in the same write. */
  where?: QueryFilter<RoundRecord>
  set?: Partial<RoundRecord>
}

/**
 * Takes a round along the table of transitions, if it still stands where the action may start.
 * @returns it as it is now, or null when it stood elsewhere
 */
export async function moveRound(
  session: ClientSession,
  id: Types.ObjectId,
  action: RoundAction,
  { by, at, where = {}, set = {} }: Move,
): Promise<RoundRecord | null> {
  const { from, to } = ROUND_TRANSITIONS[action]
  const step = { state: to, at, by: by && new Types.ObjectId(by.id) }
  const remains = (from as readonly RoundState[]).every((state) => state === to)
  return Round.findOneAndUpdate(
    { ...where, _id: id, state: { $in: from } },
    {
      $set: { ...set, state: to },
      ...(remains ? {} : { $push: { course: step } }),
      $inc: { version: 1 },
    },
    { session, returnDocument: 'after' },
  ).lean()
}

/** Why a verb came too late or too early: where the round turned out to stand. */
export function outOfTurn(round: Pick<RoundRecord, 'state'> | null): DomainError {
  const reason = `round-${round?.state ?? 'not-locked'}`
  return new DomainError('illegal-transition', { reason })
}

/** Somebody changed the outcome between looking and doing. */
export const changedMeanwhile = () => new DomainError('conflict', { reason: 'round-changed' })
