import type { Actor } from '#models/actor.ts'
import { changesAfter, lastChangeIn, newestBelow } from '#models/message/history.server.ts'
import type { Script } from '#models/text/locale.ts'
import type { JoinResult } from './protocol.ts'
import { NEWEST_MESSAGES, type WireRoomMember } from './room.ts'
import { membersOf, rosterFor, toWireMember } from './roster.server.ts'

/** What `room:join` answers, but for who is online, which sockets know. */
export type RoomSnapshot = Omit<JoinResult, 'members'> & { members: WireRoomMember[] }

/**
 * A room as it is now, or what has changed in it since.
 * @param after the counter up to which the reader knows the room; without it the newest messages come
 * @throws DomainError `not-found`
 */
export async function joinRoom(
  actor: Actor,
  roomId: string,
  { after, script }: { after?: number; script: Script | null },
): Promise<RoomSnapshot> {
  const roster = await rosterFor(actor, roomId)
  const { room } = roster
  const members = membersOf(roster).map(toWireMember)
  if (after !== undefined) {
    return { room, members, ...(await changesAfter(roster, after, script)) }
  }
  // The counter first: what is written in between comes as an event or on catching up, never not at all.
  const last = await lastChangeIn(roomId)
  return { room, members, last, ...(await newestBelow(roster, last + 1, NEWEST_MESSAGES, script)) }
}
