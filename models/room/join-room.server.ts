import type { Actor } from '#models/actor.ts'
import { changesAfter, newestBelow } from '#models/message/history.server.ts'
import { lastChangeIn } from '#models/message/last-changes.server.ts'
import { SharedReads } from '#models/message/shared-reads.server.ts'
import type { Script } from '#models/text/locale.ts'
import type { JoinResult } from './protocol.ts'
import { NEWEST_MESSAGES, type WireRoomMember } from './room.ts'
import {
  likelyRosterFor,
  membersOf,
  rosterFor,
  toWireMember,
  type Roster,
} from './roster.server.ts'

/** What `room:join` answers, but for who is online, which sockets know. */
export type RoomSnapshot = Omit<JoinResult, 'members'> & { members: WireRoomMember[] }

type Page = Omit<RoomSnapshot, 'room' | 'members'>

const reads = new SharedReads<Page>()

/**
 * A room as it is now, or what has changed in it since. Whether the actor is in the room is decided after
 * reading, so that nobody is given what was written after they were sent away.
 * @param after the counter up to which the reader knows the room; without it the newest messages come
 * @throws DomainError `not-found`
 */
export async function joinRoom(
  actor: Actor,
  roomId: string,
  { after, script }: { after?: number; script: Script | null },
): Promise<RoomSnapshot> {
  const likely = await likelyRosterFor(actor, roomId)
  const page = await reads.read(`${roomId} ${after ?? 'newest'} ${script}`, () =>
    after === undefined ? newest(likely, script) : changesAfter(likely, after, script),
  )
  const roster = await rosterFor(actor, roomId)
  return { room: roster.room, members: membersOf(roster).map(toWireMember), ...page }
}

async function newest(roster: Roster, script: Script | null): Promise<Page> {
  // The counter first: what is written in between comes as an event or on catching up, never not at all.
  const last = await lastChangeIn(roster.room.id)
  return { last, ...(await newestBelow(roster, last + 1, NEWEST_MESSAGES, script)) }
}
