import { describe, expect, it } from 'vitest'
import { phraseTable } from '#models/text/phrase-table.ts'

describe('a phrase table', () => {
  const table = phraseTable([
    ['发', '發'],
    ['头发', '頭髮'],
    ['理发', '理發'],
    ['理发', '理髮'],
    ['发展', '发展'],
    ['诶', '𧦅'],
  ])

  it('replaces the longest phrase at each place, from the left', () => {
    expect(table.convert('头发发亮')).toBe('頭髮發亮')
  })

  it('lets a phrase that stays as it is stand before what begins with a part of it', () => {
    expect(table.convert('发展发')).toBe('发展發')
  })

  it('takes the later of two pairs, and replacements beyond the basic plane', () => {
    expect(table.convert('理发')).toBe('理髮')
    expect(table.convert('诶')).toBe('𧦅')
  })

  it('gives back the text itself where it has nothing to say', () => {
    expect(table.convert('')).toBe('')
    expect(table.convert('Beamline 4 展')).toBe('Beamline 4 展')
  })
})
