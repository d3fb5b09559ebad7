import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { findings } from './axe.ts'
import { expect, test } from './test.ts'

/** A programme of the demonstration content whose pairs are at work. */
async function openFigures(page: Page): Promise<void> {
  await page.goto('/en/coordination/programmes')
  await page.getByRole('link', { name: 'Three Rivers Pairing Programme 2026 (demo)' }).click()
  await page.getByRole('link', { name: 'Figures', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'How far organisations come' })).toBeVisible()
  await page.waitForLoadState()
}

for (const javaScriptEnabled of [true, false]) {
  test(`a coordinator narrows the organisations down, sorts and takes them home, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({
    as,
  }) => {
    const page = await as('coordinator', { locale: 'en', javaScriptEnabled })
    await openFigures(page)
    const rows = page
      .getByRole('table', { name: /^The programme’s organisations/ })
      .locator('tbody tr')
    const all = await rows.count()
    expect(all).toBeGreaterThan(2)

    await page.getByLabel('City', { exact: true }).selectOption('shenzhen')
    await page.getByRole('button', { name: 'Filter' }).click()
    await expect(page).toHaveURL(/city=shenzhen/)
    await expect(rows).toHaveCount(1)
    await expect(rows).toContainText('Shenzhen')

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download as CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^wanlian-.*\.csv$/)
    const file = await readFile(await download.path(), 'utf8')
    expect(file.startsWith('\uFEFF"Organisation","Side","City"')).toBe(true)
    expect(file.split('\r\n').filter(Boolean)).toHaveLength(2)

    await page.getByRole('link', { name: 'Clear filters' }).click()
    await expect(rows).toHaveCount(all)
    const first = await rows.first().textContent()
    await page.getByRole('columnheader', { name: 'Organisation' }).getByRole('link').click()
    await expect(rows.last()).toHaveText(first ?? '')

    await page.getByText('The same as a table').first().click()
    await expect(page.getByRole('row', { name: /^Applied \d/ })).toBeVisible()
    await page.getByRole('link', { name: 'Overview', exact: true }).click()
    await expect(page.getByText('Table of the figures exported').first()).toBeVisible()
  })
}

test.describe('for others', () => {
  test.use({ expectedStatuses: [404] })

  test('there are no figures and no file', async ({ as }) => {
    const desk = await as('coordinator', { locale: 'en' })
    await openFigures(desk)
    const address = new URL(desk.url()).pathname
    const member = await as('society', { locale: 'en' })
    for (const path of [address, `${address}.csv`]) {
      expect((await member.request.get(path)).status()).toBe(404)
      expect((await desk.request.get(path)).status()).toBe(200)
    }
  })
})

test('axe finds nothing in the figures, light or dark, wide or on a phone', async ({ as }) => {
  const phone = { width: 390, height: 844 }
  for (const visit of [{}, { viewport: phone, colorScheme: 'dark' as const }]) {
    const page = await as('coordinator', { locale: 'en', ...visit })
    await openFigures(page)
    expect(await findings(page)).toEqual([])
  }
})
