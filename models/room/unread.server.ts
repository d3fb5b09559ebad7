import { LRUCache } from 'lru-cache'
import { on } from '#models/events.ts'
import type { WireMessage } from '#models/message/message.ts'
import { lastChangeIn } from '#models/message/history.server.ts'
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

/** The ends of rooms' logs, enough to count from: unread counts cost hardly a query while a room is talked in. */
const LENGTH = 2 * UNREAD_CAP
/** What another process wrote without our hearing of it is counted after so long. */
const FRESH_MS = 30_000
const tails = new LRUCache<string, Promise<Tail>>({
  max: 1_000,
  ttl: FRESH_MS,
  // As for rosters: else every message would set a timer.
  ttlResolution: 1_000,
})

const follow = ({ roomId, messages }: { roomId: string; messages: readonly WireMessage[] }) => {
  const tail = tails.get(roomId)
  if (!tail) return
  void tail.then(
    (known) => append(roomId, known, messages),
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
  let unread = 0
  for (const { seq, author } of (await tailOf(roomId)).entries.toReversed()) {
    if (seq <= lastRead || unread === UNREAD_CAP) break
    if (author !== userId) unread += 1
  }
  return unread
}

function tailOf(roomId: string): Promise<Tail> {
  const known = tails.get(roomId)
  if (known) return known
  const loading = load(roomId)
  tails.set(roomId, loading)
  loading.catch(() => tails.get(roomId) === loading && tails.delete(roomId))
  return loading
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
  if (entries.length > LENGTH) entries.splice(0, entries.length - LENGTH)
}
