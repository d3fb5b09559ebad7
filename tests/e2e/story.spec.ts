import type { Page } from '@playwright/test'
import { fillText, openTab, press, publish, tab, unique, writeDraft } from './news-desk.ts'
import { expect, test } from './test.ts'

/** Nobody else in the tests touches this one: the demonstration has it as an unclaimed entry. */
const LABORATORY = { hans: '深圳湾实验室', hant: '深圳灣實驗室', en: 'shenzhen bay' }

const PARTNER = '示范深圳机器人协会（演示）'

async function findInDirectory(page: Page, locale: string, query: string): Promise<void> {
  await page.goto(`/${locale}/organisations`)
  await page.getByRole('searchbox').fill(query)
  await page.getByRole('searchbox').press('Enter')
  await expect(page).toHaveURL(/q=/)
}

async function signUp(page: Page, name: string): Promise<void> {
  await page.goto('/zh-hans/sign-up')
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('电子邮箱').fill(`story-${Date.now()}@example.org`)
  await page.getByLabel('密码').fill('three rivers meet at sea')
  await page.getByRole('main').getByRole('button').click()
  await expect(page.getByText('账号已开通，欢迎加入湾联。')).toBeVisible()
}

async function say(page: Page, text: string): Promise<void> {
  await page.locator('textarea[name=text]').fill(text)
  await page.locator('textarea[name=text]').press('Enter')
}

const said = (page: Page, text: string) =>
  page.getByRole('log').getByRole('listitem').filter({ hasText: text })

test('from a search in Traditional to a room in two scripts: the whole story', async ({
  as,
  visit,
}) => {
  test.setTimeout(180_000)

  await test.step('a visitor finds a laboratory in any script and looks at its page', async () => {
    const visitor = await visit({ locale: 'zh-hant' })
    await visitor.goto('/')
    await expect(visitor).toHaveURL(/\/zh-hant$/)
    for (const query of [LABORATORY.hant, LABORATORY.en]) {
      await findInDirectory(visitor, 'zh-hant', query)
      await expect(
        visitor.getByRole('main').getByRole('link', { name: LABORATORY.hans, exact: true }),
      ).toBeVisible()
    }
    await visitor
      .getByRole('main')
      .getByRole('link', { name: LABORATORY.hans, exact: true })
      .click()
    await expect(visitor.getByRole('heading', { level: 1 })).toContainText(LABORATORY.hans)
  })

  const claimant = await visit()
  await test.step('somebody signs up and claims it', async () => {
    await signUp(claimant, '范里程')
    await findInDirectory(claimant, 'zh-hans', LABORATORY.hans)
    await claimant
      .getByRole('main')
      .getByRole('link', { name: LABORATORY.hans, exact: true })
      .click()
    await claimant.getByRole('link', { name: '认领这家单位' }).click()
    await claimant.getByLabel('给统筹员的说明').fill('我在科研处工作，可以打官网上的电话核实。')
    await claimant.getByRole('button', { name: '提交认领' }).click()
    await expect(claimant.getByText('已有人认领，等待核验')).toBeVisible()
  })

  await test.step('a coordinator verifies it', async () => {
    const coordinator = await as('coordinator')
    await coordinator.goto('/zh-hans/coordination')
    await coordinator.getByRole('link', { name: LABORATORY.hans, exact: true }).click()
    await coordinator.getByRole('button', { name: '通过核验' }).click()
    await expect(coordinator.getByRole('status')).toBeVisible()
  })

  const partner = await as('association', { locale: 'zh-hant' })
  await test.step('it proposes a pair, the other one confirms, both sign', async () => {
    await findInDirectory(claimant, 'zh-hans', PARTNER)
    await claimant.getByRole('main').getByRole('link', { name: PARTNER, exact: true }).click()
    await claimant.getByRole('link', { name: '提议结对' }).click()
    await claimant.getByLabel('项目名称').fill('实验室里的机械手')
    await claimant.getByLabel('合作目标').fill('一年内让三台机械手进实验室。')
    await claimant.getByRole('button', { name: '发出提议' }).click()
    await claimant.waitForURL(/collaborations\/[0-9a-f]{24}$/)
    const id = new URL(claimant.url()).pathname.split('/').at(-1) ?? ''

    await partner.goto(`/zh-hant/collaborations/${id}`)
    await partner.getByRole('link', { name: '確認結對' }).click()
    await partner.getByRole('button', { name: /^確認，與.+結對$/ }).click()
    await partner.getByRole('link', { name: '簽署協議' }).click()
    await partner.getByRole('button', { name: /^代表.+簽署/ }).click()
    await claimant.reload()
    await claimant.getByRole('link', { name: '签署协议' }).click()
    await claimant.getByRole('button', { name: /^代表.+签署/ }).click()
    await claimant.getByRole('link', { name: '进入项目室' }).click()
    await partner.reload()
    await partner.getByRole('link', { name: '進入項目室' }).click()
  })

  await test.step('both sides talk, each in their own script, the original one click away', async () => {
    await expect(claimant.locator('[data-me=true][data-online=true]')).toHaveCount(1)
    await expect(partner.locator('[data-me=true][data-online=true]')).toHaveCount(1)
    await say(claimant, '数据线和软件都准备好了，范里程明天过来。')
    const converted = said(partner, '數據線和軟件都準備好了，范里程明天過來。')
    await expect(converted).toBeVisible()
    await converted.getByRole('button').first().click()
    await expect(said(partner, '数据线和软件都准备好了')).toBeVisible()
    await say(partner, '收到，我們在門口等。')
    await expect(said(claimant, '收到，我们在门口等。')).toBeVisible()
  })

  await test.step('a coordinator writes about it in Chinese and English, another one publishes it', async () => {
    const author = await as('coordinator')
    const title = unique('机械手进实验室')
    const english = title.replace('机械手进实验室', 'Robot hands enter the laboratory')
    const editor = await writeDraft(author, { title, summary: '三台机械手。', body: '一年为期。' })
    await openTab(author, 'English')
    await fillText(author, { title: english, summary: 'Three of them.', body: 'Within a year.' })
    await press(author, '保存')
    await expect(tab(author, 'English')).toContainText('已审阅')
    await publish(author, await as('coordinator2'), editor)

    const traditional = title.replace('机械手进实验室', '機械手進實驗室')
    const headings = { 'zh-hans': title, 'zh-hant': traditional, en: english } as const
    for (const locale of ['zh-hans', 'zh-hant', 'en'] as const) {
      const reader = await visit({ locale })
      await reader.goto(`/${locale}/news`)
      await reader.getByRole('link', { name: headings[locale] }).click()
      await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headings[locale])
      const feed = await reader.request.get(`/${locale}/news/atom.xml`)
      expect(await feed.text()).toContain(headings[locale])
    }
  })
})
