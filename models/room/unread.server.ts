import { setTimeout as sleep } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import { around } from '#models/around.ts'
import { on } from '#models/events.ts'
import type { WireMessage } from '#models/message/message.ts'
import { lastChangeIn, lastChangeInTime } from '#models/message/last-changes.server.ts'
import { Message } from '#models/message/record.server.ts'
import { UNREAD_CAP } from './room.ts'

interface Entry {
  seq: number
  author: string
}

/** The end of a room's log. */
interface Tail {
  entries: Entry[]
  /** The room's counter up to which it is known. */
  upTo: number
}

interface Known {
  tail: Promise<Tail>
  checkAt: number
}

/** The ends of rooms' logs, enough to count from: unread counts cost hardly a query while a room is talked in. */
const LENGTH = 2 * UNREAD_CAP
/** What another process wrote without our hearing of it is counted after so long. */
const FRESH_MS = 60_000
/** It is looked for more often where people ask: reading one number is enough. */
const CHECKED_MS = FRESH_MS / 2
/** Whoever wrote something tells everybody of it in less. */
const TOLD_WITHIN_MS = 2_000
// As for rosters: else every message would set a timer.
const tails = new LRUCache<string, Known>({ max: 1_000, ttl: FRESH_MS, ttlResolution: 1_000 })

const follow = ({ roomId, messages }: { roomId: string; messages: readonly WireMessage[] }) => {
  const known = tails.get(roomId)
  if (!known) return
  void known.tail.then(
    (tail) => append(roomId, tail, messages),
    () => undefined,
  )
}
on('messages.posted', follow)
on('messages.changed', follow)

/**
 * `seq` of a room's newest message, 0 before the first.
 * @param atLeast somebody says that there is this one: looked up where it is not known here
 */
export async function newestIn(roomId: string, atLeast: number): Promise<number> {
  const known = await lastSeq(roomId)
  if (known >= atLeast) return known
  tails.delete(roomId)
  return lastSeq(roomId)
}

async function lastSeq(roomId: string): Promise<number> {
  return (await tailOf(roomId)).entries.at(-1)?.seq ?? 0
}

/**
 * How many messages of others came after what somebody has read, up to `UNREAD_CAP`. Of someone further behind
 * than twice that, only the newest ones are looked at.
 */
export async function unreadIn(roomId: string, userId: string, lastRead: number): Promise<number> {
  const { entries } = await tailOf(roomId)
  let unread = 0
  for (let at = entries.length - 1; at >= 0 && unread < UNREAD_CAP; at -= 1) {
    const entry = entries[at]
    if (!entry || entry.seq <= lastRead) break
    if (entry.author !== userId) unread += 1
  }
  return unread
}

function tailOf(roomId: string): Promise<Tail> {
  const known = tails.get(roomId)
  if (known) {
    if (known.checkAt <= performance.now()) check(roomId, known).catch(() => undefined)
    return known.tail
  }
  const loading: Known = { tail: load(roomId), checkAt: nextCheck() }
  tails.set(roomId, loading)
  loading.tail.catch(() => forget(roomId, loading))
  return loading.tail
}

const nextCheck = () => performance.now() + around(CHECKED_MS)

function forget(roomId: string, known: Known): void {
  if (tails.get(roomId) === known) tails.delete(roomId)
}

/** Reads the room again only if something in it has not been heard of. Where it was not heard, nobody waits for it. */
async function check(roomId: string, known: Known): Promise<void> {
  known.checkAt = nextCheck()
  const last = await lastChangeInTime(roomId)
  await sleep(TOLD_WITHIN_MS, undefined, { ref: false })
  const { upTo } = await known.tail
  if (upTo < last) return forget(roomId, known)
  // As good as new.
  if (tails.get(roomId) === known) tails.set(roomId, known)
}

async function load(roomId: string): Promise<Tail> {
  // The counter first: what is written in between is heard of besides.
  const upTo = await lastChangeIn(roomId)
  const newest = await Message.find({ room: roomId }, { _id: 0, seq: 1, author: 1 })
    .sort({ seq: -1 })
    .limit(LENGTH)
    .lean()
  const entries = newest.reverse().map(({ seq, author }) => ({ seq, author: author.toString() }))
  return { entries, upTo: Math.max(upTo, entries.at(-1)?.seq ?? 0) }
}

/** Something missing in between was written by another process: read again when it is next asked for. */
function append(roomId: string, tail: Tail, messages: readonly WireMessage[]): void {
  const { entries } = tail
  for (const { seq, changed, author } of messages) {
    if (changed <= tail.upTo) continue
    if (changed > tail.upTo + 1) return void tails.delete(roomId)
    tail.upTo = changed
    if (seq > (entries.at(-1)?.seq ?? 0)) entries.push({ seq, author: author.id })
  }
  // Not with each message: moving all of them costs more than counting.
  if (entries.length > 2 * LENGTH) entries.splice(0, entries.length - LENGTH)
}
