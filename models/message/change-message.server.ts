import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { likelyRosterFor } from '#models/room/roster.server.ts'
import { requireMayWrite, submit, type Change } from './commit.server.ts'
import type { WireMessage } from './message.ts'

/** Which message a change is about. */
export interface Which {
  roomId: string
  messageId: string
}

/**
 * Changes a message under the next value of its room's counter; `messages.changed` follows. A change that finds
 * its message as it should be takes no number and is told to nobody, so that asking again does no harm.
 * @throws DomainError `not-found`, `read-only`, what `apply` throws, `unavailable` with `retryAfter`: after that
 *   one the message may have been changed all the same
 */
export async function changeMessage(
  actor: Actor,
  { roomId, messageId }: Which,
  apply: Change['change']['apply'],
): Promise<WireMessage> {
  const roster = await likelyRosterFor(actor, roomId)
  requireMayWrite(actor, roster)
  const change = {
    room: new Types.ObjectId(roomId),
    message: new Types.ObjectId(messageId),
    apply,
  }
  const { message } = await submit({ actor, roomId, change })
  return message
}
