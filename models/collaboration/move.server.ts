import { Types, type ClientSession, type QueryFilter } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { Collaboration, type CollaborationRecord } from './record.server.ts'
import { TRANSITIONS, type CollaborationAction, type CollaborationState } from './states.ts'

export interface Move {
  /** Nobody for the clock. */
  by: Pick<Actor, 'id'> | null
  at: Date
  /** The one state it must be in, where the action may start from several. */
  from?: CollaborationState
  /** Further conditions and changes, in the same write. */
  where?: QueryFilter<CollaborationRecord>
  set?: Partial<CollaborationRecord>
}

/**
 * Takes a collaboration along the table of transitions, if it still stands where the action may start.
 * @returns it as it is now, or null when it stood elsewhere
 */
export async function move(
  session: ClientSession,
  id: Types.ObjectId | string,
  action: Exclude<CollaborationAction, 'resume'>,
  { by, at, from, where = {}, set = {} }: Move,
): Promise<CollaborationRecord | null> {
  const { from: legal, to } = TRANSITIONS[action]
  const open = to === 'confirmed'
  return Collaboration.findOneAndUpdate(
    { ...where, _id: id, state: { $in: from ? legal.filter((state) => state === from) : legal } },
    {
      $set: { ...set, state: to },
      ...(open ? {} : { $unset: { openBetween: 1 } }),
      $push: { course: { state: to, at, by: by && new Types.ObjectId(by.id) } },
    },
    { session, returnDocument: 'after' },
  ).lean()
}
