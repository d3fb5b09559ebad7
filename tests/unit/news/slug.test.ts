import { expect, it } from 'vitest'
import { slugCandidates } from '#models/news/slug.ts'
import { slugOf } from '#models/text/slug.ts'

const day = new Date('2026-11-23T02:00:00Z')
const id = '0123456789abcdef01234567'

it('takes the words of an English title', () => {
  expect(slugOf('Three cities’ laboratories open: what’s next?')).toBe(
    'three-cities-laboratories-open-whats-next',
  )
  expect(slugOf('Macao: São José & Ciência')).toBe('macao-sao-jose-ciencia')
})

it('is cut at a word', () => {
  const slug = slugOf('word '.repeat(40))
  expect(slug.length).toBeLessThanOrEqual(80)
  expect(slug).toMatch(/^word(-word)*$/)
})

it('offers the plain words first, and ends with one that nobody else can have', () => {
  expect(slugCandidates('Annual forum', day, id)).toEqual([
    'annual-forum',
    'annual-forum-2026-11-23',
    `annual-forum-${id}`,
  ])
})

it('falls back to the date where there are no English words', () => {
  expect(slugCandidates(undefined, day, id)).toEqual(['2026-11-23-234567', `2026-11-23-${id}`])
  expect(slugCandidates('年会', day, id)[0]).toBe('2026-11-23-234567')
})
