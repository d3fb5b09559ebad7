import type { WireMessage } from '#models/message/message.ts'

/**
 * What a browser knows of a room. Every change of a room takes the next value of the room's counter, so
 * whatever arrives late, twice or in another order can be put in its place; see `realtime` in the design.
 */
export interface RoomLog {
  /** By id, each in its newest version; also those below `first`, which wait for their history page. */
  messages: ReadonlyMap<string, WireMessage>
  /** Messages from this `seq` on are known without a hole; 0 when nothing older exists. */
  first: number
  /** Every change up to this value has been applied. */
  last: number
  /** Changes above `last + 1`, by value: held back until what is missing before them is here. */
  waiting: ReadonlyMap<number, WireMessage>
}

interface Page {
  messages: readonly WireMessage[]
  /** Whether there is something older. */
  more: boolean
}

/** A room as it was read at one moment: its newest messages. @param last the room's counter then, if known */
export function openLog({ messages, more }: Page, last = 0): RoomLog {
  return {
    messages: merge(new Map(), messages),
    first: more ? lowest(messages) : 0,
    last: Math.max(last, ...messages.map(({ changed }) => changed)),
    waiting: new Map(),
  }
}

/** Something happened in the room. */
export function applyChange(log: RoomLog, message: WireMessage): RoomLog {
  if (message.changed > log.last + 1) {
    return { ...log, waiting: new Map(log.waiting).set(message.changed, message) }
  }
  return drain({
    ...log,
    messages: merge(log.messages, [message]),
    last: Math.max(log.last, message.changed),
  })
}

/** One's own message has been posted: shown at once, even where something before it is still missing. */
export function applyOwn(log: RoomLog, message: WireMessage): RoomLog {
  return applyChange({ ...log, messages: merge(log.messages, [message]) }, message)
}

/** The answer to “what happened since”. @param last the value up to which the answer is complete */
export function catchUp(log: RoomLog, messages: readonly WireMessage[], last: number): RoomLog {
  return drain({
    ...log,
    messages: merge(log.messages, messages),
    last: Math.max(log.last, last),
  })
}

/** A page of history, older than everything shown. */
export function prepend(log: RoomLog, { messages, more }: Page): RoomLog {
  const first = more ? Math.min(log.first, lowest(messages)) : 0
  return { ...log, messages: merge(log.messages, messages), first }
}

/** Something is missing before what has arrived. */
export function hasGap(log: RoomLog): boolean {
  return log.waiting.size > 0
}

/** What a reader sees, oldest first. */
export function shownMessages(log: RoomLog): WireMessage[] {
  return [...log.messages.values()]
    .filter(({ seq }) => seq >= log.first)
    .sort((one, other) => one.seq - other.seq)
}

/**
 * What is pinned now, newest message first.
 * @param before what was pinned when the page was read; since then the log has heard of every change
 */
export function pinnedMessages(before: readonly WireMessage[], log: RoomLog): WireMessage[] {
  return newestFirst(before, log).filter(({ pinned }) => pinned)
}

/** What brought files, newest message first. @param before the newest of it when the page was read */
export function messagesWithFiles(before: readonly WireMessage[], log: RoomLog): WireMessage[] {
  return newestFirst(before, log).filter(({ files }) => files.length > 0)
}

function newestFirst(before: readonly WireMessage[], log: RoomLog): WireMessage[] {
  const known = new Map(before.map((message) => [message.id, message]))
  return [...merge(known, [...log.messages.values()]).values()].sort(
    (one, other) => other.seq - one.seq,
  )
}

function lowest(messages: readonly WireMessage[]): number {
  return Math.min(...messages.map(({ seq }) => seq))
}

/** An older version never replaces a newer one. */
function merge(
  known: ReadonlyMap<string, WireMessage>,
  arrived: readonly WireMessage[],
): ReadonlyMap<string, WireMessage> {
  const merged = new Map(known)
  for (const message of arrived) {
    const before = merged.get(message.id)
    if (!before || before.changed < message.changed) merged.set(message.id, message)
  }
  return merged
}

/** Applies what waited for as long as it follows on, and forgets what is now behind. */
function drain(log: RoomLog): RoomLog {
  if (log.waiting.size === 0) return log
  const waiting = new Map(log.waiting)
  const due: WireMessage[] = []
  let { last } = log
  for (const [changed, message] of [...waiting].sort(([one], [other]) => one - other)) {
    if (changed > last + 1) break
    due.push(message)
    waiting.delete(changed)
    last = Math.max(last, changed)
  }
  return { ...log, messages: merge(log.messages, due), last, waiting }
}
