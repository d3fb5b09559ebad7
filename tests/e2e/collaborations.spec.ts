import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

// Several people and many pages each: longer than one person's visit on a busy machine.
test.describe.configure({ timeout: 90_000 })

/** A mark in a project's title that no other test uses. */
let marks = 0
const uniqueMark = () => `${process.pid}-${(marks += 1)}`

const HONG_KONG = '示范香港传感研究所'
const OCEAN = '示范海洋科学学会'

/** From the directory to the partner's page to the form, as a person would. */
async function openProposal(page: Page, partner: string): Promise<void> {
  await page.goto(`/zh-hans/organisations?q=${encodeURIComponent(partner)}`)
  await page.getByRole('heading').getByRole('link', { name: partner }).click()
  await page.getByRole('link', { name: '提议结对' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('提议结对')
}

/** @returns the new collaboration's id */
async function propose(page: Page, partner: string, title: string): Promise<string> {
  await openProposal(page, partner)
  await page.getByLabel('项目名称').fill(title)
  await page.getByLabel('合作目标').fill('共同校准传感器，公开一份年度报告。')
  await page.getByLabel('给对方的留言').fill('想听听你们的想法。')
  await page.getByRole('button', { name: '发出提议' }).click()
  await page.waitForURL(/collaborations\/[0-9a-f]{24}$/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

test('two representatives propose, confirm, agree and sign, and a room opens for both', async ({
  as,
  visit,
}) => {
  const lin = await as('society')
  const leung = await as('hongkong', { locale: 'zh-hant' })
  const mark = uniqueMark()
  const id = await propose(lin, HONG_KONG, `潮汐传感联合观测 ${mark}`)
  await expect(lin.getByText('提议已发出。')).toBeVisible()
  await expect(lin.getByRole('heading', { name: '正在等待答复' })).toBeVisible()

  const stranger = await visit()
  expect((await stranger.request.get(`/zh-hans/collaborations/${id}`)).status()).toBe(404)

  await leung.goto('/zh-hant/collaborations')
  const row = leung.getByRole('listitem').filter({ hasText: `潮汐傳感聯合觀測 ${mark}` })
  await expect(row.getByText(/^請在 .+ 前答覆$/)).toBeVisible()
  await row.getByRole('link').click()
  await leung.getByRole('link', { name: '確認結對' }).click()
  await leung.getByRole('button', { name: /^確認，與.+結對$/ }).click()
  await expect(leung.getByRole('heading', { name: '輪到你們簽署' })).toBeVisible()

  await lin.reload()
  await lin.getByRole('link', { name: '修改协议' }).click()
  await lin.getByLabel('协议条款').fill('## 分工\n\n- 学会提供探头\n- 研究所负责校准')
  await lin.getByRole('button', { name: '保存为新的版本' }).click()
  await expect(lin.getByRole('heading', { name: '分工' })).toBeVisible()
  await lin.getByRole('link', { name: '签署协议' }).click()
  await lin.getByRole('button', { name: /^代表.+签署第 2 版$/ }).click()
  await expect(lin.getByRole('heading', { name: '正在等待签署' })).toBeVisible()

  await leung.reload()
  await expect(leung.getByText('研究所負責校準')).toBeVisible()
  await leung.getByRole('link', { name: '簽署協議' }).click()
  await leung.getByRole('button', { name: /^代表.+簽署第 2 版$/ }).click()
  const opened = leung.getByRole('link', { name: '進入項目室' })
  await expect(opened).toBeVisible()
  await lin.reload()
  const room = (await opened.getAttribute('href'))?.split('/').at(-1)
  await expect(lin.getByRole('link', { name: '进入项目室' })).toHaveAttribute(
    'href',
    `/zh-hans/rooms/${room}`,
  )

  await stranger.goto(`/zh-hans/collaborations/${id}`)
  await expect(stranger.getByText('共同校准传感器')).toBeVisible()
  await expect(stranger.getByText('学会提供探头')).toHaveCount(0)
  await expect(stranger.getByText('想听听你们的想法')).toHaveCount(0)
})

test.describe('where it is too late', () => {
  test.use({ expectedStatuses: [409] })

  test('a proposal that was withdrawn meanwhile cannot be confirmed, and says why', async ({
    as,
  }) => {
    const yu = await as('association')
    const lin = await as('society')
    const id = await propose(yu, OCEAN, `浅海机械手 ${uniqueMark()}`)
    await lin.goto(`/zh-hans/collaborations/${id}/confirmation`)
    await yu.getByRole('link', { name: '撤回提议' }).click()
    await yu.getByRole('button', { name: '撤回提议' }).click()
    await expect(yu.getByText('提议已撤回。')).toBeVisible()
    await lin.getByRole('button', { name: /^确认，与.+结对$/ }).click()
    await expect(lin.getByRole('alert')).toContainText('提议方已经撤回这项提议。')
    await lin.reload()
    await expect(lin.getByRole('heading', { name: '现在不能这样做' })).toBeVisible()
  })
})

test.describe('without JavaScript', () => {
  test.use({ expectedStatuses: [422] })

  test('a proposal is corrected, sent and declined with a reason', async ({ as }) => {
    const ho = await as('macao', { javaScriptEnabled: false })
    const leung = await as('hongkong', { javaScriptEnabled: false })
    await openProposal(ho, HONG_KONG)
    const title = `红树林传感网 ${uniqueMark()}`
    await ho.getByLabel('项目名称').fill(title)
    await ho.getByRole('button', { name: '发出提议' }).click()
    await expect(ho.getByRole('alert')).toContainText('合作目标')
    await expect(ho.getByLabel('项目名称')).toHaveValue(title)
    await ho.getByLabel('合作目标').fill('在红树林里布设低功耗传感器。')
    await ho.getByRole('button', { name: '发出提议' }).click()
    await expect(ho.getByRole('heading', { name: '正在等待答复' })).toBeVisible()

    await leung.goto(ho.url())
    await leung.getByRole('link', { name: '婉拒' }).click()
    await leung.getByRole('button', { name: '婉拒' }).click()
    await expect(leung.getByText('请填写这一项。').first()).toBeVisible()
    await leung.getByLabel('原因').fill('今年的校准平台已经排满。')
    await leung.getByRole('button', { name: '婉拒' }).click()
    await ho.reload()
    await expect(ho.getByText('今年的校准平台已经排满。')).toBeVisible()
    await expect(ho.getByText('未达成').first()).toBeVisible()
  })
})
