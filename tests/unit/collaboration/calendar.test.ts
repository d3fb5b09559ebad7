import { describe, expect, test } from 'vitest'
import { dayOf, daysAfter, monthsAfter, startOf } from '#models/calendar.ts'

describe('days in Hong Kong', () => {
  test('begin eight hours before those of UTC', () => {
    expect(dayOf(new Date('2026-05-01T15:59:59Z'))).toBe('2026-05-01')
    expect(dayOf(new Date('2026-05-01T16:00:00Z'))).toBe('2026-05-02')
    expect(dayOf(new Date('2026-12-31T16:00:00Z'), 90)).toBe('2027-04-01')
    expect(startOf('2026-05-02')).toEqual(new Date('2026-05-01T16:00:00Z'))
  })

  test('months later keep their day, or take the last one of a shorter month', () => {
    const at = (text: string) => new Date(`${text}+08:00`)
    expect(monthsAfter(at('2026-03-15T00:30'), 12)).toEqual(at('2027-03-15T00:30'))
    expect(monthsAfter(at('2028-02-29T10:00'), 12)).toEqual(at('2029-02-28T10:00'))
    expect(monthsAfter(at('2026-01-31T10:00'), 1)).toEqual(at('2026-02-28T10:00'))
    expect(monthsAfter(at('2026-03-15T00:30'), -12)).toEqual(at('2025-03-15T00:30'))
    expect(daysAfter(at('2026-02-28T10:00'), 1)).toEqual(at('2026-03-01T10:00'))
  })
})
