import { beforeEach, describe, expect, it } from 'vitest'
import type { Document, Element } from '@xmldom/xmldom'
import type { Actor } from '#models/actor.ts'
import { correctNews, withdrawNews } from '#models/news/published.server.ts'
import { saveNewsText } from '#models/news/write.server.ts'
import { feedServer, parseXml } from '#tests/support/feeds.ts'
import { coordinator, published, TEXT } from '#tests/support/news.ts'

const ATOM = 'http://www.w3.org/2005/Atom'
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

let author: Actor
let approver: Actor
let address: string
beforeEach(async () => {
  author = await coordinator('author')
  approver = await coordinator('approver')
  address = await feedServer()
})

const feedIn = async (segment: string) => {
  const response = await fetch(`${address}/${segment}/news/atom.xml`)
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8')
  return parseXml(await response.text())
}
const all = (parent: Document | Element, name: string): Element[] =>
  Array.from(parent.getElementsByTagNameNS(ATOM, name))
const own = (parent: Element, name: string): Element[] =>
  all(parent, name).filter(({ parentNode }) => parentNode === parent)
const text = (parent: Element, name: string) => own(parent, name)[0]?.textContent

/** What RFC 4287 § 4 demands of a feed and its entries. */
function validate(document: Document): Element {
  const feed = document.documentElement
  if (!feed) throw new Error('no feed')
  expect([feed.namespaceURI, feed.localName]).toEqual([ATOM, 'feed'])
  const entries = own(feed, 'entry')
  for (const part of [feed, ...entries]) {
    for (const required of ['id', 'title', 'updated']) expect(own(part, required)).toHaveLength(1)
    expect(URL.canParse(text(part, 'id') ?? '')).toBe(true)
    expect(text(part, 'updated')).toMatch(DATE)
    const alternates = own(part, 'link')
      .filter((link) => link.getAttribute('rel') === 'alternate')
      .map((link) => `${link.getAttribute('type')} ${link.getAttribute('hreflang')}`)
    expect(new Set(alternates).size).toBe(alternates.length)
    for (const link of own(part, 'link')) {
      expect(URL.canParse(link.getAttribute('href') ?? '')).toBe(true)
    }
  }
  expect(own(feed, 'author')).toHaveLength(1)
  expect(own(feed, 'link').filter((link) => link.getAttribute('rel') === 'self')).toHaveLength(1)
  const ids = entries.map((entry) => text(entry, 'id'))
  expect(new Set(ids).size).toBe(ids.length)
  for (const entry of entries) {
    expect(text(entry, 'published')).toMatch(DATE)
    expect(own(entry, 'content')[0]?.getAttribute('type')).toBe('html')
  }
  return feed
}

describe('a feed', () => {
  it('is valid before there is any news', async () => {
    expect(own(validate(await feedIn('en')), 'entry')).toEqual([])
  })

  it('says in each language what its readers read', async () => {
    const id = await published(author, approver, { title: '实验室 & <开放日> “一”' })
    const english = { title: 'Open day', summary: 'Come.', body: '[List](/en/news)', revision: 0 }
    await saveNewsText(author, id, 'en', english)

    const expected = {
      'zh-hans': { lang: 'zh-Hans', feed: '湾联新闻', title: '实验室 & <开放日> “一”' },
      'zh-hant': { lang: 'zh-Hant-HK', feed: '灣聯新聞', title: '實驗室 & <開放日> “一”' },
      en: { lang: 'en', feed: 'Wanlian news', title: 'Open day' },
    }
    for (const [segment, { lang, feed: feedTitle, title }] of Object.entries(expected)) {
      const feed = validate(await feedIn(segment))
      expect(feed.getAttribute('xml:lang')).toBe(lang)
      expect(text(feed, 'title')).toBe(feedTitle)
      const [entry] = own(feed, 'entry')
      if (!entry) throw new Error('no entry')
      expect(text(entry, 'title')).toBe(title)
      expect(entry.getAttribute('xml:lang')).toBe(lang)
    }
    const [entry] = all(await feedIn('en'), 'entry')
    expect(entry && text(entry, 'content')).toContain(`<a href="${address}/en/news">List</a>`)
  })

  it('says so where a text is in another language than its readers’', async () => {
    await published(author, approver)
    const [entry] = all(await feedIn('en'), 'entry')
    expect(entry?.getAttribute('xml:lang')).toBe('zh-Hans')
  })

  it('holds nothing that XML cannot hold', async () => {
    await published(author, approver, { title: 'a\u0000\u0008b\uffffc', source: 'en' })
    const [entry] = all(await feedIn('en'), 'entry')
    expect(entry && text(entry, 'title')).toBe('abc')
  })

  it('keeps an entry’s id when it is corrected, and moves its date', async () => {
    const id = await published(author, approver)
    const [before] = all(await feedIn('zh-hans'), 'entry')
    const { title, summary, body } = TEXT
    const correction = { title, summary, body: `${body}。`, revision: 1, note: '补句号' }
    await correctNews(author, id, 'zh-Hans', correction)
    const [after] = all(await feedIn('zh-hans'), 'entry')
    if (!before || !after) throw new Error('no entry')
    expect(text(after, 'id')).toBe(text(before, 'id'))
    expect((text(after, 'updated') ?? '') > (text(before, 'updated') ?? '')).toBe(true)
    expect(text(after, 'published')).toBe(text(before, 'published'))
  })

  it('loses what is withdrawn', async () => {
    const id = await published(author, approver)
    await withdrawNews(author, id, { reason: '有误' })
    expect(all(await feedIn('zh-hans'), 'entry')).toEqual([])
  })

  it('is not sent again to whoever has it, and is when something changed', async () => {
    const id = await published(author, approver)
    const feed = `${address}/en/news/atom.xml`
    const first = await fetch(feed)
    const etag = first.headers.get('ETag') ?? ''
    const modified = first.headers.get('Last-Modified') ?? ''
    expect(etag).toMatch(/^W?\/?"/)
    expect(Date.parse(modified)).not.toBeNaN()
    const again = (headers: Record<string, string>) => fetch(feed, { headers })
    expect((await again({ 'If-None-Match': etag })).status).toBe(304)
    expect((await again({ 'If-Modified-Since': modified })).status).toBe(304)
    await withdrawNews(author, id, { reason: '有误' })
    expect((await again({ 'If-None-Match': etag })).status).toBe(200)
  })

  it.each(['fr', 'zh', 'news'])('is not there under %s', async (segment) => {
    expect((await fetch(`${address}/${segment}/news/atom.xml`)).status).toBe(404)
  })
})

describe('the sitemap', () => {
  const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
  const XHTML = 'http://www.w3.org/1999/xhtml'

  it('names every public page in every language, each with the others', async () => {
    const english = { source: 'en', title: 'Open day', summary: 'Come.', body: 'Text.' } as const
    await published(author, approver, english)
    const response = await fetch(`${address}/sitemap.xml`)
    expect(response.headers.get('Content-Type')).toMatch(/^application\/xml/)
    const urls = Array.from(
      parseXml(await response.text()).getElementsByTagNameNS(SITEMAP, 'url'),
    ).map((url) => ({
      loc: url.getElementsByTagNameNS(SITEMAP, 'loc')[0]?.textContent,
      alternates: Array.from(url.getElementsByTagNameNS(XHTML, 'link')).map(
        (link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`,
      ),
    }))
    const locs = urls.map(({ loc }) => loc)
    for (const path of ['', '/organisations', '/news', '/collaborations', '/news/open-day']) {
      for (const segment of ['zh-hans', 'zh-hant', 'en']) {
        expect(locs).toContain(`${address}/${segment}${path}`)
      }
    }
    expect(urls.find(({ loc }) => loc === `${address}/en/news/open-day`)?.alternates).toEqual([
      `zh-Hans ${address}/zh-hans/news/open-day`,
      `zh-Hant-HK ${address}/zh-hant/news/open-day`,
      `en ${address}/en/news/open-day`,
      `x-default ${address}/zh-hans/news/open-day`,
    ])
  })

  it('has files of its own only where one is not enough', async () => {
    expect((await fetch(`${address}/sitemap/1.xml`)).status).toBe(200)
    expect((await fetch(`${address}/sitemap/2.xml`)).status).toBe(404)
    expect((await fetch(`${address}/sitemap/0.xml`)).status).toBe(404)
  })
})

it('tells robots where the sitemap is and what is not for them', async () => {
  const robots = await (await fetch(`${address}/robots.txt`)).text()
  expect(robots).toContain(`Sitemap: ${address}/sitemap.xml`)
  expect(robots).toContain('Disallow: /*/coordination')
})
