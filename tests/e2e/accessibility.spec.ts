import type { Page } from '@playwright/test'
import { findings } from './axe.ts'
import { expect, test } from './test.ts'

const LOCALES = ['zh-hans', 'zh-hant', 'en'] as const
type Locale = (typeof LOCALES)[number]

/** Pages that show everybody the same but for the header; visitors look at them. */
const ALIKE = /^(news|organisations|programmes|collaborations\/network|sign-up)(\/:thing)?$/
/** Pages of whoever has an account; representatives look at them. */
const OF_ACCOUNTS = /^(account|organisations|programmes)\/.+$/

/** Who looks at the portal, where they begin besides the home page, and where they only follow the links. */
const READERS = [
  { who: 'a visitor', account: null, from: ['/sign-in', '/sign-up', '/no-such-page'], others: [] },
  {
    who: 'a representative',
    account: 'hongkong',
    from: ['/account', '/account/notifications', '/account/mail', '/rooms', '/organisations/new'],
    others: [ALIKE],
  },
  {
    who: 'a coordinator',
    account: 'coordinator',
    from: ['/coordination', '/account'],
    others: [ALIKE, OF_ACCOUNTS],
  },
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

test.use({ expectedStatuses: [404] })

for (const locale of LOCALES) {
  for (const { who, account, from, others } of READERS) {
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
      let looked = 0
      for (
        let address = waiting.shift();
        address && looked < MOST_PAGES;
        address = waiting.shift()
      ) {
        const kind = pattern(address)
        if (seen.has(kind)) continue
        seen.add(kind)
        await page.goto(address)
        await expect(page.locator('html')).toHaveAttribute('lang', /.+/)
        waiting.push(...(await linksOf(page, locale)))
        if (others.some((one) => one.test(kind))) continue
        looked += 1
        found.push(...(await findings(page)))
      }
      expect(found).toEqual([])
      expect(looked).toBeGreaterThan(8)
    })
  }
}
