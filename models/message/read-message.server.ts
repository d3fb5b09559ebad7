import type { Actor } from '#models/actor.ts'
import { notFound } from '#models/errors.ts'
import { roomPolicy } from '#models/room/policy.ts'
import { rosterFor } from '#models/room/roster.server.ts'
import type { Script } from '#models/text/locale.ts'
import type { Which } from './change-message.server.ts'
import { PINNED_SHOWN, type MessageDeeds, type WireMessage } from './message.ts'
import { inScript, toWireMessage } from './present.server.ts'
import { Message } from './record.server.ts'

/**
 * One message for its own page, and what its reader may do with it.
 * @throws DomainError `not-found`
 */
export async function readMessage(
  actor: Actor,
  { roomId, messageId }: Which,
  script: Script | null,
): Promise<{ message: WireMessage; may: MessageDeeds }> {
  const record = await Message.findOne({ _id: messageId, room: roomId }).lean()
  const roster = await rosterFor(actor, roomId)
  if (!record) notFound()
  const author = record.author.toString()
  const exists = !record.deletedAt
  return {
    message: inScript(toWireMessage(record, roster), script),
    may: {
      edit: exists && roomPolicy.editMessage(actor, roster, author),
      delete: exists && roomPolicy.deleteMessage(actor, roster, author),
      react: exists && roomPolicy.react(actor, roster),
      pin: exists && roomPolicy.pinMessage(actor, roster),
      reply: exists && roomPolicy.post(actor, roster),
    },
  }
}

/** What is pinned in a room, what was pinned last first. @throws DomainError `not-found` */
export async function pinnedIn(
  actor: Actor,
  roomId: string,
  script: Script | null,
): Promise<WireMessage[]> {
  const records = await Message.find({ room: roomId, pinnedAt: { $exists: true } })
    .sort({ pinnedAt: -1 })
    .limit(PINNED_SHOWN)
    .lean()
  const roster = await rosterFor(actor, roomId)
  return records.map((record) => inScript(toWireMessage(record, roster), script))
}
