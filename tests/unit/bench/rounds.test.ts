import { describe, expect, it } from 'vitest'
import { whyVoid } from '#tests/bench/chat/rounds.ts'
import { layoutsOf } from '#tests/bench/chat/scenarios.ts'

const WHOLE = {
  sent: 100,
  deliveries: 500,
  lost: 0,
  doubled: 0,
  inverted: 0,
  unanswered: 0,
  refused: {},
  closed: 0,
  acknowledgement: { p50: 1, p99: 2 },
  delivery: { p50: 1, p99: 2 },
  late: 1,
  busy: 0.1,
}

describe('a round of the chat benchmark', () => {
  it('counts when everything arrived once and in order', () => {
    expect(whyVoid(WHOLE)).toBeUndefined()
  })

  it('is void for one loss, one duplicate, one inversion or one refusal, and says which', () => {
    expect(whyVoid({ ...WHOLE, lost: 1 })).toBe('1 lost')
    expect(whyVoid({ ...WHOLE, doubled: 1, inverted: 2 })).toBe('1 doubled, 2 inverted')
    expect(whyVoid({ ...WHOLE, unanswered: 4 })).toBe('4 not acknowledged')
    expect(whyVoid({ ...WHOLE, closed: 1 })).toBe('1 connections closed')
    expect(whyVoid({ ...WHOLE, refused: { 'rate-limited': 3 } })).toBe('3 refused: rate-limited')
  })
})

describe('scenarios', () => {
  it('share the rooms of the same layout', () => {
    const small = { members: 5, rooms: 2, active: 2 }
    expect(
      layoutsOf([
        { ...small, rate: 10 },
        { ...small, rate: 20 },
      ]),
    ).toEqual([{ members: 5, rooms: 2 }])
  })
})
