import { describe, expect, test } from 'vitest'
import { DEFAULT_RUBRIC } from '#models/evaluation/rubric.ts'
import { LOCALES } from '#models/text/locale.ts'

describe('the rubric of pairs that no programme brought', () => {
  test('is written in all three languages', () => {
    for (const { title, help } of DEFAULT_RUBRIC) {
      for (const locale of LOCALES) {
        expect(title[locale]).not.toBe('')
        expect(help[locale]).not.toBe('')
      }
    }
  })

  test('names each criterion once, and some have a minimum that can be met', () => {
    const ids = DEFAULT_RUBRIC.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const minimums = DEFAULT_RUBRIC.flatMap(({ minimum }) => minimum ?? [])
    expect(minimums.length).toBeGreaterThan(0)
    expect(minimums.every((minimum) => minimum > 0 && minimum <= 5)).toBe(true)
  })
})
