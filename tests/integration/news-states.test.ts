import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { approveNews, publishDue, returnNews, submitNews } from '#models/news/approve.server.ts'
import { newsCounts, newsDesk, newsInState } from '#models/news/desk.server.ts'
import { mentionOrganisations } from '#models/news/mention.server.ts'
import { archiveNews, correctNews, withdrawNews } from '#models/news/published.server.ts'
import {
  latestNews,
  newsAbout,
  newsPage,
  readFormerNews,
  readNews,
} from '#models/news/read.server.ts'
import { createNews, saveNewsText } from '#models/news/write.server.ts'
import { organisation } from '#tests/support/alliance.ts'
import { listenTo } from '#tests/support/events.ts'
import { coordinator, published, TEXT } from '#tests/support/news.ts'

let author: Actor
let approver: Actor
beforeEach(async () => {
  author = await coordinator('author')
  approver = await coordinator('approver')
})

const parts = { title: TEXT.title, summary: TEXT.summary, body: TEXT.body }
const slugOf = async (id: string) => (await newsDesk(author, id)).slug ?? ''

describe('approval', () => {
  it('publishes, tells the others, and gives an address that stays', async () => {
    const told = listenTo('news.published')
    const id = await createNews(author, TEXT)
    const english = { title: 'Open day', summary: 'Laboratories open.', body: 'Come.', revision: 0 }
    await saveNewsText(author, id, 'en', english)
    await submitNews(author, id)
    expect(await approveNews(approver, id)).toBe('published')
    expect(told).toEqual([{ newsId: id }])
    expect(await slugOf(id)).toBe('open-day')

    const correction = { ...english, title: 'Open week', revision: 1, note: 'It is a week.' }
    await correctNews(author, id, 'en', correction)
    expect(await slugOf(id)).toBe('open-day')
  })

  it('gives two items of one title two addresses', async () => {
    const english = { source: 'en', title: 'Forum', summary: 'A forum.', body: 'Text.' } as const
    const ids = [
      await published(author, approver, english),
      await published(author, approver, english),
      await published(author, approver, english),
    ]
    const slugs = await Promise.all(ids.map(slugOf))
    expect(new Set(slugs).size).toBe(3)
    expect(slugs[0]).toBe('forum')
  })

  it('is not for those who wrote in it', async () => {
    const id = await createNews(author, TEXT)
    await saveNewsText(approver, id, 'en', { title: 'T', summary: 'S', body: 'B', revision: 0 })
    await submitNews(author, id)
    for (const writer of [author, approver]) {
      await expect(approveNews(writer, id)).rejects.toMatchObject({
        code: 'forbidden',
        detail: { reason: 'news-own' },
      })
    }
    expect(await approveNews(await coordinator('third'), id)).toBe('published')
  })

  it('happens once, however many approve', async () => {
    const told = listenTo('news.published')
    const id = await createNews(author, TEXT)
    await submitNews(author, id)
    const outcomes = await Promise.allSettled([
      approveNews(approver, id),
      approveNews(approver, id),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(told).toHaveLength(1)
  })

  it('is of what was handed in: nobody changes the text meanwhile', async () => {
    const id = await createNews(author, TEXT)
    await submitNews(author, id)
    const late = saveNewsText(author, id, 'zh-Hans', { ...parts, title: '改', revision: 1 })
    await expect(late).rejects.toMatchObject({ code: 'illegal-transition' })
    await returnNews(approver, id, { comment: '请补充日期' })
    expect(await newsDesk(author, id)).toMatchObject({
      state: 'draft',
      returned: { text: '请补充日期' },
    })
    await saveNewsText(author, id, 'zh-Hans', { ...parts, title: '改', revision: 1 })
  })
})

describe('the clock', () => {
  const tomorrow = new Date(Date.now() + 86_400_000)
  const scheduled = async () => {
    const id = await createNews(author, TEXT)
    await submitNews(author, id)
    expect(await approveNews(approver, id, { publishAt: tomorrow })).toBe('scheduled')
    return id
  }

  it('publishes what is due, once, and nothing before', async () => {
    const id = await scheduled()
    const slug = await slugOf(id)
    const told = listenTo('news.published')
    expect(await publishDue(new Date())).toBe(0)
    await expect(readNews(null, slug, 'en')).rejects.toMatchObject({ code: 'not-found' })

    const counts = await Promise.all([publishDue(tomorrow), publishDue(tomorrow)])
    expect(counts.toSorted()).toEqual([0, 1])
    expect(told).toEqual([{ newsId: id }])
    expect(await readNews(null, slug, 'zh-Hans')).toMatchObject({ state: 'published' })
  })

  it('leaves alone what was held back', async () => {
    const id = await scheduled()
    await returnNews(approver, id, { comment: '再等等' })
    expect(await publishDue(tomorrow)).toBe(0)
  })

  it('is not needed for a date that has passed', async () => {
    const id = await createNews(author, TEXT)
    await submitNews(author, id)
    expect(await approveNews(approver, id, { publishAt: new Date(0) })).toBe('published')
  })
})

describe('a published item', () => {
  it('keeps what it said before a correction, with date and reason', async () => {
    const id = await published(author, approver)
    const changed = listenTo('news.changed')
    const note = '开放日是周日，不是周六。'
    await correctNews(approver, id, 'zh-Hans', { ...parts, body: '周日开放。', revision: 1, note })
    expect(changed).toEqual([{ newsId: id }])
    const article = await readNews(null, await slugOf(id), 'zh-Hant')
    expect(article).toMatchObject({
      state: 'corrected',
      corrected: true,
      html: '<p>週日開放。</p>\n',
    })
    expect(article.corrections).toMatchObject([
      {
        number: 1,
        language: 'zh-Hans',
        note: { text: note, converted: '開放日是週日，不是週六。' },
      },
    ])
    const former = await readFormerNews(null, article.slug, 1, 'zh-Hans')
    expect(former.html).toContain('周六')
    await expect(readFormerNews(null, article.slug, 2, 'en')).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('is not changed without saying why', async () => {
    const id = await published(author, approver)
    const silent = saveNewsText(author, id, 'zh-Hans', { ...parts, title: '改', revision: 1 })
    await expect(silent).rejects.toMatchObject({ code: 'illegal-transition' })
  })

  it('may be translated afterwards', async () => {
    const id = await published(author, approver)
    const english = { title: 'Open day', summary: 'Laboratories open.', body: 'Come.', revision: 0 }
    await saveNewsText(author, id, 'en', english)
    const article = await readNews(null, await slugOf(id), 'en')
    expect(article).toMatchObject({ title: 'Open day', language: 'en', state: 'published' })
  })

  it('leaves a page without its text when it is withdrawn', async () => {
    const id = await published(author, approver)
    await withdrawNews(approver, id, { reason: '来源有误。' })
    const slug = await slugOf(id)
    const article = await readNews(null, slug, 'zh-Hant')
    expect(article).toMatchObject({
      state: 'withdrawn',
      html: '',
      summary: '',
      withdrawal: { reason: { text: '来源有误。', converted: '來源有誤。' } },
    })
    expect(JSON.stringify(article)).not.toContain('實驗室</strong>')
    expect(await latestNews('zh-Hans', 5)).toEqual([])
    await expect(archiveNews(author, id)).rejects.toMatchObject({ code: 'illegal-transition' })
  })

  it('leaves the lists and keeps its page when it is archived', async () => {
    const id = await published(author, approver)
    await archiveNews(author, id)
    expect(await latestNews('en', 5)).toEqual([])
    expect(await readNews(null, await slugOf(id), 'zh-Hans')).toMatchObject({ title: TEXT.title })
  })
})

describe('readers', () => {
  it('see one Chinese text in their script, converted with its sign, and the original when they ask', async () => {
    const id = await published(author, approver)
    const slug = await slugOf(id)
    expect(await readNews(null, slug, 'zh-Hant')).toMatchObject({
      title: '大灣區實驗室開放日',
      language: 'zh-Hant',
      from: 'zh-Hans',
    })
    const original = await readNews(null, slug, 'zh-Hant', 'zh-Hans')
    expect(original).toMatchObject({ title: TEXT.title, language: 'zh-Hans' })
    expect(original.from).toBeUndefined()
    const english = await readNews(null, slug, 'en')
    expect(english).toMatchObject({ title: TEXT.title, language: 'zh-Hans' })
    expect(english.languages).toEqual({
      'zh-Hans': 'written',
      'zh-Hant': 'converted',
      en: 'missing',
    })
  })

  it('find the newest first, page by page', async () => {
    for (let n = 0; n < 14; n += 1) await published(author, approver, { title: `第 ${n} 条` })
    const first = await newsPage('zh-Hans', 1)
    expect(first).toMatchObject({ page: 1, pages: 2 })
    expect(first.items[0]).toMatchObject({ title: '第 13 条' })
    expect((await newsPage('zh-Hant', 2)).items.map(({ title }) => title)).toEqual([
      '第 1 條',
      '第 0 條',
    ])
    await expect(newsPage('zh-Hans', 3)).rejects.toMatchObject({ code: 'not-found' })
  })
})

it('is counted and listed on the desk by state', async () => {
  await createNews(author, TEXT)
  await published(author, approver)
  expect(await newsCounts(author)).toMatchObject({ draft: 1, published: 1, archived: 0 })
  expect(await newsInState(author, 'draft')).toMatchObject([
    { title: TEXT.title, authors: ['author'], texts: { en: 'missing' } },
  ])
})

it('names the organisations it is about, which name it in turn', async () => {
  const lab = await organisation('bay-lab')
  const id = await published(author, approver)
  await mentionOrganisations(author, id, ['bay-lab', 'bay-lab'])
  const article = await readNews(null, await slugOf(id), 'en')
  expect(article.organisations).toEqual([
    { slug: 'bay-lab', names: { 'zh-Hans': 'bay-lab', en: 'bay-lab' } },
  ])
  expect(await newsAbout(lab, 'zh-Hans', 5)).toMatchObject([{ title: TEXT.title }])
  await expect(mentionOrganisations(author, id, ['nobody'])).rejects.toMatchObject({
    detail: { field: 'organisations', reason: 'news-unknown-organisation' },
  })
})
