import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { authorise } from '#models/errors.ts'
import { roomPolicy } from '#models/room/policy.ts'
import { likelyRosterFor } from '#models/room/roster.server.ts'
import { write } from '#models/text/conversion.server.ts'
import { requireMayWrite, submit } from './commit.server.ts'
import type { MessageInput } from './input.ts'
import type { Draft } from './log.server.ts'
import { mentionsIn } from './mentions.server.ts'
import type { WireMessage } from './message.ts'
import { toWireMessage } from './present.server.ts'

/**
 * Posts a message. It has been acknowledged by a majority of the database when this returns; `messages.posted`
 * follows. Posting again under the same `clientId` returns the message that exists and posts nothing.
 * @returns the message as written
 * @throws DomainError `not-found`, `read-only`, `invalid` with `replyTo`, `unavailable` with `retryAfter`: after
 *   that one the message may have been posted all the same, which a retry finds out
 */
export async function postMessage(
  actor: Actor,
  roomId: string,
  { clientId, text, replyTo }: MessageInput,
): Promise<WireMessage> {
  const roster = await likelyRosterFor(actor, roomId)
  requireMayWrite(actor, roster)
  authorise(roomPolicy.post(actor, roster))
  const draft: Draft = {
    _id: new Types.ObjectId(),
    room: new Types.ObjectId(roomId),
    author: new Types.ObjectId(actor.id),
    clientId,
    ...write(text, actor.locale),
    ...mentionsIn(text, roster),
    ...(replyTo ? { replyTo: new Types.ObjectId(replyTo) } : {}),
  }
  return toWireMessage(await submit({ actor, roomId, draft }), roster)
}
