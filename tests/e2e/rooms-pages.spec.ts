import { findings } from './axe.ts'
import { composer } from './rooms.ts'
import { expect, test } from './test.ts'

test.describe('a room that is not yours', () => {
  test.use({ expectedStatuses: [404] })

  test('is as if it did not exist, with the way back', async ({ as }) => {
    const lin = await as('society', { locale: 'zh-hans' })
    for (const id of ['f'.repeat(24), 'nonsense']) {
      const response = await lin.goto(`/zh-hans/rooms/${id}`)
      expect(response?.status()).toBe(404)
      await expect(lin.getByRole('heading', { name: '你不在这个项目室了' })).toBeVisible()
      await expect(lin.getByRole('link', { name: '返回我的项目室' })).toBeVisible()
    }
  })
})

test('the headings of an open room begin with its own', async ({ as }) => {
  const lin = await as('society', { locale: 'zh-hans' })
  await lin.goto('/zh-hans/rooms')
  await lin.getByRole('navigation').locator('a[href*="/rooms/"]').first().click()
  await lin.waitForURL(/\/rooms\/./)
  const headings = lin.locator('h1, h2, h3').filter({ visible: true })
  await expect(headings.first()).toHaveJSProperty('tagName', 'H1')
  await expect(lin.locator('h1')).toHaveCount(1)
})

for (const locale of ['zh-hans', 'zh-hant', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the rooms in ${locale}, ${colorScheme}`, async ({ as }) => {
      const lin = await as('society', { locale, colorScheme })
      for (const [width, height] of [
        [1280, 800],
        [390, 844],
      ] as const) {
        await lin.setViewportSize({ width, height })
        await lin.goto(`/${locale}/rooms`)
        expect(await findings(lin)).toEqual([])
        const link = lin.getByRole('navigation').locator('a[href*="/rooms/"]').first()
        await link.click()
        await expect(composer(lin)).toBeVisible()
        expect(await findings(lin)).toEqual([])
      }
      await lin.goto(`${lin.url()}?pane=about`)
      expect(await findings(lin)).toEqual([])
    })
  }
}
