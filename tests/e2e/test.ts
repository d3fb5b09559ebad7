import {
  expect,
  test as base,
  type Browser,
  type BrowserContext,
  type Page,
} from '@playwright/test'

/** The demonstration accounts, by the part before `@demo.wanlian.test`. */
type Account =
  | 'coordinator'
  | 'coordinator2'
  | 'admin'
  | 'society'
  | 'association'
  | 'hongkong'
  | 'macao'
  // Colleagues, whose accounts are not printed.
  | 'zeng'
  | 'luo'
  | 'deng'

interface Visit {
  /** As in the address; what is signed in to, and what the browser asks for. */
  locale?: 'zh-hans' | 'zh-hant' | 'en'
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
  javaScriptEnabled?: boolean
}

interface Fixtures {
  /** HTTP error statuses a test means to provoke: `test.use({ expectedStatuses: [404] })`. */
  expectedStatuses: number[]
  complaints: string[]
  /** Opens a browser window of its own for a visitor who has not signed in. */
  visit: (visit?: Visit) => Promise<Page>
  /** Opens a browser window of its own, signed in, on the page that follows sign-in. */
  as: (account: Account, visit?: Visit) => Promise<Page>
}

const BROWSER_LOCALES = { 'zh-hans': 'zh-CN', 'zh-hant': 'zh-HK', en: 'en-GB' }

function watch(context: BrowserContext, complaints: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => complaints.push(error.error().stack ?? String(error.error())))
}

/**
 * Whoever goes on before what they asked for has come breaks that off, on a slow machine more often. Remix (2.17, with
 * its single fetch) leaves the promise of what was broken off to nobody; the page goes on, and nothing is seen of it.
 */
const brokenOff = /^AbortError: signal is aborted without reason\n(?:.*\n)*.*\bnavigate\b/

const isExpected = (complaint: string, statuses: number[]) =>
  brokenOff.test(complaint) ||
  statuses.some((status) => complaint.includes(`responded with a status of ${status} `))

const open = (
  browser: Browser,
  baseURL: string | undefined,
  { locale = 'zh-hans', ...visit }: Visit,
) =>
  browser.newContext({ ...visit, locale: BROWSER_LOCALES[locale], ...(baseURL ? { baseURL } : {}) })

/** React has put itself upon the document, and takes part in whatever happens from then on. */
const takenOver = (page: Page) =>
  page.waitForFunction(
    () =>
      !document.querySelector('script[type=module]') ||
      Object.keys(document).some((key) => key.startsWith('__reactContainer$')),
  )

/** Lets the page's script take over before a test goes on, which would else outrun it as no person does. */
function patient(page: Page): Page {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)]
  page.goto = async (...where) => {
    const response = await goto(...where)
    await takenOver(page)
    return response
  }
  page.reload = async (how) => {
    const response = await reload(how)
    await takenOver(page)
    return response
  }
  return page
}

/** What the sign-in form sends. A browser that shows the form first costs a second, two hundred times over. */
async function signIn(page: Page, account: Account, address: string): Promise<void> {
  const answer = await page.request.post(address, {
    form: { email: `${account}@demo.wanlian.test`, password: 'wanlian-demo' },
    headers: { origin: new URL(address).origin },
    maxRedirects: 0,
  })
  const { location = '' } = answer.headers()
  expect(answer.status(), `signing in as ${account}`).toBe(302)
  await page.goto(location)
}

/** Playwright's test, in which a page that complains on its console fails the test. */
export const test = base.extend<Fixtures>({
  expectedStatuses: [[], { option: true }],
  complaints: [
    async ({ expectedStatuses }, use) => {
      const complaints: string[] = []
      await use(complaints)
      const unexpected = complaints.filter((text) => !isExpected(text, expectedStatuses))
      expect(unexpected, 'what pages complained about').toEqual([])
    },
    { auto: true },
  ],
  context: async ({ context, complaints }, use) => {
    watch(context, complaints)
    await use(context)
  },
  page: async ({ page, javaScriptEnabled }, use) => {
    await use(javaScriptEnabled === false ? page : patient(page))
  },
  visit: async ({ browser, baseURL, complaints }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (visit = {}) => {
      const context = await open(browser, baseURL, visit)
      contexts.push(context)
      watch(context, complaints)
      const page = await context.newPage()
      return visit.javaScriptEnabled === false ? page : patient(page)
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
  as: async ({ visit, baseURL }, use) => {
    await use(async (account, options = {}) => {
      const page = await visit(options)
      await signIn(page, account, `${baseURL}/${options.locale ?? 'zh-hans'}/sign-in`)
      return page
    })
  },
})

export { expect }
