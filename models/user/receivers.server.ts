import type { Types } from 'mongoose'
import type { MailPreference } from './user.ts'
import { User } from './user.server.ts'

/** Every coordinator and administrator. */
export async function coordinatorIds(): Promise<string[]> {
  const people = await User.find(
    { role: { $in: ['coordinator', 'administrator'] } },
    { _id: 1 },
  ).lean()
  return people.map(({ _id }) => _id.toString())
}

export interface Receiver {
  _id: Types.ObjectId
  /** How they want mail; `none` as well while they have not proven that the address is theirs. */
  mail: MailPreference
}

/** Those of these people who have an account, by id. */
export async function receiversAmong(ids: readonly string[]): Promise<Map<string, Receiver>> {
  const fields = { mail: 1, confirmedAt: 1, demo: 1 }
  const people = await User.find({ _id: { $in: ids } }, fields).lean()
  return new Map(
    people.map(({ _id, mail, confirmedAt, demo }) => [
      _id.toString(),
      // Accounts from before there was mail have no preference yet.
      { _id, mail: confirmedAt || demo ? (mail ?? 'each') : 'none' },
    ]),
  )
}
