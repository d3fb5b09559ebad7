import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { authorise, DomainError } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { roomPolicy } from '#models/room/policy.ts'
import { rosterFor, rosterOf, type Roster } from '#models/room/roster.server.ts'
import { write } from '#models/text/conversion.server.ts'
import { GroupCommit } from './group-commit.server.ts'
import type { MessageInput } from './input.ts'
import { appendToLogs, unavailable, type Draft } from './log.server.ts'
import type { WireMessage } from './message.ts'
import { toWireMessage } from './present.server.ts'
import type { MessageRecord } from './record.server.ts'

/**
 * Two writers keep one slow write from holding up the other rooms. A room's share of the queue is what it can
 * write in about a second; the whole queue is some 30 MB of the longest messages.
 */
const commits = new GroupCommit<Draft, MessageRecord>({
  write: commit,
  batch: 500,
  waiting: { lane: 1_000, all: 5_000 },
  writers: 2,
})

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
  const roster = await rosterFor(actor, roomId)
  if (roster.state === 'archived') throw new DomainError('read-only')
  authorise(roomPolicy.post(actor, roster))
  const record = await commits.submit(roomId, {
    _id: new Types.ObjectId(),
    room: new Types.ObjectId(roomId),
    author: new Types.ObjectId(actor.id),
    clientId,
    ...write(text, actor.locale),
    ...(replyTo ? { replyTo: new Types.ObjectId(replyTo) } : {}),
  })
  return toWireMessage(record, roster)
}

async function commit(drafts: readonly Draft[]): Promise<Array<MessageRecord | Error>> {
  const roomIds = new Set(drafts.map(({ room }) => room.toString()))
  const rosters = await Promise.all([...roomIds].map(rosterOf)).catch((error: unknown) => {
    throw unavailable(error)
  })
  const { outcomes, posted } = await appendToLogs(drafts)
  // Acknowledgements go out first: whoever wrote is told by the one, everybody else by the other.
  setImmediate(announce, rosters, posted)
  return outcomes
}

function announce(rosters: readonly Roster[], posted: readonly MessageRecord[]): void {
  const byRoom = new Map<string, MessageRecord[]>()
  for (const record of posted) {
    const room = record.room.toString()
    byRoom.set(room, [...(byRoom.get(room) ?? []), record])
  }
  for (const roster of rosters) {
    const roomId = roster.room.id
    const messages = byRoom.get(roomId)?.map((record) => toWireMessage(record, roster))
    if (messages) emit('messages.posted', { roomId, messages })
  }
}
