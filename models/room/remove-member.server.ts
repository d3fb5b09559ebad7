import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { recordAudit } from '#models/audit/audit.server.ts'
import { inTransaction } from '#models/database.server.ts'
import { authorise, notFound } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { dismiss } from './member.server.ts'
import { roomPolicy } from './policy.ts'
import { rosterFor } from './roster.server.ts'

/**
 * Sends somebody out of a room for good; changes in their organisation do not bring them back.
 * @throws DomainError `not-found`, also for somebody who is not in the room; `forbidden`
 */
export async function removeRoomMember(
  actor: Actor,
  roomId: string,
  userId: string,
): Promise<void> {
  const roster = await rosterFor(actor, roomId)
  if (roster.roleOf(userId) === null) notFound()
  authorise(roomPolicy.removeMember(actor, roster, userId))
  await inTransaction(async (session) => {
    const [room, user] = [new Types.ObjectId(roomId), new Types.ObjectId(userId)]
    if ((await dismiss(session, room, [user], 'lead')) === 0) notFound()
    await recordAudit(session, actor, 'room.member-removed', roomId, { user: userId })
  })
  emit('room.member-removed', { roomId, userId })
}
