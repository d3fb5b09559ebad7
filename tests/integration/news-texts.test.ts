import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#models/actor.ts'
import { convertNewsText, reviewNewsText } from '#models/news/convert.server.ts'
import { newsDesk } from '#models/news/desk.server.ts'
import { submitNews } from '#models/news/approve.server.ts'
import { createNews, discardNews, saveNewsText } from '#models/news/write.server.ts'
import { coordinator, TEXT } from '#tests/support/news.ts'
import { ROLES_TO_WALK } from '#tests/support/roles.ts'

let author: Actor
let id: string
beforeEach(async () => {
  author = await coordinator('author')
  id = await createNews(author, TEXT)
})

const parts = { title: TEXT.title, summary: TEXT.summary, body: TEXT.body }
/** What a Hong Kong coordinator writes instead of the conversion. */
const BY_HAND = { title: '灣區實驗室開放日（港版）', summary: '十一城開放。', body: '實驗室開放。' }
const edition = async (language: 'zh-Hans' | 'zh-Hant' | 'en') =>
  (await newsDesk(author, id)).editions[language]

describe('the other script', () => {
  it('is prefilled by conversion before it exists', async () => {
    expect(await edition('zh-Hant')).toMatchObject({
      state: 'missing',
      revision: 0,
      title: '大灣區實驗室開放日',
      convertibleFrom: 'zh-Hans',
    })
  })

  it('is made by the converter and marked so', async () => {
    await convertNewsText(author, id, 'zh-Hant', { revision: 0, replace: false })
    expect(await edition('zh-Hant')).toMatchObject({
      state: 'machine-converted',
      body: '# 開放日\n\n十一座城市的**實驗室**在週六開放。',
    })
  })

  it('follows its source while nobody has touched it', async () => {
    await convertNewsText(author, id, 'zh-Hant', { revision: 0, replace: false })
    await saveNewsText(author, id, 'zh-Hans', { ...parts, title: '实验室之夜', revision: 1 })
    expect(await edition('zh-Hant')).toMatchObject({
      state: 'machine-converted',
      title: '實驗室之夜',
    })
  })

  it('stays as it was written by hand, and is stale, when its source changes', async () => {
    await convertNewsText(author, id, 'zh-Hant', { revision: 0, replace: false })
    await saveNewsText(author, id, 'zh-Hant', { ...BY_HAND, revision: 1 })
    expect(await edition('zh-Hant')).toMatchObject({ state: 'reviewed' })

    await saveNewsText(author, id, 'zh-Hans', { ...parts, title: '改了', revision: 1 })
    expect(await edition('zh-Hant')).toMatchObject({ state: 'stale', title: BY_HAND.title })

    await reviewNewsText(author, id, 'zh-Hant', { revision: 2 })
    expect(await edition('zh-Hant')).toMatchObject({ state: 'reviewed', title: BY_HAND.title })
  })

  it('replaces what was written by hand only when asked to', async () => {
    await saveNewsText(author, id, 'zh-Hant', { ...BY_HAND, revision: 0 })
    const refused = convertNewsText(author, id, 'zh-Hant', { revision: 1, replace: false })
    await expect(refused).rejects.toMatchObject({ detail: { reason: 'news-by-hand' } })
    await convertNewsText(author, id, 'zh-Hant', { revision: 1, replace: true })
    expect(await edition('zh-Hant')).toMatchObject({
      state: 'machine-converted',
      title: '大灣區實驗室開放日',
    })
  })

  it('is reviewed when somebody has read it through', async () => {
    await convertNewsText(author, id, 'zh-Hant', { revision: 0, replace: false })
    await reviewNewsText(author, id, 'zh-Hant', { revision: 1 })
    expect(await edition('zh-Hant')).toMatchObject({ state: 'reviewed', machine: false })
  })

  it.each(['zh-Hans', 'en'] as const)('cannot be %s', async (language) => {
    const refused = convertNewsText(author, id, language, { revision: 1, replace: true })
    await expect(refused).rejects.toMatchObject({ code: 'illegal-transition' })
  })

  it('is not taken for this one', async () => {
    const typed = { title: '開放日', summary: '', body: '實驗室開放與國際會議', revision: 1 }
    await expect(saveNewsText(author, id, 'zh-Hans', typed)).rejects.toMatchObject({
      detail: { field: 'body', reason: 'news-written-in-hant' },
    })
  })
})

describe('two people at once', () => {
  it('are told of each other, and the first one’s text stays', async () => {
    await saveNewsText(author, id, 'zh-Hans', { ...parts, title: '先', revision: 1 })
    const late = saveNewsText(author, id, 'zh-Hans', { ...parts, title: '后', revision: 1 })
    await expect(late).rejects.toMatchObject({
      code: 'conflict',
      detail: { reason: 'news-changed' },
    })
    expect(await edition('zh-Hans')).toMatchObject({ title: '先', revision: 2 })
  })

  it('cannot both win, however close they are', async () => {
    const saves = ['一', '二', '三', '四'].map((title) =>
      saveNewsText(author, id, 'zh-Hans', { ...parts, title, revision: 1 }),
    )
    const outcomes = await Promise.allSettled(saves)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await edition('zh-Hans')).toMatchObject({ revision: 2 })
  })

  it('lose nothing when one changes the source and the other writes its conversion by hand', async () => {
    await convertNewsText(author, id, 'zh-Hant', { revision: 0, replace: false })
    await Promise.allSettled([
      saveNewsText(author, id, 'zh-Hans', { ...parts, title: '新题', revision: 1 }),
      saveNewsText(author, id, 'zh-Hant', { ...parts, body: '手寫的說明', revision: 1 }),
    ])
    const hant = await edition('zh-Hant')
    if (hant.machine) expect(hant.title).toBe('新題')
    else expect(hant).toMatchObject({ body: '手寫的說明' })
  })
})

describe('a draft', () => {
  it('is nobody else’s business', async () => {
    for (const role of ['outsider', 'member', 'representative'] as const) {
      const refused = saveNewsText(ROLES_TO_WALK[role], id, 'zh-Hans', { ...parts, revision: 1 })
      await expect(refused).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  it.each(['', 'nonsense', '0'.repeat(24)])('is not found under %j', async (wrong) => {
    await expect(submitNews(author, wrong)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('can be thrown away, and only a draft can', async () => {
    const other = await createNews(author, TEXT)
    await submitNews(author, other)
    await expect(discardNews(author, other)).rejects.toMatchObject({ code: 'illegal-transition' })
    await discardNews(author, id)
    await expect(newsDesk(author, id)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is only handed in whole', async () => {
    await saveNewsText(author, id, 'en', { title: 'Open day', summary: '', body: '', revision: 0 })
    await expect(submitNews(author, id)).rejects.toMatchObject({
      code: 'invalid',
      detail: { reason: 'news-incomplete' },
    })
  })
})
