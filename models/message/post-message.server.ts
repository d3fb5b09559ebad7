import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { authorise, DomainError, notFound } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { roomPolicy } from '#models/room/policy.ts'
import { likelyRosterFor, rostersOf, type Roster } from '#models/room/roster.server.ts'
import { write } from '#models/text/conversion.server.ts'
import { GroupCommit } from './group-commit.server.ts'
import type { MessageInput } from './input.ts'
import { appendToLogs, unavailable, type Draft } from './log.server.ts'
import type { WireMessage } from './message.ts'
import { toWireMessage } from './present.server.ts'
import type { MessageRecord } from './record.server.ts'

interface Post {
  actor: Actor
  draft: Draft
}

/**
 * Two writers keep one slow write from holding up the other rooms. A room's share of the queue is what it can
 * write in about a second; the whole queue is some 30 MB of the longest messages.
 */
const commits = new GroupCommit<Post, MessageRecord>({
  write: commit,
  batch: 500,
  waiting: { lane: 1_000, all: 5_000 },
  writers: 2,
})

/** Messages accepted and not yet taken into a write. */
export function messagesWaiting(): number {
  return commits.waiting
}

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
  requireMayPost(actor, roster)
  const draft: Draft = {
    _id: new Types.ObjectId(),
    room: new Types.ObjectId(roomId),
    author: new Types.ObjectId(actor.id),
    clientId,
    ...write(text, actor.locale),
    ...(replyTo ? { replyTo: new Types.ObjectId(replyTo) } : {}),
  }
  return toWireMessage(await commits.submit(roomId, { actor, draft }), roster)
}

/** @throws DomainError `not-found`, `read-only`, `forbidden` */
function requireMayPost(actor: Actor, roster: Roster): void {
  if (!roomPolicy.read(actor, roster)) notFound()
  if (roster.state === 'archived') throw new DomainError('read-only')
  authorise(roomPolicy.post(actor, roster))
}

async function commit(posts: readonly Post[]): Promise<Array<MessageRecord | Error>> {
  const since = performance.now()
  const roomIds = new Set(posts.map(({ draft }) => draft.room.toString()))
  const rosters = await rostersOf([...roomIds]).catch((error: unknown) => {
    throw unavailable(error)
  })
  const refusals = refusalsOf(posts, rosters)
  const drafts = posts.filter((post) => !refusals.has(post)).map(({ draft }) => draft)
  const { outcomes, posted } = await appendToLogs(drafts)
  // Acknowledgements go out first: whoever wrote is told by the one, everybody else by the other.
  setImmediate(announce, rosters, posted)
  const seconds = (performance.now() - since) / 1_000
  emit('messages.committed', { batch: posts.length, seconds })
  const rest = outcomes.values()
  return posts.map((post) => refusals.get(post) ?? (rest.next().value as MessageRecord | Error))
}

/** Whoever was sent away while the message waited for its write. */
function refusalsOf(posts: readonly Post[], rosters: readonly Roster[]): Map<Post, Error> {
  const byRoom = new Map(rosters.map((roster) => [roster.room.id, roster]))
  const refusals = new Map<Post, Error>()
  for (const post of posts) {
    const roster = byRoom.get(post.draft.room.toString())
    try {
      if (roster) requireMayPost(post.actor, roster)
    } catch (error) {
      refusals.set(post, error as DomainError)
    }
  }
  return refusals
}

function announce(rosters: readonly Roster[], posted: readonly MessageRecord[]): void {
  const byRoom = new Map<string, MessageRecord[]>()
  for (const record of posted) {
    const room = record.room.toString()
    byRoom.set(room, [...(byRoom.get(room) ?? []), record])
  }
  for (const roster of rosters) {
    const { generation, room } = roster
    const messages = byRoom.get(room.id)?.map((record) => toWireMessage(record, roster))
    if (messages) emit('messages.posted', { roomId: room.id, generation, messages })
  }
}
