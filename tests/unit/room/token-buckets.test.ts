import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TokenBuckets } from '#server/realtime/token-buckets.ts'

const RATE = { burst: 3, perSecond: 2 }

describe('a token bucket', () => {
  test('lets a burst through and says when the next one may come', () => {
    const buckets = new TokenBuckets()
    expect([1, 2, 3].map(() => buckets.take('ho', 'send', RATE, 0))).toEqual([0, 0, 0])
    expect(buckets.take('ho', 'send', RATE, 0)).toBe(1)
    expect(buckets.take('ho', 'send', RATE, 500)).toBe(0)
    expect(buckets.take('ho', 'send', RATE, 500)).toBe(1)
  })

  test('is one per key', () => {
    const buckets = new TokenBuckets()
    for (let request = 0; request < 3; request += 1) buckets.take('ho', 'send', RATE, 0)
    expect(buckets.take('lin', 'send', RATE, 0)).toBe(0)
  })

  test('never lets more through than its burst and what was earned, even when the clock goes back', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 2_000 }), { maxLength: 100 }), (steps) => {
        const buckets = new TokenBuckets()
        let now = 100_000
        let forward = 0
        let through = 0
        for (const step of steps) {
          now += step
          forward += Math.max(0, step)
          if (buckets.take('ho', 'send', RATE, now) === 0) through += 1
        }
        expect(through).toBeLessThanOrEqual(RATE.burst + (forward / 1_000) * RATE.perSecond)
      }),
    ))
})
