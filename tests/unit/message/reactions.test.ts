import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withReaction } from '#models/message/reactions.server.ts'
import type { ReactionRecord } from '#models/message/record.server.ts'

const USERS = ['a', 'b', 'c'].map((digit) => digit.repeat(24))
const EMOJI = ['👍', '🎉']

const deed = fc.record({
  user: fc.constantFrom(...USERS),
  emoji: fc.constantFrom(...EMOJI),
  on: fc.boolean(),
})
type Deed = { user: string; emoji: string; on?: boolean }

const after = (deeds: readonly Deed[], from: ReactionRecord[] = []) =>
  deeds.reduce((reactions, { user, ...input }) => withReaction(reactions, user, input), from)
const given = (reactions: readonly ReactionRecord[]) =>
  new Set(
    reactions.flatMap(({ emoji, users }) => users.map((user) => `${emoji} ${user.toString()}`)),
  )

describe('reactions to a message', () => {
  it('are the last word of everyone, in whatever order people come to write', () => {
    const orders = fc
      .array(deed, { maxLength: 20 })
      .chain((deeds) => fc.tuple(fc.constant(deeds), fc.infiniteStream(fc.nat())))
    fc.assert(
      fc.property(orders, ([deeds, choices]) => {
        // Any interleaving that keeps each person's own order.
        const queues = USERS.map((user) => deeds.filter((one) => one.user === user))
        const interleaved: Deed[] = []
        while (queues.some((queue) => queue.length > 0)) {
          const waiting = queues.filter((queue) => queue.length > 0)
          const queue = waiting[choices.next().value % waiting.length]
          interleaved.push(queue?.shift() as Deed)
        }
        expect(given(after(interleaved))).toEqual(given(after(deeds)))
      }),
    )
  })

  it('are the same however often something is asked for, and nothing empty stays', () => {
    fc.assert(
      fc.property(fc.array(deed), deed, (deeds, last) => {
        const before = after([...deeds, last])
        expect(after([last], before)).toBe(before)
        expect(before.filter(({ users }) => users.length === 0)).toEqual([])
        for (const { users } of before) expect(new Set(users.map(String)).size).toBe(users.length)
      }),
    )
  })

  it('are turned over without a word on how they are to be', () => {
    const [user = ''] = USERS
    const once = after([{ user, emoji: '👍' }])
    expect(given(once)).toEqual(new Set([`👍 ${user}`]))
    expect(after([{ user, emoji: '👍' }], once)).toEqual([])
  })
})
