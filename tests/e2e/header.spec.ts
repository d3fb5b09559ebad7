import { expect, test } from './test.ts'

const ONE_LINE = 70

for (const locale of ['zh-hans', 'zh-hant', 'en'] as const) {
  test(`the header stays on one line in ${locale}, whoever reads, on a phone and in a narrow window`, async ({
    as,
    visit,
  }) => {
    const pages = [await visit({ locale }), await as('hongkong', { locale })]
    pages.push(await as('coordinator', { locale }))
    for (const page of pages) {
      await page.goto(`/${locale}/news`)
      for (const width of [360, 640, 768, 1023, 1024, 1060, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        const box = await page.getByRole('banner').boundingBox()
        expect(box?.height, `${page.url()} at ${width}`).toBeLessThan(ONE_LINE)
      }
    }
  })
}
