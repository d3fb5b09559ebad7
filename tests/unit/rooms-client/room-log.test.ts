import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyChange,
  catchUp,
  hasGap,
  openLog,
  prepend,
  shownMessages,
  type RoomLog,
} from '#app/rooms/log/room-log.ts'
import type { WireMessage } from '#models/message/message.ts'
import { message } from './message.ts'

/** A room's whole life: each step posts a message or changes an earlier one, and takes the next value. */
const histories = fc.array(fc.option(fc.nat()), { minLength: 1, maxLength: 40 }).map((steps) => {
  const posted: number[] = []
  return steps.map((step, index): WireMessage => {
    const value = index + 1
    const target = step === null ? undefined : posted[step % Math.max(posted.length, 1)]
    if (target !== undefined) return message(target, { changed: value })
    posted.push(value)
    return message(value)
  })
})

/** What somebody who opens the room now sees. */
function fresh(history: readonly WireMessage[]): WireMessage[] {
  const newest = new Map(history.map((change) => [change.seq, change]))
  return [...newest.values()].sort((one, other) => one.seq - other.seq)
}

const applyAll = (log: RoomLog, changes: readonly WireMessage[]) => changes.reduce(applyChange, log)
const empty = () => openLog({ messages: [], more: false })

describe('the log of a room in a browser', () => {
  it('is the fresh state after every change arrived, in any order and any number of times', () => {
    const arrivals = histories.chain((history) =>
      fc
        .tuple(
          fc.shuffledSubarray(history, { minLength: history.length }),
          fc.array(fc.constantFrom(...history)),
          fc.nat(),
        )
        .map(([all, again, seed]) => ({
          history,
          changes: [...again.slice(0, seed % (again.length + 1)), ...all, ...again],
        })),
    )
    fc.assert(
      fc.property(arrivals, ({ history, changes }) => {
        const log = applyAll(empty(), changes)
        expect(shownMessages(log)).toEqual(fresh(history))
        expect(log.last).toBe(history.length)
        expect(hasGap(log)).toBe(false)
      }),
    )
  })

  it('is the fresh state after catching up on whatever was lost', () => {
    const losses = histories.chain((history) =>
      fc.record({ history: fc.constant(history), arrived: fc.shuffledSubarray(history) }),
    )
    fc.assert(
      fc.property(losses, ({ history, arrived }) => {
        const log = applyAll(empty(), arrived)
        const since = fresh(history).filter(({ changed }) => changed > log.last)
        expect(shownMessages(catchUp(log, since, history.length))).toEqual(fresh(history))
      }),
    )
  })

  it('is the fresh state when history loads late, even for messages that changed below the page', () => {
    const openings = histories.chain((history) =>
      fc.record({
        history: fc.constant(history),
        opened: fc.nat(history.length),
        size: fc.integer({ min: 1, max: 5 }),
      }),
    )
    fc.assert(
      fc.property(openings, ({ history, opened, size }) => {
        const then = fresh(history.slice(0, opened))
        const page = then.slice(-size)
        const older = then.slice(0, -size)
        const log = openLog({ messages: page, more: older.length > 0 }, opened)
        const now = applyAll(log, history.slice(opened))
        // The page of history was read before the changes above it happened.
        expect(shownMessages(prepend(now, { messages: older, more: false }))).toEqual(
          fresh(history),
        )
      }),
    )
  })

  it('holds a message back until the one before it is here', () => {
    const ahead = applyChange(openLog({ messages: [message(1)], more: false }), message(3))
    expect(shownMessages(ahead).map(({ seq }) => seq)).toEqual([1])
    expect(hasGap(ahead)).toBe(true)
    const whole = applyChange(ahead, message(2))
    expect(shownMessages(whole).map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(hasGap(whole)).toBe(false)
  })

  it('steps over a value that no message holds once the server says that it is complete', () => {
    const ahead = applyChange(openLog({ messages: [message(1)], more: false }), message(3))
    const whole = catchUp(ahead, [], 2)
    expect(shownMessages(whole).map(({ seq }) => seq)).toEqual([1, 3])
  })

  it('does not show a changed message whose neighbours have not been loaded', () => {
    const log = openLog({ messages: [message(8), message(9)], more: true }, 9)
    const changed = applyChange(log, message(2, { changed: 10 }))
    expect(shownMessages(changed).map(({ seq }) => seq)).toEqual([8, 9])
    expect(changed.last).toBe(10)
  })

  it('keeps the newer version when an older one arrives after it', () => {
    const log = openLog({ messages: [message(1, { changed: 4, text: 'new' })], more: false })
    const after = applyChange(log, message(1, { changed: 2, text: 'old' }))
    expect(shownMessages(after).map(({ text }) => text)).toEqual(['new'])
  })
})
