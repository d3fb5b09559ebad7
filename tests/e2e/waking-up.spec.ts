import { expect, test } from './test.ts'

test('a page survives what is typed on it while it wakes up', async ({ visit }) => {
  const page = await visit({ locale: 'en' })
  await page.addInitScript(() => {
    const { port1, port2 } = new MessageChannel()
    const until = Date.now() + 4_000
    port1.onmessage = () => {
      const key = new KeyboardEvent('keydown', { key: 'a', bubbles: true })
      document.querySelector('main *')?.dispatchEvent(key)
      if (Date.now() < until) port2.postMessage(0)
    }
    port2.postMessage(0)
  })
  await page.goto('/en/organisations')
  // Only a page that is awake goes there without loading everything anew.
  await page.evaluate(() => Object.assign(window, { same: true }))
  await page.getByRole('navigation').getByRole('link', { name: 'News' }).first().click()
  await expect(page).toHaveURL(/\/news/)
  expect(await page.evaluate(() => 'same' in window)).toBe(true)
})

test('what is typed in the directory before it wakes up is searched for', async ({ visit }) => {
  const page = await visit({ locale: 'en' })
  let wake = () => {}
  const woken = new Promise<void>((resolve) => (wake = resolve))
  await page.route('**/assets/entry.client-*', async (route) => {
    await woken
    await route.continue()
  })
  const opening = page.goto('/en/organisations')
  await page.getByRole('searchbox').fill('hkust')
  await page.getByRole('searchbox').blur()
  wake()
  await opening
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === 'hkust')
  await expect(page.getByRole('searchbox')).toHaveValue('hkust')
})
