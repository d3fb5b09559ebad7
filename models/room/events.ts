import type { WireMessage } from '#models/message/message.ts'
import type { RoomRole, RoomState } from './room.ts'

/** What happens in rooms. */
export interface RoomEvents {
  /**
   * Messages come in the order of `seq`, several at once after a group commit. `generation`: of the roster that
   * was in force when they were written; see `Roster`.
   */
  'messages.posted': { roomId: string; generation: number; messages: WireMessage[] }
  /** What was edited, deleted, reacted to or pinned, each in its new form, in the order of `changed`. */
  'messages.changed': { roomId: string; generation: number; messages: WireMessage[] }
  /** A group commit, for whoever measures. Concerns no other process. */
  'messages.committed': { batch: number; seconds: number }
  'room.opened': { roomId: string; collaborationId: string }
  /** Its collaboration has ended: it is written in for some days more. */
  'room.closing': { roomId: string }
  /** It is read-only from now on. */
  'room.closed': { roomId: string }
  'room.reopened': { roomId: string }
  'room.read': { roomId: string; userId: string; seq: number }
  'room.member-added': { roomId: string; userId: string }
  'room.member-removed': { roomId: string; userId: string }
  /**
   * This process has just read who is in a room and how it stands, and has heard of no change meanwhile: whoever is
   * not in it has to go. Concerns no other process.
   */
  'room.roster-read': {
    roomId: string
    state: RoomState
    roleOf: (userId: string) => RoomRole | null
  }
}
