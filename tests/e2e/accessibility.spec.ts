import type { Page } from '@playwright/test'
import { axe } from './axe.ts'
import { expect, test } from './test.ts'

const LOCALES = ['zh-hans', 'zh-hant', 'en'] as const
type Locale = (typeof LOCALES)[number]

/** Who looks at the portal, and where they begin besides the home page. */
const READERS = [
  { who: 'a visitor', account: null, from: ['/sign-in', '/sign-up', '/no-such-page'] },
  {
    who: 'a representative',
    account: 'hongkong',
    from: ['/account', '/account/notifications', '/account/mail', '/rooms', '/organisations/new'],
  },
  { who: 'a coordinator', account: 'coordinator', from: ['/coordination', '/account'] },
] as const

const MOST_PAGES = 50

/** What a browser keeps as a file or hands to another program. */
const DOWNLOAD = /\.(xml|ics|csv|json)(\?|$)/

/** Addresses that show the same page with other things on it: ids, slugs and queries do not count. */
function pattern(address: string): string {
  const { pathname } = new URL(address)
  return pathname
    .split('/')
    .slice(2)
    .map((part, index) => (index > 0 && /\d|-.*-/.test(part) ? ':thing' : part))
    .map((part, index, all) =>
      index === 1 && all[0] === 'organisations' && part !== 'new' ? ':thing' : part,
    )
    .join('/')
}

async function linksOf(page: Page, locale: Locale): Promise<string[]> {
  // Links in drawings have no `href` property that is a string.
  const addresses = await page.$$eval('a[href]:not([download])', (links) =>
    links.map((link) => new URL(link.getAttribute('href') ?? '', location.href).href),
  )
  const prefix = `${new URL(page.url()).origin}/${locale}`
  return addresses.filter((href) => href.startsWith(prefix) && !DOWNLOAD.test(href))
}

/** What axe finds on the page as it stands, one line per finding. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await axe(page)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${page.url()} ${id} ${target.join(' ')} ${failureSummary ?? ''}`,
    ),
  )
}

test.use({ expectedStatuses: [404] })

for (const locale of LOCALES) {
  for (const { who, account, from } of READERS) {
    test(`axe finds nothing on any page that ${who} reaches in ${locale}`, async ({
      as,
      visit,
    }) => {
      test.setTimeout(360_000)
      const colorScheme = locale === 'zh-hant' ? 'dark' : 'light'
      const page = account
        ? await as(account, { locale, colorScheme })
        : await visit({ locale, colorScheme })
      const base = new URL(
        page.url().startsWith('http') ? page.url() : (test.info().project.use.baseURL ?? ''),
      ).origin
      const waiting = [`/${locale}`, ...from.map((path) => `/${locale}${path}`)].map(
        (path) => base + path,
      )
      const seen = new Set<string>()
      const found: string[] = []
      for (
        let address = waiting.shift();
        address && seen.size < MOST_PAGES;
        address = waiting.shift()
      ) {
        if (seen.has(pattern(address))) continue
        seen.add(pattern(address))
        await page.goto(address)
        await expect(page.locator('html')).toHaveAttribute('lang', /.+/)
        found.push(...(await findings(page)))
        waiting.push(...(await linksOf(page, locale)))
      }
      expect(found).toEqual([])
      expect(seen.size).toBeGreaterThan(8)
    })
  }
}
