import type { Actor } from '#models/actor.ts'
import type { RoomRole, RoomState } from './room.ts'

/** What a decision about a room looks at. */
export interface RoomToJudge {
  state: RoomState
  /** Null for everyone who is not in the room now. */
  roleOf: (userId: string) => RoomRole | null
}

/** Who is in a room decides, and nothing else of whoever asks. */
type Person = Pick<Actor, 'id'>

const isIn = (actor: Person | null, room: RoomToJudge): actor is Person =>
  actor !== null && room.roleOf(actor.id) !== null

const isOpen = ({ state }: RoomToJudge) => state !== 'archived'

const writes = (actor: Person | null, room: RoomToJudge): actor is Person =>
  isIn(actor, room) && isOpen(room)

/**
 * A room is its members'. Coordinators and administrators are no exception: they read one only with a reason
 * that is recorded and announced, which is another noun.
 */
export const roomPolicy = {
  read: isIn,
  markRead: isIn,
  /** To take home what was said; also from an archived room. */
  export: isIn,
  post: writes,
  type: writes,
  react: writes,
  /** Nobody puts words into another's mouth, leads neither. */
  editMessage: (actor: Person | null, room: RoomToJudge, author: string) =>
    writes(actor, room) && actor.id === author,
  /** One's own; leads answer for what stands in their room. */
  deleteMessage: (actor: Person | null, room: RoomToJudge, author: string) =>
    writes(actor, room) && (actor.id === author || room.roleOf(actor.id) === 'lead'),
  /** What is pinned stands before everyone: a matter of the parties' own people, not of guests. */
  pinMessage: (actor: Person | null, room: RoomToJudge) =>
    writes(actor, room) && room.roleOf(actor.id) !== 'guest',
  /** Leads come and go with their party; members and guests can be sent away. */
  removeMember: (actor: Person | null, room: RoomToJudge, userId: string) =>
    isIn(actor, room) && room.roleOf(actor.id) === 'lead' && room.roleOf(userId) !== 'lead',
}
