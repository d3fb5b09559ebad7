import { describe, expect, it } from 'vitest'
import type { OutboxEntry } from '#app/rooms/log/outbox-entry.ts'
import { hongKongDate, timeline, type Row } from '#app/rooms/log/timeline.ts'
import type { WireMessage } from '#models/message/message.ts'
import { message } from './message.ts'

const READER = 'b'.repeat(24)
const reader = { id: READER, name: '何嘉欣', organisation: null }

const at = (seq: number, time: string, rest: Partial<WireMessage> = {}) =>
  message(seq, { at: `2026-11-22T${time}.000Z`, ...rest })

const entry = (clientId: string): OutboxEntry => ({
  clientId,
  userId: READER,
  roomId: 'f'.repeat(24),
  text: 'on its way',
  at: '2026-11-22T09:00:00.000Z',
  order: 1,
})

const byId = (messages: readonly WireMessage[]) => new Map(messages.map((one) => [one.id, one]))

const rows = (
  messages: WireMessage[],
  { outbox = [], readUpTo = Infinity }: { outbox?: OutboxEntry[]; readUpTo?: number } = {},
): Row[] =>
  timeline({ messages, known: byId(messages), outbox, reader: READER, readUpTo }).flatMap(
    (day) => day.rows,
  )

const starts = (all: Row[]) => all.map(({ startsGroup }) => startsGroup)

describe('the timeline of a room', () => {
  it('groups what one person writes within five minutes', () => {
    const all = rows([at(1, '01:00:00'), at(2, '01:04:59'), at(3, '01:10:00')])
    expect(starts(all)).toEqual([true, false, true])
  })

  it('shows an answer with what it answers, as that is now', () => {
    const first = at(1, '01:00:00')
    const quotes = (messages: WireMessage[]) =>
      rows(messages).map((row) => (row.kind === 'posted' ? row.quoted?.text : null))
    const answer = at(2, '01:01:00', { replyTo: first.id })
    expect(quotes([first, answer])).toEqual([undefined, first.text])
    const tombstone: WireMessage = { ...first, changed: 3, text: '', deleted: true }
    expect(quotes([tombstone, answer])).toEqual([undefined, ''])
  })

  it('starts a group when somebody else writes', () => {
    const all = rows([at(1, '01:00:00'), at(2, '01:00:10', { author: reader })])
    expect(starts(all)).toEqual([true, true])
  })

  it('divides days at midnight in Hong Kong', () => {
    const days = timeline({
      known: new Map(),
      messages: [at(1, '15:59:59'), at(2, '16:00:00')],
      outbox: [],
      reader: READER,
      readUpTo: Infinity,
    })
    expect(days.map(({ date }) => date)).toEqual(['2026-11-22', '2026-11-23'])
    expect(starts(days.flatMap((day) => day.rows))).toEqual([true, true])
    expect(hongKongDate('2026-12-31T16:00:00Z')).toBe('2027-01-01')
  })

  it('draws the unread line above the first message that somebody else wrote since', () => {
    const all = rows(
      [
        at(1, '01:00:00'),
        at(2, '01:00:01', { author: reader }),
        at(3, '01:00:02'),
        at(4, '01:00:03'),
      ],
      { readUpTo: 1 },
    )
    expect(all.map((row) => row.kind === 'posted' && row.firstUnread)).toEqual([
      false,
      false,
      true,
      false,
    ])
  })

  it('breaks a group at the unread line', () => {
    expect(starts(rows([at(1, '01:00:00'), at(2, '01:00:01')], { readUpTo: 1 }))).toEqual([
      true,
      true,
    ])
  })

  it('shows a message on its way once, and in the same place when it has been posted', () => {
    const outbox = [entry('one'), entry('two')]
    const before = rows([], { outbox })
    const posted = at(1, '09:00:01', { author: reader, clientId: 'one' })
    const after = rows([posted], { outbox })
    expect(before.map(({ kind }) => kind)).toEqual(['pending', 'pending'])
    expect(after.map(({ kind }) => kind)).toEqual(['posted', 'pending'])
    expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key))
  })

  it('does not take somebody else’s message for one of ours by its client id', () => {
    const theirs = at(1, '09:00:01', { clientId: 'one' })
    expect(rows([theirs], { outbox: [entry('one')] })).toHaveLength(2)
  })
})
