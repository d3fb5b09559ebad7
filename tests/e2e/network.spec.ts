import { findings } from './axe.ts'
import { expect, test } from './test.ts'

for (const javaScriptEnabled of [true, false]) {
  test(`the network is narrowed down by choice and by city, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({
    visit,
  }) => {
    const page = await visit({ locale: 'en', javaScriptEnabled })
    await page.goto('/en/collaborations/network')
    const rows = page.getByRole('table').getByRole('row')
    const all = await rows.count()
    expect(all).toBeGreaterThan(2)

    await page.getByRole('link', { name: /^Shenzhen, / }).click()
    await expect(page).toHaveURL(/city=shenzhen/)
    await expect(page.getByLabel('City', { exact: true })).toHaveValue('shenzhen')
    for (const row of (await rows.all()).slice(1)) await expect(row).toContainText('Shenzhen')
    const narrowed = await rows.count()
    expect(narrowed).toBeLessThan(all)

    await page.getByLabel('City', { exact: true }).selectOption('jiangmen')
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page.getByText('No collaboration fits these filters')).toBeVisible()
    await page.getByRole('link', { name: 'Clear filters' }).click()
    // Collaborations of other tests begin and end meanwhile.
    await expect.poll(() => rows.count()).toBeGreaterThan(narrowed)
  })
}

test('axe finds nothing in the picture in any language', async ({ visit }) => {
  const page = await visit()
  for (const locale of ['zh-hans', 'zh-hant', 'en']) {
    await page.goto(`/${locale}/collaborations/network?city=shenzhen`)
    expect(await findings(page)).toEqual([])
  }
})
