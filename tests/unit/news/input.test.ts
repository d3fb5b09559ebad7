import { describe, expect, it } from 'vitest'
import { approveNewsInput, createNewsInput, mentionsInput } from '#models/news/input.ts'
import { BODY_LIMIT, TITLE_LIMIT } from '#models/news/news.ts'

describe('a new item', () => {
  it('needs a title and a language of ours; the rest may follow', () => {
    expect(createNewsInput.parse({ title: ' 标题\n二 ', source: 'zh-Hans' })).toEqual({
      title: '标题 二',
      summary: '',
      body: '',
      source: 'zh-Hans',
    })
    expect(createNewsInput.safeParse({ title: '   ', source: 'en' }).success).toBe(false)
    expect(createNewsInput.safeParse({ title: 'x', source: 'pt' }).success).toBe(false)
  })

  it('has ends of lines as the portal writes them', () => {
    const { body } = createNewsInput.parse({ title: 'x', source: 'en', body: 'a\r\n\r\nb\r\n' })
    expect(body).toBe('a\n\nb')
  })

  it('has limits', () => {
    const long = { title: 'x'.repeat(TITLE_LIMIT + 1), source: 'en' }
    expect(createNewsInput.safeParse(long).success).toBe(false)
    const huge = { title: 'x', source: 'en', body: 'x'.repeat(BODY_LIMIT + 1) }
    expect(createNewsInput.safeParse(huge).success).toBe(false)
  })
})

describe('the time of publication', () => {
  it('is Hong Kong time', () => {
    const { publishAt } = approveNewsInput.parse({ publishAt: '2026-12-01T09:30' })
    expect(publishAt?.toISOString()).toBe('2026-12-01T01:30:00.000Z')
  })

  it('may be absent, and must be a time', () => {
    expect(approveNewsInput.parse({})).toEqual({})
    expect(approveNewsInput.safeParse({ publishAt: '2026-13-45T99:99' }).success).toBe(false)
    expect(approveNewsInput.safeParse({ publishAt: 'soon' }).success).toBe(false)
  })
})

it('reads organisations from addresses of their pages', () => {
  const organisations = 'https://portal.example/zh-hans/organisations/bay-lab/\nsouth-university'
  expect(mentionsInput.parse({ organisations }).organisations).toEqual([
    'bay-lab',
    'south-university',
  ])
  expect(mentionsInput.parse({}).organisations).toEqual([])
})
