import { Types, type ClientSession, type QueryFilter } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { Application, type ApplicationRecord } from './record.server.ts'
import { APPLICATION_TRANSITIONS, type ApplicationAction } from './states.ts'

interface Move {
  /** Nobody for the matching. */
  by: Pick<Actor, 'id'> | null
  at: Date
  /** Further conditions and changes, in the same write. */
  where?: QueryFilter<ApplicationRecord>
  set?: Partial<ApplicationRecord>
}

/**
 * Takes an application along the table of transitions, if it still stands where the action may start.
 * @returns it as it is now, or null when it stood elsewhere
 */
export async function moveApplication(
  session: ClientSession,
  id: Types.ObjectId | string,
  action: ApplicationAction,
  { by, at, where = {}, set = {} }: Move,
): Promise<ApplicationRecord | null> {
  const { from, to } = APPLICATION_TRANSITIONS[action]
  return Application.findOneAndUpdate(
    { ...where, _id: id, state: { $in: from } },
    {
      $set: { ...set, state: to, changedAt: at },
      $push: { course: { state: to, at, by: by && new Types.ObjectId(by.id) } },
      $inc: { version: 1 },
    },
    { session, returnDocument: 'after' },
  ).lean()
}
