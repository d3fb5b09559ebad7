import type { WireMessage } from '#models/message/message.ts'
import type { OutboxEntry } from './outbox-entry.ts'

/** Messages of one person within this time stand under one name. */
const GROUP_MS = 5 * 60_000
/** The whole area shares UTC+8, without summer time. */
const HONG_KONG_MS = 8 * 3_600_000

interface RowBase {
  /** Stays the same when a message on its way becomes a posted one. */
  key: string
  at: string
  /** Shows the author; the rows after it belong to the same. */
  startsGroup: boolean
}

export interface PostedRow extends RowBase {
  kind: 'posted'
  message: WireMessage
  /** What it answers, as that is now; absent where that is not at hand. */
  quoted: WireMessage | undefined
  /** The unread line stands above it. */
  firstUnread: boolean
}

export interface PendingRow extends RowBase {
  kind: 'pending'
  entry: OutboxEntry
}

export type Row = PostedRow | PendingRow

export interface Day {
  /** The date in Hong Kong, `2026-11-22`. */
  date: string
  rows: Row[]
}

interface Contents {
  /** Oldest first. */
  messages: readonly WireMessage[]
  /** By id, also those that are not shown: what may be answered. */
  known: ReadonlyMap<string, WireMessage>
  /** What this reader has on its way to the room, oldest first. */
  outbox: readonly OutboxEntry[]
  reader: string
  /** The last message that was read when the reader came; the unread line stands after it. */
  readUpTo: number
}

/** The date in Hong Kong of an instant. */
export function hongKongDate(at: string): string {
  return new Date(new Date(at).getTime() + HONG_KONG_MS).toISOString().slice(0, 10)
}

/** A conversation as it is set: by day, grouped by author and time, what is on its way at the end. */
export function timeline({ messages, known, outbox, reader, readUpTo }: Contents): Day[] {
  const firstUnread = messages.find(({ seq, author }) => seq > readUpTo && author.id !== reader)
  const posted = messages.map((message): Draft => ({
    author: message.author.id,
    row: {
      kind: 'posted',
      key: `${message.author.id} ${message.clientId}`,
      at: message.at,
      message,
      quoted: known.get(message.replyTo ?? ''),
      firstUnread: message === firstUnread,
    },
  }))
  const arrived = new Set(posted.map(({ row }) => row.key))
  const pending = outbox
    .map((entry): Draft => ({
      author: reader,
      row: { kind: 'pending', key: `${reader} ${entry.clientId}`, at: entry.at, entry },
    }))
    .filter(({ row }) => !arrived.has(row.key))
  return byDay([...posted, ...pending])
}

interface Draft {
  author: string
  row: Omit<PostedRow, 'startsGroup'> | Omit<PendingRow, 'startsGroup'>
}

function byDay(drafts: readonly Draft[]): Day[] {
  const days: Day[] = []
  let before: Draft | undefined
  for (const draft of drafts) {
    const date = hongKongDate(draft.row.at)
    let day = days.at(-1)
    const newDay = day?.date !== date
    if (!day || newDay) days.push((day = { date, rows: [] }))
    const startsGroup = newDay || !before || !belongTogether(before, draft)
    day.rows.push({ ...draft.row, startsGroup })
    before = draft
  }
  return days
}

function belongTogether(before: Draft, after: Draft): boolean {
  const apart = new Date(after.row.at).getTime() - new Date(before.row.at).getTime()
  return (
    before.author === after.author &&
    Math.abs(apart) < GROUP_MS &&
    !(after.row.kind === 'posted' && after.row.firstUnread)
  )
}
