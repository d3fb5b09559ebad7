import { expect, test } from 'vitest'
import { titleFor } from '#models/collaboration/title.server.ts'

test('a title that somebody wrote is read as written, in the reader’s script where it is the other one', () => {
  const title = { text: '联合观测', script: 'hans' as const }
  expect(titleFor(title, 'hans')).toEqual(title)
  expect(titleFor(title, 'hant')).toEqual({ ...title, converted: '聯合觀測' })
  expect(titleFor(title, null)).toEqual(title)
})

test('a pair that nobody named is called by its parties’ own names in the reader’s language', () => {
  const names = {
    'zh-Hans': '广州学会 × 香港学会',
    'zh-Hant': '廣州學會 × 香港學會',
    en: 'Guangzhou Society × Hong Kong Society',
  }
  const title = { text: names['zh-Hans'], script: 'hans' as const, names }
  expect(titleFor(title, 'hans')).toEqual({ text: names['zh-Hans'], script: 'hans' })
  expect(titleFor(title, 'hant')).toEqual({ text: names['zh-Hant'], script: 'hant' })
  expect(titleFor(title, null)).toEqual({ text: names.en, script: 'none' })
})
