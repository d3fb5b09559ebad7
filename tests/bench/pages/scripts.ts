import { get } from 'node:http'
import { chromium, type Browser } from 'playwright'
import { BROWSER_ARGUMENTS, findBrowser } from '#tests/support/browser.mjs'

const LOCALES = ['zh-hans', 'zh-hant', 'en']
const PLACES = ['', '/organisations', '/news', '/sign-in']

export interface Scripts {
  locale: string
  /** Bytes of all different scripts that the public pages load, as sent to a browser that takes Brotli. */
  bytes: number
  /** Of these, by page; scripts that several pages load count on each. */
  byPage: Array<{ path: string; bytes: number; files: number }>
  /** Scripts that were not sent in Brotli. */
  uncompressed: string[]
}

interface Sent {
  bytes: number
  encoding: string | undefined
}

function send(url: string): Promise<Sent> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
      let bytes = 0
      response.on('data', (data: Buffer) => (bytes += data.length))
      response.once('error', reject)
      response.once('end', () => resolve({ bytes, encoding: response.headers['content-encoding'] }))
    }).once('error', reject)
  })
}

/** The scripts that a browser asks for on one page, until it asks for nothing any more. */
async function scriptsOf(browser: Browser, url: string): Promise<string[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  const urls = new Set<string>()
  page.on('request', (request) => {
    if (request.resourceType() === 'script' || /\.m?js(\?|$)/.test(request.url()))
      urls.add(request.url())
  })
  await page.goto(url, { waitUntil: 'networkidle', timeout: 30_000 })
  await context.close()
  return [...urls]
}

/** A verified or unclaimed organisation, whichever the directory shows first. */
async function anOrganisation(origin: string, locale: string): Promise<string[]> {
  const html = await (await fetch(`${origin}/${locale}/organisations`)).text()
  const paths = html.matchAll(new RegExp(`href="/${locale}(/organisations/[a-z0-9-]+)"`, 'g'))
  const slug = [...paths].map(([, path]) => path).find((path) => path && !path.endsWith('/new'))
  return slug === undefined ? [] : [slug]
}

/**
 * Opens the public pages in a real browser, in every language, each time with an empty cache.
 * @returns undefined where there is no browser
 */
export async function publicScripts(origin: string): Promise<Scripts[] | undefined> {
  const found = await findBrowser()
  if (!found) return undefined
  const browser = await chromium.launch({ ...found, args: BROWSER_ARGUMENTS })
  const sent = new Map<string, Sent>()
  try {
    const all: Scripts[] = []
    for (const locale of LOCALES) {
      const loaded = new Set<string>()
      const byPage: Scripts['byPage'] = []
      for (const place of [...PLACES, ...(await anOrganisation(origin, locale))]) {
        const urls = await scriptsOf(browser, `${origin}/${locale}${place}`)
        for (const url of urls) if (!sent.has(url)) sent.set(url, await send(url))
        urls.forEach((url) => loaded.add(url))
        byPage.push({ path: place, bytes: sum(urls, sent), files: urls.length })
      }
      const uncompressed = [...loaded].filter((url) => sent.get(url)?.encoding !== 'br')
      all.push({ locale, bytes: sum(loaded, sent), byPage, uncompressed })
    }
    return all
  } finally {
    await browser.close()
  }
}

function sum(urls: Iterable<string>, sent: ReadonlyMap<string, Sent>): number {
  return [...urls].reduce((total, url) => total + (sent.get(url)?.bytes ?? 0), 0)
}
