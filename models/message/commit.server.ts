import type { Actor } from '#models/actor.ts'
import { DomainError, notFound } from '#models/errors.ts'
import { emit } from '#models/events.ts'
import { roomPolicy } from '#models/room/policy.ts'
import { rostersOf, type Roster } from '#models/room/roster.server.ts'
import { announce, presenter } from './announce.server.ts'
import { changeInLogs } from './change-log.server.ts'
import type { Changed } from './courses.server.ts'
import { GroupCommit } from './group-commit.server.ts'
import { appendToLogs, type Draft } from './log.server.ts'
import type { WireMessage } from './message.ts'
import type { MessageRecord } from './record.server.ts'
import { unavailable } from './rounds.server.ts'

/** A message to be posted. */
interface Post {
  actor: Actor
  roomId: string
  draft: Draft
}

/** A message to be changed. */
export interface Change {
  actor: Actor
  roomId: string
  change: {
    room: Draft['room']
    message: Draft['_id']
    /** @param roster of those who are in the room at the moment of writing */
    apply: (message: MessageRecord, roster: Roster) => Changed
  }
}

type Writing = Post | Change

/** A message as a majority of the database holds it. */
export interface Committed {
  record: MessageRecord
  message: WireMessage
}

/**
 * A second writer keeps a slow write from holding up the other rooms. A room's share of the queue is what it can
 * write in about a second; the whole queue is some 30 MB of the longest messages. What is posted and what is
 * changed in a room wait in the same lane, so that they do not compete for its numbers.
 */
const commits = new GroupCommit<Writing, Committed>({
  write: commit,
  batch: 500,
  waiting: { lane: 1_000, all: 5_000 },
  writers: 2,
  patience: 45,
  pace: { items: 8, least: 12, most: 30 },
})

/** Messages and changes accepted and not yet taken into a write. */
export function messagesWaiting(): number {
  return commits.waiting
}

/**
 * @throws DomainError `not-found`, `read-only`, whatever the log or the change refuses; `unavailable` with
 *   `retryAfter`: then it may have been written all the same
 */
export function submit(writing: Writing): Promise<Committed> {
  return commits.submit(writing.roomId, writing)
}

/** @throws DomainError `not-found`, `read-only` */
export function requireMayWrite(actor: Actor, roster: Roster): void {
  if (!roomPolicy.read(actor, roster)) notFound()
  if (roster.state === 'archived') throw new DomainError('read-only')
}

async function commit(writings: readonly Writing[]): Promise<Array<Committed | Error>> {
  const since = performance.now()
  const rosters = await rostersOf([...new Set(writings.map(({ roomId }) => roomId))]).catch(
    (error: unknown) => {
      throw unavailable(error)
    },
  )
  const refusals = refusalsOf(writings, rosters)
  const accepted = writings.filter((writing) => !refusals.has(writing))
  const posts = accepted.filter((writing) => 'draft' in writing)
  const posted = await appendToLogs(posts.map(({ draft }) => draft))
  const changes = accepted.filter((writing) => 'change' in writing)
  const changed = changes.length > 0 ? await change(changes, rosters) : null
  // Acknowledgements go out first: whoever wrote is told by the one, everybody else by the other.
  const present = presenter(rosters)
  setImmediate(announce, rosters, [...posted.untold, ...(changed?.untold ?? [])], present)
  const seconds = (performance.now() - since) / 1_000
  emit('messages.committed', { batch: writings.length, seconds })
  const ofPosts = posted.outcomes.values()
  const ofChanges = changed?.outcomes.values()
  return writings.map((writing) => {
    const refusal = refusals.get(writing)
    if (refusal) return refusal
    const next = 'draft' in writing ? ofPosts : ofChanges
    const outcome = next?.next().value as MessageRecord | Error
    return outcome instanceof Error ? outcome : { record: outcome, message: present(outcome) }
  })
}

function change(changes: readonly Change[], rosters: readonly Roster[]) {
  const byRoom = new Map(rosters.map((roster) => [roster.room.id, roster]))
  return changeInLogs(
    changes.map(({ roomId, change }) => {
      const roster = byRoom.get(roomId) ?? notFound()
      return { ...change, apply: (message) => change.apply(message, roster) }
    }),
  )
}

/** Whoever was sent away while their message or change waited for its write. */
function refusalsOf(writings: readonly Writing[], rosters: readonly Roster[]): Map<Writing, Error> {
  const byRoom = new Map(rosters.map((roster) => [roster.room.id, roster]))
  const refusals = new Map<Writing, Error>()
  for (const writing of writings) {
    const roster = byRoom.get(writing.roomId)
    try {
      if (roster) requireMayWrite(writing.actor, roster)
    } catch (error) {
      refusals.set(writing, error as DomainError)
    }
  }
  return refusals
}
