import { Types, type ClientSession, type QueryFilter } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { Programme, type ProgrammeRecord } from './record.server.ts'
import { PROGRAMME_TRANSITIONS, type ProgrammeAction } from './states.ts'

interface Move {
  /** Nobody for the clock. */
  by: Pick<Actor, 'id'> | null
  at: Date
  /** Why a coordinator did what the clock would have done later. */
  reason?: string
  /** Further conditions and changes, in the same write. */
  where?: QueryFilter<ProgrammeRecord>
  set?: Partial<ProgrammeRecord>
}

/**
 * Takes a programme along the table of transitions, if it still stands where the action may start.
 * @returns it as it is now, or null when it stood elsewhere
 */
export async function moveProgramme(
  session: ClientSession,
  id: Types.ObjectId | string,
  action: ProgrammeAction,
  { by, at, reason, where = {}, set = {} }: Move,
): Promise<ProgrammeRecord | null> {
  const { from, to } = PROGRAMME_TRANSITIONS[action]
  const step = { state: to, at, by: by && new Types.ObjectId(by.id), ...(reason ? { reason } : {}) }
  return Programme.findOneAndUpdate(
    { ...where, _id: id, state: { $in: from } },
    { $set: { ...set, state: to, changedAt: at }, $push: { course: step }, $inc: { version: 1 } },
    { session, returnDocument: 'after' },
  ).lean()
}
