import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

// Coordinators, two organisations and a visitor, many pages each.
test.describe.configure({ timeout: 120_000 })
// A change by hand without its reason.
test.use({ expectedStatuses: [422] })

const PROGRAMME = '海洋与环境监测结对计划'
const RUNNING = '三江结对计划'

test('coordinators try a matching out, change it by hand and publish it; each reads why, anyone checks it', async ({
  as,
  visit,
}) => {
  const fan = await as('coordinator')
  await fan.goto('/zh-hans/coordination/programmes')
  await fan.getByRole('link', { name: PROGRAMME }).click()
  await fan.getByRole('navigation', { name: '计划各部分' }).getByText('匹配').click()
  await fan.getByRole('button', { name: '开始试算' }).click()
  await expect(fan.getByText('试算完成，没有发出任何通知。')).toBeVisible()
  const slug = await slugOf(fan.url(), await visit())
  const stranger = await visit()
  expect((await stranger.request.get(`/zh-hans/programmes/${slug}/results`)).status()).toBe(404)
  expect((await stranger.request.get(`/zh-hans/programmes/${slug}/certificate`)).status()).toBe(404)

  await fan.getByRole('link', { name: '取消这一对' }).first().click()
  await fan.getByRole('button', { name: '取消这一对' }).click()
  await expect(fan.getByText('请填写这一项。').first()).toBeVisible()
  await fan.getByLabel('原因').fill('两家刚刚换了负责人。')
  await fan.getByRole('button', { name: '取消这一对' }).click()
  await expect(fan.getByText('已取消这一对。')).toBeVisible()

  await fan.getByRole('link', { name: '人工结对' }).first().click()
  const selects = fan.locator('main select')
  await selects.nth(0).selectOption({ index: 1 })
  await selects.nth(1).selectOption({ index: 1 })
  await fan.getByLabel('原因').fill('双方已经谈妥。')
  await fan.getByRole('button', { name: '结成一对' }).click()
  await expect(fan.getByText('已人工结对。')).toBeVisible()

  await fan.getByRole('link', { name: '公布结果…' }).click()
  await fan.getByRole('button', { name: /^公布，并通知 \d+ 家单位$/ }).click()
  await expect(fan.getByText('结果已公布，通知正在发出。')).toBeVisible()

  const lin = await as('society')
  await lin.goto(`/zh-hans/programmes/${slug}/result`)
  await expect(lin.getByRole('heading', { name: '为什么是这个结果' })).toBeVisible()
  await expect(lin.getByRole('heading', { name: '下一步' })).toBeVisible()
  await expect(lin.getByText(/^证书里你们的代号是 [AB]\d+。/)).toBeVisible()

  await stranger.goto(`/en/programmes/${slug}/certificate`)
  await stranger.getByRole('button', { name: 'Check now' }).click()
  await expect(stranger.getByText(/^Everything holds/)).toBeVisible()
})

/** Of the programme that the desk's address names, as visitors know it. */
async function slugOf(desk: string, visitor: Page): Promise<string> {
  expect(desk).toContain('/matching')
  await visitor.goto('/zh-hans/programmes')
  const link = visitor.getByRole('link', { name: PROGRAMME })
  const path = (await link.first().getAttribute('href')) ?? ''
  return path.split('/').at(-1) ?? ''
}

test.describe('without JavaScript', () => {
  test('a certificate says what the server checked, and how to check it oneself', async ({
    visit,
  }) => {
    const page = await visit({ javaScriptEnabled: false })
    await page.goto('/zh-hans/programmes')
    const link = page.getByRole('link', { name: RUNNING }).first()
    const slug = ((await link.getAttribute('href')) ?? '').split('/').at(-1) ?? ''
    await page.goto(`/zh-hans/programmes/${slug}/results`)
    await page.getByRole('link', { name: '查看并复核证书' }).click()
    await expect(page.getByText('成立', { exact: true })).toHaveCount(6)
    const file = await page.getByRole('link', { name: '下载证书（JSON）' }).getAttribute('href')
    const answer = await page.request.get(file ?? '')
    expect(answer.headers()['content-disposition']).toContain('attachment')
    expect(await answer.json()).toMatchObject({
      format: 'wanlian-matching-certificate',
      version: 1,
    })
  })
})
