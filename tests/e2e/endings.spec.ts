import type { Page } from '@playwright/test'
import { dayOf } from '#models/day.ts'
import { expect, test } from './test.ts'

test.describe.configure({ timeout: 120_000 })
// A suspension without a reason is refused.
test.use({ expectedStatuses: [422] })

const OCEAN = '示范海洋科学学会'

/** Two that have signed. @returns the collaboration's path */
async function signed(yu: Page, lin: Page): Promise<string> {
  await yu.goto(`/zh-hans/organisations?q=${encodeURIComponent(OCEAN)}`)
  await yu.getByRole('heading').getByRole('link', { name: OCEAN }).click()
  await yu.getByRole('link', { name: '提议结对' }).click()
  await yu.getByLabel('项目名称').fill(`海底电缆共用 ${process.pid}`)
  await yu.getByLabel('合作目标').fill('轮流使用同一条观测电缆。')
  await yu.getByRole('button', { name: '发出提议' }).click()
  await yu.waitForURL(/collaborations\/[0-9a-f]{24}$/)
  const path = new URL(yu.url()).pathname
  await lin.goto(`${path}/confirmation`)
  await lin.getByRole('button', { name: /^确认，与.+结对$/ }).click()
  await lin.waitForURL(`**${path}`)
  for (const page of [yu, lin]) {
    await page.goto(path)
    await page.getByRole('link', { name: '签署协议' }).click()
    await page.getByRole('button', { name: /^代表.+签署第 1 版$/ }).click()
    await page.waitForURL(`**${path}`)
  }
  return path
}

test('a collaboration is suspended, goes on, ends, and is taken up again by both', async ({
  as,
}) => {
  const yu = await as('association')
  const lin = await as('society')
  const coordinator = await as('coordinator')
  const path = await signed(yu, lin)

  await coordinator.goto(path)
  await coordinator.getByRole('link', { name: '暂停合作' }).click()
  await coordinator.getByRole('button', { name: '暂停', exact: true }).click()
  await expect(coordinator.getByText('请填写这一项。').first()).toBeVisible()
  await coordinator.getByLabel('原因').fill('电缆检修，两个月内不能使用。')
  await coordinator.getByRole('button', { name: '暂停', exact: true }).click()
  await expect(coordinator.getByText('合作已暂停。')).toBeVisible()

  await lin.reload()
  await expect(lin.getByText('合作已暂停', { exact: true })).toBeVisible()
  await expect(lin.getByText('电缆检修，两个月内不能使用。').first()).toBeVisible()
  await expect(lin.getByRole('link', { name: '暂停合作' })).toHaveCount(0)

  await coordinator.getByRole('link', { name: '恢复合作' }).click()
  await coordinator.getByLabel('原因').fill('电缆提前修好了。')
  await coordinator.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(coordinator.getByText('合作已恢复。')).toBeVisible()

  await lin.reload()
  await expect(lin.getByText('合作已暂停', { exact: true })).toHaveCount(0)
  await lin.getByRole('link', { name: '退出合作' }).click()
  await lin.getByLabel('生效日期').fill(dayOf(new Date()))
  await lin.getByLabel('原因').fill('电缆转给了别的单位。')
  await lin.getByRole('button', { name: '宣布退出' }).click()
  await lin.waitForURL(`**${path}`)
  await expect(lin.getByText(/退出，合作已于 .+ 结束/)).toBeVisible()

  await yu.reload()
  await expect(yu.getByText('电缆转给了别的单位。').first()).toBeVisible()
  await yu.getByRole('link', { name: '重新开始合作' }).click()
  await yu.getByRole('button', { name: '重新开始' }).click()
  await expect(yu.getByText('已确认重新开始。')).toBeVisible()
  await expect(yu.getByText('等待其他各方确认。')).toBeVisible()

  await lin.reload()
  await expect(lin.getByText(/希望重新开始合作/)).toBeVisible()
  await lin.getByRole('link', { name: '重新开始合作' }).click()
  await lin.getByRole('button', { name: '重新开始' }).click()
  await expect(lin.getByText('已确认重新开始。')).toBeVisible()
  for (const page of [lin, yu]) {
    await page.reload()
    await expect(page.getByText(/希望重新开始合作|合作已于/)).toHaveCount(0)
    await expect(page.getByRole('link', { name: '进入项目室' })).toBeVisible()
  }
})
