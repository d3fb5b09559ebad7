import type { Actor } from '#models/actor.ts'
import type { RoomRole, RoomState } from './room.ts'

/** What a decision about a room looks at. */
export interface RoomToJudge {
  state: RoomState
  /** Null for everyone who is not in the room now. */
  roleOf: (userId: string) => RoomRole | null
}

const isIn = (actor: Actor | null, room: RoomToJudge): actor is Actor =>
  actor !== null && room.roleOf(actor.id) !== null

const isOpen = ({ state }: RoomToJudge) => state !== 'archived'

/**
 * A room is its members'. Coordinators and administrators are no exception: they read one only with a reason
 * that is recorded and announced, which is another noun.
 */
export const roomPolicy = {
  read: isIn,
  markRead: isIn,
  post: (actor: Actor | null, room: RoomToJudge) => isIn(actor, room) && isOpen(room),
  type: (actor: Actor | null, room: RoomToJudge) => isIn(actor, room) && isOpen(room),
  /** Leads come and go with their party; members and guests can be sent away. */
  removeMember: (actor: Actor | null, room: RoomToJudge, userId: string) =>
    isIn(actor, room) && room.roleOf(actor.id) === 'lead' && room.roleOf(userId) !== 'lead',
}
