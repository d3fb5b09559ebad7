import type { Actor } from '#models/actor.ts'
import { authorise } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { RoomMember } from './member.server.ts'
import { roomPolicy } from './policy.ts'
import { rosterFor } from './roster.server.ts'
import { newestIn } from './unread.server.ts'

/**
 * Remembers how far somebody has read. Reading never goes back, and not beyond what there is.
 * @param seq of the newest message that was read
 * @throws DomainError `not-found`
 */
export async function markRead(actor: Actor, roomId: string, seq: number): Promise<void> {
  const roster = await rosterFor(actor, roomId)
  authorise(roomPolicy.markRead(actor, roster))
  const known = roster.people.get(actor.id)?.lastRead ?? 0
  if (seq <= known) return
  const read = Math.min(seq, await newestIn(roomId, seq))
  if (read <= known) return
  await RoomMember.updateOne({ room: roomId, user: actor.id }, { $max: { lastRead: read } })
  emit('room.read', { roomId, userId: actor.id, seq: read })
}
