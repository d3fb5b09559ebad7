import { expect, it } from 'vitest'
import { PAGES_PER_FILE, sitemapIndex, urlSet } from '#server/http/feeds/sitemap.ts'
import { parseXml } from '#tests/support/feeds.ts'

const origin = 'https://wanlian.example'

it('keeps a full file under the protocol’s 50,000 addresses and 50 MB', () => {
  const path = `/organisations/${'a'.repeat(60)}`
  const pages = Array.from({ length: PAGES_PER_FILE }, () => ({ path, changedAt: new Date(0) }))
  let urls = 0
  let bytes = 0
  for (const part of urlSet(pages, origin)) {
    urls += part.split('<url>').length - 1
    bytes += Buffer.byteLength(part)
  }
  expect(urls).toBeLessThanOrEqual(50_000)
  expect(bytes).toBeLessThan(50 * 1024 * 1024)
})

it('lists its files where there are several', () => {
  const index = parseXml(sitemapIndex(2, origin))
  const locs = Array.from(index.getElementsByTagName('loc')).map(({ textContent }) => textContent)
  expect(locs).toEqual([`${origin}/sitemap/1.xml`, `${origin}/sitemap/2.xml`])
})
