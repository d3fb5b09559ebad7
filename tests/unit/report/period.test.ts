import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, daySchema, plusDays, plusMonths, startOf } from '#models/day.ts'
import { periodAsked, periodOf, periodsOver } from '#models/report/period.ts'

const anyMoment = fc.date({
  min: new Date('2020-01-01T00:00:00Z'),
  max: new Date('2035-12-31T23:59:59Z'),
  noInvalidDate: true,
})

describe('a day', () => {
  test('begins at midnight in Hong Kong', () => {
    expect(dayOf(new Date('2026-04-30T15:59:59.999Z'))).toBe('2026-04-30')
    expect(dayOf(new Date('2026-04-30T16:00:00Z'))).toBe('2026-05-01')
    expect(startOf('2026-05-01').toISOString()).toBe('2026-04-30T16:00:00.000Z')
  })

  test('some months later is the month’s last where it has no such day', () => {
    expect(plusMonths('2026-11-30', 3)).toBe('2027-02-28')
    expect(plusMonths('2027-11-30', 3)).toBe('2028-02-29')
    expect(plusMonths('2026-12-31', 3)).toBe('2027-03-31')
  })

  test('holds every moment between its beginning and the next one’s', () => {
    fc.assert(
      fc.property(anyMoment, (at) => {
        const day = dayOf(at)
        expect(startOf(day) <= at && at < startOf(plusDays(day, 1))).toBe(true)
      }),
    )
  })

  test.each([
    '2026-02-30',
    '2026-13-01',
    '26-1-1',
    '1926-01-01',
    'tomorrow',
    '',
    '2026-05-01T00:00',
  ])('%j is none', (typed) => {
    expect(daySchema.safeParse(typed).success).toBe(false)
  })
})

describe('the quarters of a collaboration', () => {
  test('are counted from the day on which it became active', () => {
    const activated = new Date('2026-01-31T18:00:00Z')
    expect(periodOf(activated, 1)).toEqual({
      number: 1,
      first: '2026-02-01',
      last: '2026-04-30',
      ends: startOf('2026-05-01'),
      due: startOf('2026-05-15'),
      closes: startOf('2026-08-01'),
    })
  })

  test('follow each other without a gap, however short the months', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 1, max: 40 }), (activated, number) => {
        const { first, last, ends, closes } = periodOf(activated, number)
        const next = periodOf(activated, number + 1)
        expect(plusDays(last, 1)).toBe(next.first)
        expect(ends).toEqual(startOf(next.first))
        expect(closes).toEqual(next.ends)
        expect(first < last).toBe(true)
        if (number === 1) expect(first).toBe(dayOf(activated))
      }),
    )
  })

  test('are over exactly when their end has come', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 0, max: 3_000 * 24 }), (activated, hours) => {
        const now = new Date(activated.getTime() + hours * 3_600_000)
        const over = periodsOver(activated, now)
        if (over > 0) expect(periodOf(activated, over).ends <= now).toBe(true)
        expect(periodOf(activated, over + 1).ends > now).toBe(true)
        expect(periodAsked(activated, now)?.number ?? 0).toBe(over)
      }),
    )
  })
})
