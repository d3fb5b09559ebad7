import type { WireMessage } from '#models/message/message.ts'
import type { RoomRole } from './room.ts'

/** What happens in rooms. */
export interface RoomEvents {
  /**
   * Messages come in the order of `seq`, several at once after a group commit. `generation`: of the roster that
   * was in force when they were written; see `Roster`.
   */
  'messages.posted': { roomId: string; generation: number; messages: WireMessage[] }
  /** A group commit, for whoever measures. Concerns no other process. */
  'messages.committed': { batch: number; seconds: number }
  'room.opened': { roomId: string; collaborationId: string }
  'room.read': { roomId: string; userId: string; seq: number }
  'room.member-added': { roomId: string; userId: string }
  'room.member-removed': { roomId: string; userId: string }
  /** This process has just read who is in a room: whoever is not has to go. Concerns no other process. */
  'room.roster-read': { roomId: string; roleOf: (userId: string) => RoomRole | null }
}
