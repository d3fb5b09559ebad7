import type { Locator, Page } from '@playwright/test'
import { findings } from './axe.ts'
import { composer, enter, log, mark, message, shared } from './rooms.ts'
import { expect, test } from './test.ts'

// They talk in one room of the demonstration, another than `rooms.spec.ts`, so one after the other.
test.describe.configure({ mode: 'default' })

async function say(page: Page, text: string): Promise<void> {
  await composer(page).fill(text)
  await composer(page).press('Enter')
  await expect(message(page, text)).toBeVisible()
}

/** Opens what can be done with a message. */
async function open(row: Locator): Promise<Locator> {
  await row.hover()
  await row.locator('a[aria-expanded]').click()
  const menu = row.getByRole('group')
  await expect(menu).toBeVisible()
  return menu
}

test('two people in two scripts edit, react, answer, pin and delete', async ({ as }) => {
  const lin = await as('society', { locale: 'zh-hans' })
  const ho = await as('macao', { locale: 'zh-hant' })
  const id = await shared(lin, ho)
  await enter(lin, `/zh-hans/rooms/${id}`)
  await enter(ho, `/zh-hant/rooms/${id}`)
  const key = mark()
  await say(lin, `软件测试 ${key}`)
  await expect(message(ho, key)).toContainText('軟件測試')

  // Edited in its place, and read in the other script.
  await (await open(message(lin, key))).getByRole('button', { name: '修改' }).click()
  await lin.locator('textarea[name=edited]').fill(`软件测试已过关 ${key}`)
  await lin.locator('textarea[name=edited]').press('Enter')
  await expect(message(ho, key)).toContainText('軟件測試已過關')
  await expect(message(ho, key)).toContainText('已修改')

  // Each in a reaction of their own, by keyboard and by mouse.
  const menu = await open(message(ho, key))
  await expect(menu.getByRole('button', { name: '修改' })).toHaveCount(0)
  expect(await findings(ho, '[data-row]:has([role=group])')).toEqual([])
  await menu.getByRole('button').first().press('Enter')
  const thumbs = (page: Page) => message(page, key).getByRole('button', { name: /^👍/ })
  await expect(thumbs(lin)).toHaveAttribute('aria-pressed', 'false')
  await thumbs(lin).click()
  await expect(thumbs(ho)).toContainText('2')
  await thumbs(ho).click()
  await expect(thumbs(lin)).toContainText('1')

  // Answered, with what is answered above.
  await (await open(message(ho, key))).getByRole('button', { name: '回覆' }).click()
  const answer = mark()
  await composer(ho).fill(`恭喜 ${answer}`)
  await composer(ho).press('Enter')
  await expect(message(lin, answer)).toContainText('软件测试已过关')

  // Pinned for everyone, and taken down with the message.
  await (await open(message(ho, key))).getByRole('button', { name: '置頂' }).click()
  const pinned = (page: Page) => page.getByRole('complementary').getByText(key)
  await expect(pinned(lin)).toBeVisible()
  await (await open(message(lin, `过关 ${key}`))).getByRole('button', { name: '删除' }).click()
  await message(lin, key).getByRole('group').getByRole('button', { name: '删除' }).click()
  for (const page of [lin, ho]) {
    await expect(log(page)).not.toContainText(key)
    await expect(pinned(page)).toHaveCount(0)
    await expect(message(page, answer)).toBeVisible()
  }
  await expect(log(ho).getByText('訊息已刪除').last()).toBeVisible()
  await lin.reload()
  await expect(log(lin).getByText('消息已删除').last()).toBeVisible()
})

test.describe('without script', () => {
  test.use({ expectedStatuses: [422] })

  test('each of it is a form on the message’s own page', async ({ as }) => {
    const lin = await as('society', { locale: 'zh-hans', javaScriptEnabled: false })
    const ho = await as('macao', { locale: 'zh-hant' })
    const id = await shared(lin, ho)
    const key = mark()
    await lin.goto(`/zh-hans/rooms/${id}`)
    await composer(lin).fill(`无脚本 ${key}`)
    await lin.getByRole('button', { name: '发送' }).click()
    const page = async () => {
      await message(lin, key).locator('a[aria-expanded]').click({ force: true })
      await expect(lin).toHaveURL(/\/messages\//)
    }
    await page()
    await lin.locator('textarea').last().fill(' ')
    await lin.getByRole('button', { name: '保存' }).click()
    await expect(lin.getByRole('alert')).toBeVisible()
    await lin.locator('textarea').last().fill(`无脚本，改 ${key}`)
    await lin.getByRole('button', { name: '保存' }).click()
    await expect(message(lin, key)).toContainText('无脚本，改')
    await page()
    await lin.getByRole('button', { name: '🎉' }).click()
    await expect(message(lin, key).getByRole('button', { name: /^🎉/ })).toContainText('1')
    await page()
    await lin.getByRole('button', { name: '置顶' }).click()
    await expect(lin.getByRole('complementary').getByText(key)).toBeVisible()
    await page()
    await lin.getByRole('button', { name: '删除' }).click()
    await expect(log(lin)).not.toContainText(key)
  })
})

test.describe('a message’s page', () => {
  test.use({ expectedStatuses: [404] })

  test('is nobody’s who is not in the room', async ({ as }) => {
    const lin = await as('hongkong')
    const answer = await lin.goto(`/zh-hans/rooms/${'f'.repeat(24)}/messages/${'f'.repeat(24)}`)
    expect(answer?.status()).toBe(404)
  })
})
