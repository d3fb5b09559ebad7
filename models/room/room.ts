import type { CollaborationKind } from '#models/collaboration/collaboration.ts'
import type { WireMessage } from '#models/message/message.ts'
import type { OrganisationMention } from '#models/organisation/organisation.ts'
import type { WireText } from '#models/text/written.ts'

/**
 * Where a room stands. Until it is archived its members write, also for `CLOSING_DAYS` after the collaboration has
 * ended; an archived room is only read.
 */
export const ROOM_STATES = ['active', 'closing', 'archived'] as const
export type RoomState = (typeof ROOM_STATES)[number]

/** How long a room stays open once its collaboration has ended. */
export const CLOSING_DAYS = 14

/** Representatives of the parties lead; guests come by invitation. */
export const ROOM_ROLES = ['lead', 'member', 'guest'] as const
export type RoomRole = (typeof ROOM_ROLES)[number]

export const ROOM_MEMBER_STATES = ['active', 'removed'] as const
export type RoomMemberState = (typeof ROOM_MEMBER_STATES)[number]

/** Messages in the answer to `room:join` without `after`, and in a page of history unless asked otherwise. */
export const NEWEST_MESSAGES = 50
/** Longest page of `room:history`. */
export const HISTORY_LIMIT = 100
/** Most changes in one answer to `room:join` with `after`; the rest follows on asking again. */
export const CATCH_UP_LIMIT = 500
/** Unread messages are counted up to here; more are said as "99+". */
export const UNREAD_CAP = 100
/** How long a `room.typing` holds, unless a message of that person comes first. */
export const TYPING_MS = 5_000

/** A room in the list of a member's rooms. */
export interface RoomListing {
  room: WireRoom
  title: WireText
  kind: CollaborationKind
  /** In the order of the collaboration. */
  parties: OrganisationMention[]
  /** Up to `UNREAD_CAP`. */
  unread: number
  last: WireMessage | null
}

/** A room for its page. */
export interface RoomPage {
  room: WireRoom
  title: WireText
  kind: CollaborationKind
  parties: OrganisationMention[]
  members: WireRoomMember[]
  /** What the reader is in this room, and may do. */
  me: WireRoomMember
  may: { post: boolean; removeMembers: boolean }
}

/** A room as its members see it. */
export interface WireRoom {
  id: string
  collaborationId: string
  state: RoomState
  /** The parties, in the order of the collaboration. */
  organisations: string[]
  /** ISO 8601; while the room is closing, when it becomes read-only. */
  archiveAt: string | null
}

export interface WireRoomMember {
  id: string
  name: string
  /** The party for which this person is here; null for a guest. */
  organisation: string | null
  role: RoomRole
  /** `seq` of the newest message that this person has read. */
  lastRead: number
}

/** Who has read how far is shown to everyone in rooms of up to so many members. */
export const READ_SHARED_UP_TO = 50
