import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

// Several people and many pages each: longer than one person's visit on a busy machine.
test.describe.configure({ timeout: 120_000, mode: 'serial' })

const DUE = '植入设备的散热与供电'
const COMPLETE = '震颤抑制手柄的可用性测试'

/** @returns its address without the locale */
async function open(page: Page, title: string): Promise<string> {
  await page.goto('/zh-hans/collaborations')
  await page.getByRole('link', { name: title }).first().click()
  await page.waitForURL(/collaborations\/[0-9a-f]{24}$/)
  return new URL(page.url()).pathname.replace('/zh-hans', '')
}

async function score(page: Page, points: number, remark: string): Promise<void> {
  // Five criteria; `all` does not wait for the page.
  await expect(page.getByRole('group')).toHaveCount(5)
  for (const criterion of await page.getByRole('group').all()) {
    await criterion.getByRole('radio', { name: String(points), exact: true }).check({ force: true })
  }
  for (const field of await page.getByRole('textbox').all()) await field.fill(remark)
}

test.describe('an evaluation', () => {
  test.use({ expectedStatuses: [409, 422] })

  test('goes from both parties to two evaluators and ends with a label that everybody sees', async ({
    as,
    visit,
  }) => {
    const zeng = await as('zeng')
    const path = await open(zeng, DUE)
    await expect(zeng.getByRole('heading', { name: '轮到你了' })).toBeVisible()
    await zeng.getByRole('link', { name: '查看评估' }).click()
    await zeng.getByRole('link', { name: '填写评估表' }).click()
    await score(zeng, 4, '数据按季度交换。')
    await zeng.getByRole('button', { name: '存为草稿' }).click()
    await expect(zeng.getByText('草稿已保存。')).toBeVisible()
    await zeng.getByRole('link', { name: '填写评估表' }).click()
    await expect(zeng.getByRole('radio', { name: '4', exact: true }).first()).toBeChecked()
    await zeng.getByRole('button', { name: '提交', exact: true }).click()
    await expect(zeng.getByText('评估表已提交。')).toBeVisible()

    const fan = await as('coordinator')
    await fan.goto('/zh-hans/coordination')
    await fan.getByRole('link', { name: DUE }).click()
    await fan.getByRole('link', { name: '指定评估人' }).click()
    await fan.getByLabel('专家的邮箱').fill('zeng@demo.wanlian.test')
    await fan.getByRole('button', { name: '指定', exact: true }).click()
    await expect(fan.getByRole('alert')).toContainText('存在利益冲突')
    await fan.getByLabel('专家的邮箱').fill('')
    for (const name of ['鄺志豪', 'Helena Marques']) {
      await fan.getByLabel('统筹员').selectOption({ label: name })
      await fan.getByRole('button', { name: '指定', exact: true }).click()
      await expect(fan.getByRole('listitem').filter({ hasText: name })).toBeVisible()
    }

    // The other party, without script: what is missing is said beside it.
    const luo = await as('luo', { javaScriptEnabled: false })
    await luo.goto(`/zh-hans${path}/evaluation/form`)
    await luo.getByRole('button', { name: '提交', exact: true }).click()
    await expect(luo.getByText('请给出 0 至 5 分。').first()).toBeVisible()
    await score(luo, 3, '按时交付样品。')
    await luo.getByRole('button', { name: '提交', exact: true }).click()
    await expect(luo.getByText('评估表已提交。')).toBeVisible()

    const kwong = await as('coordinator2', { locale: 'zh-hant' })
    await kwong.goto('/zh-hant/account')
    await kwong.getByRole('link', { name: /等待你評審/ }).click()
    await kwong.getByRole('listitem').filter({ hasText: '等待你評審' }).getByRole('link').click()
    await kwong.getByRole('link', { name: '填寫評審意見' }).click()
    await expect(kwong.getByText('數據按季度交換。').first()).toBeVisible()
    await score(kwong, 4, '符合約定。')
    await kwong.getByRole('button', { name: '提交', exact: true }).click()
    await expect(kwong.getByText('評審意見已提交。')).toBeVisible()

    const helena = await as('admin', { locale: 'en' })
    await helena.goto(`/en${path}/evaluation`)
    await expect(helena.getByText('符合約定。')).toHaveCount(0)
    await helena.getByRole('link', { name: 'Write your assessment' }).click()
    await score(helena, 3, 'Solid work.')
    await helena.getByRole('button', { name: 'Hand in' }).click()
    await expect(helena.getByRole('heading', { name: 'Summary of scores' })).toBeVisible()

    await fan.goto(`/zh-hans${path}/evaluation`)
    await fan.getByRole('link', { name: '作出决定' }).click()
    await fan.getByLabel('续期').check()
    await fan.getByLabel('理由').fill('目标达成，双方投入。')
    await fan.getByRole('button', { name: '确定' }).click()
    await expect(fan.getByText('已决定续期。')).toBeVisible()

    const stranger = await visit({ locale: 'en' })
    await stranger.goto(`/en${path}`)
    await expect(stranger.getByText('Renewed after evaluation')).toBeVisible()
    await expect(stranger.getByText('目标达成，双方投入。')).toHaveCount(0)
    expect((await stranger.request.get(`/en${path}/evaluation`)).url()).toContain('/en/sign-in')
    await stranger.goto('/en/collaborations?renewed=1')
    await expect(stranger.getByRole('link', { name: DUE })).toBeVisible()
  })
})

test('a party leaves and takes it back, then leaves at once, and the room says until when it is open', async ({
  as,
}) => {
  const zeng = await as('zeng')
  const luo = await as('luo', { javaScriptEnabled: false })
  const path = await open(zeng, DUE)
  await zeng.getByRole('link', { name: '退出合作' }).click()
  await zeng.getByLabel('原因').fill('方向调整。')
  await zeng.getByRole('button', { name: '宣布退出' }).click()
  await expect(zeng.getByText('已宣布退出，对方会收到通知。')).toBeVisible()
  await luo.goto(`/zh-hans${path}`)
  await expect(luo.getByText('方向调整。')).toBeVisible()
  await zeng.getByRole('link', { name: '收回退出' }).click()
  await zeng.getByRole('button', { name: '收回退出' }).click()
  await expect(zeng.getByText('已收回退出，合作照常进行。')).toBeVisible()

  await luo.reload()
  await luo.getByRole('link', { name: '退出合作' }).click()
  const help = (await luo.getByText(/^最早 /).textContent()) ?? ''
  const [, year = '', month = '', day = ''] = /最早 (\d+)年(\d+)月(\d+)日/.exec(help) ?? []
  const today = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  await luo.getByLabel('生效日期').fill(today)
  await luo.getByLabel('原因').fill('提前结束。')
  await luo.getByRole('button', { name: '宣布退出' }).click()
  await expect(luo.getByRole('heading', { name: '合作已经结束' })).toBeVisible()
  await luo.getByRole('link', { name: '进入项目室' }).click()
  await expect(luo.getByText(/这个项目室将于 .+ 存档/)).toBeVisible()
})

for (const javaScriptEnabled of [true, false]) {
  test(`an archived room is read and exported ${javaScriptEnabled ? 'with' : 'without'} script`, async ({
    as,
  }) => {
    const deng = await as('deng', { javaScriptEnabled })
    await open(deng, COMPLETE)
    await deng.getByRole('link', { name: '进入项目室' }).click()
    await expect(deng.getByText('样机五支明天寄出，说明书一并附上。')).toBeVisible()
    await expect(deng.getByText('这个项目室已经存档')).toBeVisible()
    await expect(deng.getByRole('textbox')).toHaveCount(0)
    const link = deng.getByRole('link', { name: '导出全部对话' }).first()
    const file = await deng.request.get((await link.getAttribute('href')) ?? '')
    expect(file.headers()['content-type']).toBe('application/zip')
    expect((await file.body()).subarray(0, 4).toString('latin1')).toBe('PK\x03\x04')
  })
}
