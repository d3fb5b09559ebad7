import type { WireMessage } from '#models/message/message.ts'

/** What happens in rooms. Messages come in the order of `seq`, several at once after a group commit. */
export interface RoomEvents {
  'messages.posted': { roomId: string; messages: WireMessage[] }
  'room.opened': { roomId: string; collaborationId: string }
  'room.read': { roomId: string; userId: string; seq: number }
  'room.member-added': { roomId: string; userId: string }
  'room.member-removed': { roomId: string; userId: string }
}
