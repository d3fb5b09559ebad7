import type { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { Membership, type MembershipRecord } from '#models/membership/membership.server.ts'
import { User, type UserRecord } from '#models/user/user.server.ts'
import { Session, type SessionRecord } from './session.server.ts'

export interface SignedInRecord {
  session: SessionRecord
  user: Pick<UserRecord, '_id' | 'name' | 'role' | 'locale' | 'demo'>
  organisations: Actor['organisations']
}

interface Found extends SessionRecord {
  people: Array<SignedInRecord['user']>
  memberships: Array<Pick<MembershipRecord, 'organisation' | 'position'> & { _id: Types.ObjectId }>
}

/**
 * A session with its person and where they belong. One read and not three: every page and every socket of somebody
 * who is signed in begins with it, and when a network comes back, thousands at once.
 */
export async function findSignedIn(sessionId: string): Promise<SignedInRecord | null> {
  const join = (from: string, foreignField: string, as: string, pipeline: object[]) => ({
    $lookup: { from, localField: 'user', foreignField, as, pipeline },
  })
  const [found] = await Session.collection
    .aggregate<Found>([
      { $match: { _id: sessionId } },
      join(User.collection.name, '_id', 'people', [
        { $project: { name: 1, role: 1, locale: 1, demo: 1 } },
      ]),
      join(Membership.collection.name, 'user', 'memberships', [
        { $match: { state: 'active' } },
        { $project: { organisation: 1, position: 1 } },
      ]),
    ])
    .toArray()
  const user = found?.people[0]
  if (!found || !user) return null
  const { _id, user: userId, expiresAt } = found
  const organisations = found.memberships.map(({ organisation, position }) => ({
    id: organisation.toString(),
    position,
  }))
  return { session: { _id, user: userId, expiresAt }, user, organisations }
}
