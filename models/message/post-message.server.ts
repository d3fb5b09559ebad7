import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { claimFiles, settleClaims } from '#models/file/claim.server.ts'
import { roomPolicy } from '#models/room/policy.ts'
import { likelyRosterFor, type Roster } from '#models/room/roster.server.ts'
import { write } from '#models/text/conversion.server.ts'
import { requireMayWrite, submit, type Committed } from './commit.server.ts'
import type { MessageInput } from './input.ts'
import type { Draft } from './log.server.ts'
import { earlierAttempts } from './log-store.server.ts'
import { mentionsIn } from './mentions.server.ts'
import type { WireMessage } from './message.ts'
import { toWireMessage } from './present.server.ts'

/**
 * Posts a message. It has been acknowledged by a majority of the database when this returns; `messages.posted`
 * follows. Posting again under the same `clientId` returns the message that exists and posts nothing.
 * @param input its files were uploaded by the actor for this room, and belong to no other message
 * @returns the message as written
 * @throws DomainError `not-found`, `read-only`, `invalid` with `replyTo`, `conflict` with `file-gone`, `unavailable`
 *   with `retryAfter`: after that one the message may have been posted all the same, which a retry finds out
 */
export async function postMessage(
  actor: Actor,
  roomId: string,
  { clientId, text, replyTo, files = [] }: MessageInput,
): Promise<WireMessage> {
  const roster = await likelyRosterFor(actor, roomId)
  requireMayWrite(actor, roster)
  authorise(roomPolicy.post(actor, roster))
  const claimed = await claimFiles(actor, { roomId, clientId }, files)
  const draft: Draft = {
    _id: new Types.ObjectId(),
    room: new Types.ObjectId(roomId),
    author: new Types.ObjectId(actor.id),
    clientId,
    text,
    script: write(text, actor.locale).script,
  }
  const { mentions } = mentionsIn(text, roster)
  if (mentions) draft.mentions = mentions
  if (replyTo) draft.replyTo = new Types.ObjectId(replyTo)
  if (claimed.length > 0) draft.files = claimed
  const complete = claimed.length === files.length
  const { record, message } = complete
    ? await submit({ actor, roomId, draft })
    : await postedBefore(draft, roster)
  if (record.files) await settleClaims(actor, record.room, record.files)
  return message
}

/** A retry of a message whose files have gone since: with it, when it was deleted. @throws DomainError `conflict` */
async function postedBefore(draft: Draft, roster: Roster): Promise<Committed> {
  const record = (await earlierAttempts(draft.room, [draft])).get(draft)
  if (!record) throw new DomainError('conflict', { field: 'files', reason: 'file-gone' })
  return { record, message: toWireMessage(record, roster) }
}
