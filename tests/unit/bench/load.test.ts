import { describe, expect, it } from 'vitest'
import { arrivals } from '#tests/bench/load/schedule.ts'
import { markIn, textOf, TEXT_BYTES } from '#tests/bench/load/texts.ts'

describe('the load', () => {
  it('writes texts of exactly 300 bytes in Chinese and English', () => {
    for (const [sender, count] of [
      [0, 0],
      [7, 12],
      [599, 123_456],
    ] as const) {
      const text = textOf(sender, count)
      expect(Buffer.byteLength(text)).toBe(TEXT_BYTES)
      expect(text).toMatch(/\p{Script=Han}/u)
      expect(text).toMatch(/[a-z]{4}/)
    }
  })

  it('finds in a frame whose message it carries', () => {
    const frame = `42["message.posted",${JSON.stringify({ at: 1, text: textOf(42, 7) })}]`
    expect(markIn(frame)).toEqual({ sender: 42, count: 7 })
    expect(markIn('42["room.presence",{}]')).toBeUndefined()
  })

  it('sends at about the wanted rate, at the same times for the same seed', () => {
    const times = arrivals(200, 10, 1)
    expect(times.length).toBeGreaterThan(1_800)
    expect(times.length).toBeLessThan(2_200)
    expect(times).toEqual(arrivals(200, 10, 1))
    expect(times).not.toEqual(arrivals(200, 10, 2))
    expect(times).toEqual(times.toSorted((one, other) => one - other))
    expect(times.at(-1)).toBeLessThan(10_000)
  })
})
