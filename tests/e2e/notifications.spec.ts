import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

const LIST = '/zh-hans/account/notifications'
const bell = (page: Page) => page.getByRole('link', { name: /^通知/ }).first()
const unreadIn = async (page: Page) =>
  Number(/\d+/.exec((await bell(page).getAttribute('aria-label')) ?? '')?.[0] ?? 0)

/** Quoted-printable (RFC 2045), as far as addresses need it. */
const plain = (message: string) => message.replace(/=\r?\n/g, '').replace(/=3D/g, '=')

function letterTo(address: string): string {
  const folder = process.env.PORTAL_OUTBOX ?? ''
  const letters = readdirSync(folder)
    .filter((name) => name.startsWith('confirmation'))
    .map((name) => plain(readFileSync(join(folder, name), 'utf8')))
  return letters.find((letter) => letter.includes(address)) ?? ''
}

test('what somebody reads in one window is read in the other, without a reload', async ({ as }) => {
  const room = await as('hongkong')
  await room.goto('/zh-hans/rooms')
  const list = await as('hongkong')
  await list.goto(LIST)

  // Following what is unread leads there, and is reading it.
  const first = list.getByRole('listitem').filter({ hasText: '未读' }).first()
  const form = `form[action="${(await first.locator('form').getAttribute('action')) ?? ''}"]`
  const link = first.getByRole('heading').getByRole('link')
  const fetched: string[] = []
  await list.route('**/*.data*', async (route) => {
    fetched.push(new URL(route.request().url()).pathname)
    // Later than the answer to its being read, which must not make the page begin anew.
    await new Promise((resolve) => setTimeout(resolve, 400))
    await route.continue()
  })
  const destination = `${(await link.getAttribute('href')) ?? ''}.data`
  const answered = list.waitForResponse((answer) => answer.request().method() === 'POST')
  await link.click()
  await expect(list).not.toHaveURL(/notifications/)
  const { unread } = (await (await answered).json()) as { unread: number }
  await expect.poll(() => unreadIn(list)).toBe(unread)
  expect(fetched.filter((path) => path === destination)).toHaveLength(1)
  await list.unroute('**/*.data*')
  await expect
    .poll(async () => {
      await list.goto(LIST)
      return list.locator(form).count()
    })
    .toBe(0)

  // In another window the list stays where it is, and shows it as read.
  const unreadRows = list.getByRole('listitem').filter({ hasText: '未读' })
  const rows = await unreadRows.count()
  const next = unreadRows.first().getByRole('heading').getByRole('link')
  const title = await next.textContent()
  const opened = list.context().waitForEvent('page')
  await next.click({ modifiers: ['ControlOrMeta'] })
  await (await opened).close()
  await expect(unreadRows).toHaveCount(rows - 1)
  await expect(list.getByRole('link', { name: title ?? '' }).first()).toBeVisible()

  // The clock may tell more in the meantime, so the two windows are compared with each other.
  const before = await unreadIn(room)
  await list.getByRole('button', { name: '全部标为已读' }).click()
  await expect(list.getByRole('status')).toHaveText('已全部标为已读。')
  await expect.poll(() => unreadIn(room)).toBeLessThan(before)
  await expect
    .poll(async () => {
      await list.reload()
      return (await unreadIn(list)) - (await unreadIn(room))
    })
    .toBe(0)
})

test('without script everything is marked as read by a form', async ({ as }) => {
  const page = await as('macao', {
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  })
  await page.goto('/zh-hans/account')
  await page.getByRole('link', { name: /^通知（\d+ 条未读）$/ }).click()
  await page.getByRole('button', { name: '全部标为已读' }).click()
  await expect(page.getByRole('status')).toHaveText('已全部标为已读。')
})

test('somebody new proves their address by the letter that they got, and chooses a daily digest', async ({
  visit,
}) => {
  const address = `lin-${Date.now()}@example.org`
  const page = await visit()
  await page.goto('/zh-hans/sign-up')
  const form = page.locator('form:has([name=password])')
  await form.locator('[name=name]').fill('林初晓')
  await form.locator('[name=email]').fill(address)
  await form.locator('[name=password]').fill('three rivers meet')
  await form.locator('[name=password]').press('Enter')
  await page.getByRole('link', { name: '邮件设置' }).click()
  await expect(page.getByRole('heading', { name: '请先确认邮箱' })).toBeVisible()

  await expect.poll(() => letterTo(address)).not.toBe('')
  const link = /http\S+\/account\/confirmation\/[\w-]+/.exec(letterTo(address))?.[0] ?? ''
  await page.goto(new URL(link).pathname)
  await page.getByRole('button', { name: '这是我的邮箱' }).click()
  await expect(page.getByRole('status')).toHaveText('邮箱已确认。')
  await expect(page.getByText(`邮件寄往 ${address}。`)).toBeVisible()

  await page.getByLabel('邮件通知').selectOption({ label: '每天早上八点汇总发送' })
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('status')).toHaveText('邮件设置已保存。')
  await expect(page.getByLabel('邮件通知')).toHaveValue('daily')
})
