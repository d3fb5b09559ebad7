import { describe, expect, test } from 'vitest'
import { daysAfter, monthsAfter } from '#models/day.ts'

describe('a moment', () => {
  test('months later keeps its day and time, or takes the last day of a shorter month', () => {
    const at = (text: string) => new Date(`${text}+08:00`)
    expect(monthsAfter(at('2026-03-15T00:30'), 12)).toEqual(at('2027-03-15T00:30'))
    expect(monthsAfter(at('2028-02-29T10:00'), 12)).toEqual(at('2029-02-28T10:00'))
    expect(monthsAfter(at('2026-01-31T10:00'), 1)).toEqual(at('2026-02-28T10:00'))
    expect(monthsAfter(at('2026-03-15T00:30'), -12)).toEqual(at('2025-03-15T00:30'))
    expect(daysAfter(at('2026-02-28T10:00'), 1)).toEqual(at('2026-03-01T10:00'))
  })
})
