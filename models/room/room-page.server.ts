import type { Actor } from '#models/actor.ts'
import { notFound } from '#models/errors.ts'
import type { Script } from '#models/text/locale.ts'
import { roomPolicy } from './policy.ts'
import type { RoomPage } from './room.ts'
import { membersOf, rosterFor, toWireMember } from './roster.server.ts'
import { subjectsOf } from './subject.server.ts'

/**
 * A room for its page: what it is about and who is in it; its messages come from `joinRoom`.
 * @throws DomainError `not-found`
 */
export async function roomForMember(
  actor: Actor,
  roomId: string,
  script: Script | null,
): Promise<RoomPage> {
  const roster = await rosterFor(actor, roomId)
  const subject = (await subjectsOf([roster.room], script)).get(roomId)
  const me = roster.people.get(actor.id)
  if (!subject || !me) notFound()
  return {
    room: roster.room,
    ...subject,
    members: membersOf(roster).map(toWireMember),
    me: toWireMember(me),
    may: {
      post: roomPolicy.post(actor, roster),
      removeMembers: me.role === 'lead',
    },
  }
}
