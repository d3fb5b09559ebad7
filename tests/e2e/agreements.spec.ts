import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

test.describe.configure({ timeout: 120_000 })
test.use({ expectedStatuses: [404, 422] })

const HONG_KONG = '示范香港传感研究所'

/** @returns the new collaboration's address without its locale */
async function propose(page: Page, title: string): Promise<string> {
  await page.goto(`/zh-hans/organisations?q=${encodeURIComponent(HONG_KONG)}`)
  await page.getByRole('heading').getByRole('link', { name: HONG_KONG }).click()
  await page.getByRole('link', { name: '提议结对' }).click()
  await page.getByLabel('项目名称').fill(title)
  await page.getByLabel('合作目标').fill('共同校准传感器。')
  await page.getByRole('button', { name: '发出提议' }).click()
  await page.waitForURL(/collaborations\/[0-9a-f]{24}$/)
  return new URL(page.url()).pathname.replace('/zh-hans', '')
}

const row = (page: Page, name: string) => page.getByRole('group', { name, exact: true })

test('one side writes milestones with script, the other signs and moves them without', async ({
  as,
  visit,
}) => {
  const lin = await as('society')
  const leung = await as('hongkong', { locale: 'zh-hant', javaScriptEnabled: false })
  const path = await propose(lin, `潮汐校准 ${process.pid}`)
  await leung.goto(`/zh-hant${path}/confirmation`)
  await leung.getByRole('button', { name: /^確認，與.+結對$/ }).click()

  await lin.goto(`/zh-hans${path}/agreement`)
  await lin.getByLabel('协议条款').fill('## 分工\n\n- 学会提供探头')
  const first = row(lin, '里程碑 1')
  await first.getByLabel('要做成什么').fill('第一支探头下水')
  await first.getByLabel('负责方').selectOption({ label: '示范香港传感研究所（演示）' })
  await lin.getByRole('button', { name: '再加一项里程碑' }).click()
  await row(lin, '里程碑 2').getByLabel('要做成什么').fill('多余的一项')
  await expect(first.getByLabel('要做成什么')).toHaveValue('第一支探头下水')
  await lin.getByRole('button', { name: '移除里程碑 2' }).click()
  await expect(row(lin, '里程碑 2')).toHaveCount(0)
  await lin.getByRole('button', { name: '保存为新的版本' }).click()
  await expect(lin.getByRole('alert')).toContainText('里程碑 1 · 完成日期')
  await expect(first.getByLabel('要做成什么')).toHaveValue('第一支探头下水')
  await first.getByLabel('完成日期').fill('2031-03-31')
  await row(lin, '联系人 1').getByLabel('所属单位').selectOption({ index: 1 })
  await row(lin, '联系人 1').getByLabel('姓名').fill('林晓')
  await lin.getByRole('button', { name: '保存为新的版本' }).click()
  await expect(lin.getByText('2031年3月31日')).toBeVisible()
  await lin.goto(`/zh-hans${path}/signature`)
  await lin.getByRole('button', { name: /^代表.+签署第 2 版$/ }).click()

  await leung.goto(`/zh-hant${path}/agreement/versions/2`)
  await expect(leung.getByText('有改動的部分：協議條款、里程碑及聯絡人。')).toBeVisible()
  await leung.goto(`/zh-hant${path}/signature`)
  await leung.getByRole('button', { name: /^代表.+簽署第 2 版$/ }).click()
  await leung.getByRole('link', { name: '第一支探頭下水' }).first().click()
  await leung.getByRole('link', { name: '啟動' }).click()
  await leung.getByRole('button', { name: '啟動' }).click()
  await leung.getByRole('button', { name: '發佈進展' }).click()
  await expect(leung.getByText('請填寫這一項。').first()).toBeVisible()
  await leung.getByLabel('附件').setInputFiles({
    name: '清單.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('item,count\nprobe,2\n'),
  })
  // What was chosen is kept while the text is missing.
  await leung.getByRole('button', { name: '發佈進展' }).click()
  await expect(leung.getByRole('checkbox', { name: /清單\.csv/ })).toBeChecked()
  await leung.getByLabel('進展說明').fill('探頭已經運抵。')
  await leung.getByRole('button', { name: '發佈進展' }).click()
  await expect(leung.getByText('探頭已經運抵。')).toBeVisible()
  const download = leung.waitForEvent('download')
  await leung.getByRole('link', { name: /清單\.csv/ }).click()
  expect((await download).suggestedFilename()).toBe('清單.csv')

  await lin.goto(`/zh-hans${path}`)
  await expect(lin.getByText('探头已经运抵。')).toBeVisible()
  await lin.getByRole('link', { name: '第一支探头下水' }).first().click()
  await expect(lin.getByRole('heading', { level: 1, name: '第一支探头下水' })).toBeVisible()
  await expect(lin.getByRole('link', { name: '标为已完成' })).toHaveCount(0)

  await lin.goto(`/zh-hans${path}/agreement/print`)
  await expect(lin.getByText(/^SHA-256 指纹: [0-9a-f]{64}$/)).toBeVisible()
  await expect(lin.getByText('第 2 版 本版由各方签署，现行有效。')).toBeVisible()
  await lin.emulateMedia({ media: 'print' })
  await expect(lin.getByRole('navigation').first()).toBeHidden()

  const stranger = await visit()
  await stranger.goto(`/zh-hans${path}`)
  await expect(stranger.getByText('1 项里程碑，已完成 0 项')).toBeVisible()
  await expect(stranger.getByText('探头已经运抵')).toHaveCount(0)
  await expect(stranger.getByText('2031年3月31日')).toHaveCount(0)

  for (const nowhere of [
    'agreement/versions/99',
    'agreement/versions/x',
    'agreement/print?version=-1',
    'milestones/x',
    'milestones/000000000000000000000000',
    'milestones/000000000000000000000000/explode',
    'reports/1',
    'reports/x',
  ]) {
    expect((await lin.request.get(`/zh-hans${path}/${nowhere}`)).status()).toBe(404)
  }
  const pulse = await lin.goto(`/zh-hans${path}/pulse`)
  expect(pulse?.status()).toBe(200)
  await expect(lin.getByText('现在没有需要反馈的季度')).toBeVisible()
})

test('a party reports on a quarter and says how it goes, which its partner does not see', async ({
  as,
}) => {
  const lin = await as('society', { javaScriptEnabled: false })
  await lin.goto('/zh-hans/collaborations')
  await lin.getByRole('link', { name: '珠江口水质探头共享观测' }).first().click()
  const path = new URL(lin.url()).pathname.replace('/zh-hans', '')
  await lin.getByRole('link', { name: '反馈', exact: true }).first().click()
  await lin.getByRole('button', { name: '提交反馈' }).click()
  await expect(lin.getByRole('alert')).toContainText('进行得怎么样')
  await lin.getByLabel('说不准').check()
  await lin.getByLabel('想说的话').fill('施工一再推迟。')
  await lin.getByRole('button', { name: '提交反馈' }).click()
  await expect(lin.getByText('施工一再推迟。')).toBeVisible()

  const ho = await as('macao', { locale: 'zh-hant' })
  await ho.goto(`/zh-hant${path}`)
  await expect(ho.getByText('施工一再推遲。')).toHaveCount(0)
  await ho.getByRole('link', { name: '補充修改' }).click()
  await ho.getByLabel('有什麼困難').fill('風浪已經平息，施工恢復。')
  await ho.getByRole('button', { name: '儲存簡報' }).click()
  await expect(ho.getByText('風浪已經平息，施工恢復。')).toBeVisible()

  const coordinator = await as('coordinator')
  await coordinator.goto(`/zh-hans${path}`)
  await expect(coordinator.getByText('施工一再推迟。')).toBeVisible()
  await expect(coordinator.getByText('风浪已经平息，施工恢复。')).toBeVisible()
})
