import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './test.ts'

test.use({ expectedStatuses: [400, 401, 403, 404, 422] })

const LANGUAGES = { 'zh-hans': 'zh-Hans', 'zh-hant': 'zh-Hant-HK', en: 'en' } as const

const NOT_FOUND = {
  'zh-hans': '找不到这个页面',
  'zh-hant': '找不到這個頁面',
  en: 'This page cannot be found',
} as const

for (const [locale, lang] of Object.entries(LANGUAGES)) {
  test(`a page that does not exist says so in ${locale}`, async ({ page }) => {
    const response = await page.goto(`/${locale}/no/such/page`)
    expect(response?.status()).toBe(404)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      NOT_FOUND[locale as keyof typeof NOT_FOUND],
    )
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
  })
}

test.describe('an address', () => {
  const lost = (request: APIRequestContext, path: string) =>
    request.get(path, { headers: { Accept: 'text/html' }, maxRedirects: 0 })

  for (const path of [
    '/zh-hans/organisations/no-such-organisation',
    '/zh-hans/collaborations/not-an-id',
    '/zh-hans/collaborations/000000000000000000000000',
    '/zh-hans/news/no-such-news',
    '/en/organisations/%E0%A4%A',
    '/en/organisations/%00',
    '/en/organisations/$ne',
  ]) {
    test(`${path} is not found, not an error of ours`, async ({ request }) => {
      const { status } = await lost(request, path).then((response) => ({
        status: response.status(),
      }))
      expect([400, 404]).toContain(status)
    })
  }

  test('with a query of nonsense shows the directory all the same', async ({ request }) => {
    const nonsense = '?kind[$ne]=x&city=atlantis&page=-7&sort=%00&cluster=&q=' + 'x'.repeat(5_000)
    const response = await lost(request, `/en/organisations${nonsense}`)
    expect(response.status()).toBe(200)
  })

  for (const [path, wanted, header] of [
    ['/', '/zh-hant', 'zh-HK'],
    ['/news', '/en/news', 'en-GB,zh;q=0.5'],
    ['/', '/zh-hans', 'fr'],
    ['/zh-TW/news', '/zh-hant/news', 'en'],
    ['/fr/news', '/en/news', 'en'],
    ['/EN/organisations?q=a%20b', '/en/organisations?q=a%20b', 'zh'],
  ] as const) {
    test(`${path} leads a reader of ${header} to ${wanted}`, async ({ request }) => {
      const response = await request.get(path, {
        headers: { 'Accept-Language': header },
        maxRedirects: 0,
      })
      expect(response.status()).toBe(302)
      expect(response.headers().location).toBe(wanted)
    })
  }

  test('of the language read last is remembered', async ({ page }) => {
    await page.goto('/zh-hant/news')
    await page.goto('/')
    await expect(page).toHaveURL(/\/zh-hant$/)
  })
})

test('switching the language stays on the page and keeps the search', async ({ page }) => {
  await page.goto('/zh-hans/organisations?q=ocean')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/en\/organisations\?q=ocean/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  const alternates = page.locator('link[rel=alternate][hreflang]')
  expect(
    await alternates.evaluateAll((links) => links.map((link) => link.getAttribute('hreflang'))),
  ).toEqual(expect.arrayContaining(['zh-Hans', 'zh-Hant-HK', 'en', 'x-default']))
})

test.describe('a write', () => {
  const form = { email: 'hongkong@demo.wanlian.test', password: 'wanlian-demo' }

  test('from another site is refused', async ({ request }) => {
    const response = await request.post('/en/sign-in', {
      form,
      headers: { Origin: 'https://evil.example' },
      maxRedirects: 0,
    })
    expect(response.status()).toBe(403)
    expect(response.headers()['set-cookie'] ?? '').not.toContain('wanlian_session')
  })

  test('that is no form is refused, not an error of ours', async ({ request }) => {
    const response = await request.post('/en/sign-in', {
      data: '{"email":{"$ne":null}}',
      headers: { 'Content-Type': 'application/json' },
    })
    expect(response.status()).toBe(400)
  })

  test('with a forged session is a stranger’s', async ({ request }) => {
    const response = await request.get('/en/account', {
      headers: { Cookie: 'wanlian_session=' + 'a'.repeat(40) },
      maxRedirects: 0,
    })
    expect(response.status()).toBe(302)
    expect(response.headers().location).toContain('/en/sign-in')
  })
})

test.describe('signing up', () => {
  for (const javaScriptEnabled of [true, false]) {
    test(`with mistakes keeps what was typed and says what is wrong ${javaScriptEnabled ? 'with' : 'without'} script`, async ({
      visit,
    }) => {
      const page = await visit({ locale: 'zh-hant', javaScriptEnabled })
      await page.goto('/zh-hant/sign-up')
      await page.locator('[name=name]').fill('何'.repeat(10_000))
      await page.locator('[name=email]').fill('ho@')
      await page.locator('[name=password]').fill('password123')
      await page.getByRole('main').getByRole('button').click()
      await expect(page.getByRole('alert')).toContainText('有 3 處需要修改')
      await expect(page.locator('[name=email]')).toHaveValue('ho@')
      await expect(page.locator('[name=name]')).toHaveValue('何'.repeat(10_000))
      // A page sent anew never carries the password back.
      if (!javaScriptEnabled) await expect(page.locator('[name=password]')).toHaveValue('')
      await expect(page.locator('#field-email-error')).toContainText('電郵')
      await expect(page.locator('#field-password-error')).toContainText('太常見')
    })
  }

  test('with a taken address looks like with a free one', async ({ visit }) => {
    const page = await visit({ locale: 'en' })
    await page.goto('/en/sign-up')
    await page.locator('[name=name]').fill('Somebody')
    await page.locator('[name=email]').fill('hongkong@demo.wanlian.test')
    await page.locator('[name=password]').fill('not the password of that one')
    await page.getByRole('main').getByRole('button').click()
    await expect(page.getByText('Your account is open.')).toBeVisible()
    await expect(page).toHaveURL(/\/en\/account/)
  })
})

test('a wrong password and an unknown address get the same answer', async ({ visit }) => {
  const page = await visit({ locale: 'en' })
  const answers: string[] = []
  for (const email of ['macao@demo.wanlian.test', 'nobody-at-all@demo.wanlian.test']) {
    await page.goto('/en/sign-in')
    await page.locator('[name=email]').fill(email)
    await page.locator('[name=password]').fill('certainly not this one')
    await page.getByRole('main').getByRole('button').click()
    await expect(page.getByRole('alert')).toBeVisible()
    answers.push((await page.getByRole('alert').textContent()) ?? '')
  }
  expect(answers[0]).toBe(answers[1])
})
