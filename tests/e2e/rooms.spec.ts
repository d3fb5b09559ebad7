import type { Page } from '@playwright/test'
import { findings } from './axe.ts'
import { composer, isConnected, log, mark, meet, messages, say } from './rooms.ts'
import { expect, test } from './test.ts'

// They talk in one room of the demonstration, so one after the other.
test.describe.configure({ mode: 'default' })

const announced = (page: Page) => page.locator('[data-announcer]')
const unique = (text: string) => `${text} ${mark()}`

test('two people read each other in their own script, the original one click away', async ({
  as,
}) => {
  const lin = await as('hongkong', { locale: 'zh-hans' })
  const ho = await as('association', { locale: 'zh-hant' })
  await meet(lin, ho)

  const simplified = unique('软件和传感器都准备好了')
  await say(lin, simplified)
  const converted = messages(
    ho,
    simplified.replace('软件和传感器都准备好了', '軟件和傳感器都準備好了'),
  )
  await expect(converted).toBeVisible()
  await expect(converted.locator('[lang=zh-Hant-HK]').first()).toBeVisible()
  await expect(announced(ho)).toContainText('軟件和傳感器')

  const row = log(ho).getByRole('listitem').last()
  await row.getByRole('button').click()
  await expect(row).toContainText(simplified)
  await expect(row.locator('[lang=zh-Hans]').first()).toContainText('软件')

  const traditional = unique('設備已經過關')
  await say(ho, traditional)
  await expect(messages(lin, '设备已经过关').last()).toBeVisible()
  await expect(announced(ho)).not.toContainText('設備')
})

test('a burst from both sides keeps its order and comes once', async ({ as }) => {
  const lin = await as('hongkong', { locale: 'zh-hans' })
  const ho = await as('association', { locale: 'en' })
  await meet(lin, ho)
  const burst = unique('burst')
  const numbers = Array.from({ length: 12 }, (_, index) => index)
  await Promise.all(
    [lin, ho].map(async (page, side) => {
      for (const number of numbers) await say(page, `${burst} ${side}:${number}.`)
    }),
  )
  const shown = (page: Page) => messages(page, burst).allInnerTexts()
  const order = async (page: Page) =>
    (await shown(page)).map((text) => /\d:\d+\./.exec(text)?.[0] ?? '')
  for (const page of [lin, ho]) {
    await expect(messages(page, burst)).toHaveCount(numbers.length * 2)
    await expect(page.getByText('等待发送')).toHaveCount(0)
  }
  const seen = await order(lin)
  expect(await order(ho)).toEqual(seen)
  for (const side of ['0', '1']) {
    expect(seen.filter((text) => text.startsWith(side))).toEqual(
      numbers.map((number) => `${side}:${number}.`),
    )
  }
})

test('what is written offline waits, survives leaving the page, and arrives once', async ({
  as,
}) => {
  const lin = await as('hongkong', { locale: 'zh-hans' })
  const ho = await as('association', { locale: 'zh-hant' })
  const id = await meet(lin, ho)
  const [first, second, third] = [unique('offline'), unique('offline'), unique('meanwhile')]

  await lin.context().setOffline(true)
  await expect(lin.getByText('连接中断')).toBeVisible()
  await say(lin, first)
  await say(lin, second)
  await expect(messages(lin, first)).toContainText('等待发送')
  await expect(lin.getByText('2 条消息会在恢复后自动发出')).toBeVisible()

  // Closed, not left: a page that is left in a browser that plays offline is online for its last moment.
  const browser = lin.context()
  await lin.close()
  await say(ho, third)
  // What has been taken has a page of its own; until then it may still be on its way.
  await expect(messages(ho, third).locator('a[href*="/messages/"]')).toHaveCount(1)
  await browser.setOffline(false)
  const back = await browser.newPage()
  await back.goto(`/zh-hans/rooms/${id}`)
  for (const text of [first, second]) {
    await expect(messages(ho, text)).toHaveCount(1)
    await expect(messages(back, text)).toHaveCount(1)
    await expect(messages(back, text)).not.toContainText('等待发送')
  }
  const texts = await log(ho).getByRole('listitem').allInnerTexts()
  const place = (text: string) => texts.findIndex((row) => row.includes(text))
  expect(place(third)).toBeGreaterThan(-1)
  expect(place(third)).toBeLessThan(place(first))
  expect(place(first)).toBeLessThan(place(second))
})

test('what was missed while offline is there when the connection is back', async ({ as }) => {
  const lin = await as('hongkong', { locale: 'zh-hans' })
  const ho = await as('association', { locale: 'en' })
  await meet(lin, ho)
  const [missed, later] = [unique('missed'), unique('later')]
  await lin.context().setOffline(true)
  await expect(lin.getByText('连接中断')).toBeVisible()
  await say(ho, missed)
  await expect(messages(ho, missed)).toBeVisible()
  await lin.context().setOffline(false)
  await expect(messages(lin, missed)).toHaveCount(1)
  await say(ho, later)
  await expect(messages(lin, later)).toHaveCount(1)
})

test('typing and presence are seen by the other side, and end', async ({ as }) => {
  const lin = await as('hongkong', { locale: 'zh-hans' })
  const ho = await as('association', { locale: 'zh-hant' })
  await meet(lin, ho)
  await expect(lin.locator('[data-online=true]')).toHaveCount(2)
  await composer(lin).pressSequentially('写', { delay: 20 })
  await expect(ho.locator('[data-typing]')).toContainText('正在輸入')
  await expect(lin.locator('[data-typing]')).toBeEmpty()
  await say(lin, unique('written'))
  await expect(ho.locator('[data-typing]')).toBeEmpty()
  await lin.close()
  await expect(ho.locator('[data-online=true]')).toHaveCount(1)
})

test('unread messages are counted in the list and marked in the conversation', async ({ as }) => {
  const lin = await as('hongkong', { locale: 'en' })
  const ho = await as('association', { locale: 'zh-hant' })
  const id = await meet(lin, ho)
  const list = ho.getByRole('navigation', { name: '我的項目室' })
  const link = list.locator(`a[href$="/rooms/${id}"]`)
  await lin.goto('/en/account')
  await ho.setViewportSize({ width: 390, height: 800 })
  await ho.goto('/zh-hant/rooms')
  await lin.goto(`/en/rooms/${id}`)
  const [one, two] = [unique('unread'), unique('unread')]
  await say(lin, one)
  await say(lin, two)
  await expect(link).toContainText('2 條未讀')
  await expect(link).toContainText(two)

  await link.click()
  const line = log(ho).locator('[data-unread]')
  await expect(line).toHaveCount(1)
  await expect(messages(ho, one).locator('[data-unread]')).toHaveCount(1)
  await ho.getByRole('link', { name: '返回項目室列表' }).click()
  await expect(link).not.toContainText('未讀')
})

test('history comes by scrolling back without moving what is read', async ({ as }) => {
  const lin = await as('hongkong', { locale: 'zh-hans' })
  const ho = await as('association', { locale: 'zh-hant' })
  const id = await meet(lin, ho)
  await ho.goto('/zh-hant/account')
  // More than one page of them.
  for (let number = 0; number < 60; number += 1) await say(lin, unique(`page ${number}`))
  await expect(lin.getByText('等待发送')).toHaveCount(0)
  await ho.goto(`/zh-hant/rooms/${id}`)
  const rows = log(ho).getByRole('listitem')
  // With all that is unread, although it is more than one page: what came later would push the line out of sight.
  await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(60)
  await expect(log(ho).locator('[data-unread]')).toBeInViewport()
  const rest = ho.getByRole('button', { name: /條新訊息/ })
  await rest.click()
  await expect(rest).toHaveCount(0)
  const here = ho.locator('nav[aria-label="我的項目室"] [aria-current=page]')
  await expect(here).not.toContainText('未讀')
  await ho.reload()
  await expect(log(ho).locator('[data-unread]')).toHaveCount(0)
  const oldest = rows.first()
  const text = (await oldest.innerText()).trim()
  // Asked for before there is a connection, it comes with that.
  await ho.context().setOffline(true)
  await expect(ho.getByText('連接中斷')).toBeVisible()
  await oldest.scrollIntoViewIfNeeded()
  await ho.evaluate(() => new Promise(requestAnimationFrame))
  await ho.context().setOffline(false)
  await expect.poll(() => rows.count()).toBeGreaterThan(50)
  const same = rows
    .filter({ hasText: /page \d+/ })
    .filter({ hasText: text.split('\n').at(-1) ?? '' })
  await expect(same.first()).toBeInViewport()

  const pill = ho.getByRole('button', { name: '回到最新' })
  await expect(pill).toBeVisible()
  const before = await same.first().boundingBox()
  const fresh = unique('below')
  await say(lin, fresh)
  await expect(ho.getByRole('button', { name: '1 條新訊息' })).toBeVisible()
  expect((await same.first().boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0)
  await ho.getByRole('button', { name: '1 條新訊息' }).click()
  await expect(messages(ho, fresh)).toBeInViewport()
  await expect(pill).toHaveCount(0)
})

test('Enter that chooses a word in an input method does not send', async ({ as }) => {
  const ho = await as('association', { locale: 'zh-hant' })
  await ho.goto('/zh-hant/rooms')
  const text = unique('組字')
  await composer(ho).fill(text)
  const enter = (init: object) =>
    composer(ho).dispatchEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, ...init })
  await enter({ isComposing: true })
  await enter({ isComposing: false, keyCode: 229 })
  await composer(ho).press('Shift+Enter')
  await expect(composer(ho)).toHaveValue(`${text}\n`)
  await expect(messages(ho, text)).toHaveCount(0)
  await composer(ho).press('Enter')
  await expect(messages(ho, text)).toHaveCount(1)
  await expect(composer(ho)).toHaveValue('')
})

test('signing out elsewhere is said at once, and what is typed then is kept', async ({ as }) => {
  const lin = await as('hongkong', { locale: 'zh-hans' })
  await lin.goto('/zh-hans/rooms')
  await isConnected(lin)
  const elsewhere = await lin.context().newPage()
  await elsewhere.goto('/zh-hans/account')
  await elsewhere.getByRole('button', { name: '退出登录' }).click()
  await expect(lin.getByText('你已经退出登录')).toBeVisible()
  const text = unique('退出之后')
  await say(lin, text)
  await expect(messages(lin, text)).toContainText('等待发送')
  // A tab that nobody looks at may draw no more frames, and a click waits for two.
  await lin.bringToFront()
  await lin.getByRole('link', { name: '重新登录' }).click()
  const form = lin.locator('form:has([name=password])')
  await form.locator('[name=email]').fill('hongkong@demo.wanlian.test')
  await form.locator('[name=password]').fill('wanlian-demo')
  await form.locator('[type=submit]').click()
  await expect(messages(lin, text)).toHaveCount(1)
  await expect(messages(lin, text)).not.toContainText('等待发送')
})

test('a text over the limit is refused and kept, and a draft survives a reload', async ({ as }) => {
  const lin = await as('hongkong', { locale: 'zh-hans' })
  await lin.goto('/zh-hans/rooms')
  const text = '长'.repeat(8_001)
  await composer(lin).fill(text)
  await expect(lin.getByRole('alert')).toContainText('超出 1 字')
  await composer(lin).press('Enter')
  await expect(composer(lin)).toHaveValue(text)
  await composer(lin).fill('写到一半')
  await lin.reload()
  await expect(composer(lin)).toHaveValue('写到一半')
  await composer(lin).fill('')
})

test.describe('without script', () => {
  // A text that is too long.
  test.use({ expectedStatuses: [422] })

  test('reading and writing work without script', async ({ as }) => {
    const lin = await as('hongkong', { locale: 'zh-hans', javaScriptEnabled: false })
    await lin.goto('/zh-hans/rooms')
    await lin.getByRole('navigation').locator('a[href*="/rooms/"]').first().click()
    const text = unique('没有脚本')
    await composer(lin).fill(text)
    await lin.getByRole('button', { name: '发送' }).click()
    await expect(messages(lin, text)).toHaveCount(1)
    await expect(messages(lin, text)).toBeInViewport()
    await lin.reload()
    await expect(messages(lin, text)).toHaveCount(1)
    await composer(lin).fill(' 长'.repeat(4_001))
    await lin.getByRole('button', { name: '发送' }).click()
    await expect(composer(lin)).toHaveValue(/长/)
    await expect(lin.getByRole('alert')).toContainText('一条消息最多 8,000 字')
  })
})

for (const locale of ['zh-hans', 'zh-hant', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the rooms in ${locale}, ${colorScheme}`, async ({ as }) => {
      const lin = await as('hongkong', { locale, colorScheme })
      for (const width of [1280, 390]) {
        await lin.setViewportSize({ width, height: 800 })
        await lin.goto(`/${locale}/rooms`)
        expect(await findings(lin)).toEqual([])
        await lin.getByRole('navigation').locator('a[href*="/rooms/"]').first().click()
        await lin.waitForURL(/\/rooms\/./)
        await expect(composer(lin)).toBeVisible()
        const headings = lin.locator('h1, h2, h3').filter({ visible: true })
        await expect(headings.first()).toHaveJSProperty('tagName', 'H1')
        expect(await findings(lin)).toEqual([])
      }
      await lin.goto(`${lin.url()}?pane=about`)
      expect(await findings(lin)).toEqual([])
    })
  }
}
