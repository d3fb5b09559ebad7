import type { Page } from '@playwright/test'
import { day, fillIn, save, type FormSide } from './programme-form.ts'
import { expect as soon, test as base } from './test.ts'
import { startTravellingPortal, type TravellingPortal } from './travelling-portal.ts'

const test = base.extend<object, { portal: TravellingPortal }>({
  portal: [
    // Playwright reads what a fixture needs from its first parameter.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const portal = await startTravellingPortal('whole-programme')
      await use(portal)
      await portal.end()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ portal }, use) => use(portal.address),
})

// Four people at once keep a portal on a busy machine longer than one does.
const expect = soon.configure({ timeout: 20_000 })
test.use({ actionTimeout: 30_000 })

const OCEAN = '示范海洋科学学会（演示）'
const ROBOTS = '示范深圳机器人协会（演示）'
const HONG_KONG = '示范香港传感研究所（演示）'
const MACAO = '示范澳门海洋环境协会（演示）'

const SIDES: readonly [FormSide, FormSide] = [
  {
    hans: '内地学会',
    en: 'Mainland',
    kinds: ['全国学会', '地方学会、协会'],
    seats: ['湾区之外', '深圳'],
  },
  {
    hans: '港澳单位',
    en: 'Hong Kong and Macao',
    kinds: ['科研机构', '地方学会、协会'],
    seats: ['香港', '澳门'],
  },
]

/** Days from the start; within a month, so that whoever signs in stays signed in. */
const PLAN = {
  开始报名: 1,
  '报名截止，开始填报志愿': 3,
  志愿锁定: 5,
  公布结果: 6,
  第二轮志愿锁定: 10,
  公布第二轮结果: 12,
  开始评估: 20,
  计划结束: 27,
} as const

/** Whom each one wants, most wanted first. Hong Kong's one place is wanted by both on the other side. */
const WISHES: Record<string, readonly string[]> = {
  [OCEAN]: [HONG_KONG, MACAO],
  [ROBOTS]: [HONG_KONG],
  [HONG_KONG]: [ROBOTS, OCEAN],
  [MACAO]: [OCEAN],
}

/** Who gets whom of it. */
const PARTNERS: Record<string, string> = {
  [OCEAN]: MACAO,
  [ROBOTS]: HONG_KONG,
  [HONG_KONG]: ROBOTS,
  [MACAO]: OCEAN,
}

async function score(page: Page, points: number, remark: string): Promise<void> {
  await page
    .getByRole('group')
    .getByRole('radio', { name: String(points), exact: true })
    .check({ force: true })
  await page.getByRole('textbox').fill(remark)
  await page.getByRole('button', { name: '提交', exact: true }).click()
}

test('a programme of four organisations, from its draft to a renewed pair, moved on by the clock', async ({
  portal,
  as,
  visit,
}) => {
  test.setTimeout(360_000)
  const start = portal.now()
  const dateOf = (name: keyof typeof PLAN) => day(PLAN[name], start)
  const reach = (name: keyof typeof PLAN) => portal.moveTo(new Date(`${dateOf(name)}:00+08:00`))
  const fan = await as('coordinator')
  const people = new Map<string, Page>([
    [OCEAN, await as('society')],
    [ROBOTS, await as('association')],
    [HONG_KONG, await as('hongkong')],
    [MACAO, await as('macao')],
  ])
  const of = (organisation: string) => people.get(organisation) as Page
  const everyone = (work: (page: Page, organisation: string) => Promise<void>) =>
    Promise.all([...people].map(([organisation, page]) => work(page, organisation)))
  const desk = { path: '', programme: '' }
  const pair = { path: '' }

  await test.step('a coordinator writes it and announces it', async () => {
    await fan.goto('/zh-hans/coordination/programmes/new')
    await fillIn(fan, '全程', SIDES)
    await fan.getByLabel('答复天数').fill('2')
    for (const name of Object.keys(PLAN) as Array<keyof typeof PLAN>) {
      await fan.getByLabel(name, { exact: true }).fill(dateOf(name))
    }
    desk.path = `/zh-hans/coordination/programmes/${await save(fan)}`
    await fan.getByRole('link', { name: '发布', exact: true }).click()
    await fan.getByRole('button', { name: '发布', exact: true }).click()
    await expect(fan.getByText('已发布，此后按日期自动推进。')).toBeVisible()
    const publicly = fan.getByRole('link', { name: '查看公开页面' })
    desk.programme = (await publicly.getAttribute('href')) ?? ''
  })

  await test.step('it opens by its date, and four organisations apply', async () => {
    await reach('开始报名')
    await everyone(async (page) => {
      await page.goto(`${desk.programme}/apply`)
      await page.getByRole('button', { name: '开始填写' }).click()
      await page.getByLabel('希望达成的目标').fill('一年内共同完成一次联合观测。')
      await page.getByRole('button', { name: '提交申请' }).click()
      await expect(page.getByRole('heading', { name: '等待统筹员审核' })).toBeVisible()
    })
  })

  await test.step('all are let in', async () => {
    await fan.goto(`${desk.path}/applications`)
    for (const name of people.keys()) {
      await fan.getByRole('checkbox', { name: `选择${name}` }).check()
    }
    await fan.getByRole('button', { name: '处理' }).click()
    await expect(fan.getByText('4 份已处理')).toBeVisible()
  })

  await test.step('applications close by the clock; everyone ranks and certifies', async () => {
    await reach('报名截止，开始填报志愿')
    await everyone(async (page, organisation) => {
      await page.goto(`${desk.programme}/application`)
      await page.getByRole('link', { name: '选伙伴、排先后' }).click()
      for (const wanted of WISHES[organisation] ?? []) {
        await page.getByRole('button', { name: `加入名单：${wanted}` }).click()
      }
      await expect(page.getByText('已保存', { exact: true })).toBeVisible()
      await page.getByRole('link', { name: '签认名单' }).click()
      await page.getByRole('button', { name: /^代表.+签认这份名单$/ }).click()
      await expect(page.getByRole('heading', { name: '名单已签认' })).toBeVisible()
    })
  })

  await test.step('the clock locks the lists; a dry run, then the results are out', async () => {
    await reach('志愿锁定')
    await of(OCEAN).goto(`${desk.programme}/application/ranking`)
    await expect(of(OCEAN).getByText(/^排序已经截止/)).toBeVisible()
    await fan.goto(`${desk.path}/matching`)
    await fan.getByRole('button', { name: '开始试算' }).click()
    await expect(fan.getByText('试算完成，没有发出任何通知。')).toBeVisible()
    await fan.getByRole('link', { name: '公布结果…' }).click()
    await fan.getByRole('button', { name: '公布，并通知 4 家单位' }).click()
    await expect(fan.getByText('结果已公布，通知正在发出。')).toBeVisible()
  })

  await test.step('each reads its result and why, and confirms', async () => {
    await everyone(async (page, organisation) => {
      await page.goto(`${desk.programme}/result`)
      const partner = page.getByRole('main').getByRole('link', { name: PARTNERS[organisation] })
      await expect(partner.first()).toBeVisible()
      await page.getByRole('link', { name: '确认结对' }).click()
      await page.getByRole('button', { name: /^确认，与.+结对$/ }).click()
      await page.waitForURL(/collaborations\/[0-9a-f]{24}$/)
    })
    pair.path = new URL(of(OCEAN).url()).pathname
    const lin = of(OCEAN)
    await lin.goto(`${desk.programme}/application`)
    await expect(lin.getByRole('heading', { name: '结对已经确认' })).toBeVisible()
    const result = lin.getByRole('region', { name: '匹配结果' })
    await expect(result.getByRole('link', { name: MACAO })).toBeVisible()
    await expect(result.getByText(/^第 1 志愿示范香港传感研究所（演示）的.+名额/)).toBeVisible()
    await lin.goto(`/zh-hans/organisations?q=${encodeURIComponent(OCEAN)}`)
    await lin.getByRole('heading').getByRole('link', { name: OCEAN }).click()
    const applications = lin.getByRole('region', { name: '参加的结对计划' })
    const own = applications.getByRole('listitem').filter({ hasText: '示范计划 全程' })
    await expect(own.getByText('结对已经确认，后续见合作页面')).toBeVisible()
    const stranger = await visit()
    await stranger.goto(lin.url())
    await expect(stranger.getByText('示范计划 全程')).toHaveCount(0)
    await of(OCEAN).goto(`${desk.programme}/result`)
    await expect(of(OCEAN).getByText(/^第 1 志愿示范香港传感研究所（演示）的.+名额/)).toBeVisible()
  })

  await test.step('one pair agrees on a milestone, and both sign', async () => {
    const [lin, ho] = [of(OCEAN), of(MACAO)]
    await lin.goto(`${pair.path}/agreement`)
    await lin.getByLabel('协议条款').fill('双方每季度开会一次。')
    const first = lin.getByRole('group', { name: '里程碑 1', exact: true })
    await first.getByLabel('要做成什么').fill('第一次联合观测')
    await first.getByLabel('负责方').selectOption({ label: OCEAN })
    await first.getByLabel('完成日期').fill(day(18, start).slice(0, 10))
    await lin.getByRole('button', { name: '保存为新的版本' }).click()
    await expect(lin.getByText('双方每季度开会一次。').first()).toBeVisible()
    for (const page of [lin, ho]) {
      await page.goto(`${pair.path}/signature`)
      await page.getByRole('button', { name: /^代表.+签署第 2 版$/ }).click()
      await page.waitForURL(/collaborations\/[0-9a-f]{24}$/)
    }
  })

  await test.step('the room is open, and a milestone moves', async () => {
    const [lin, ho] = [of(OCEAN), of(MACAO)]
    for (const page of [lin, ho]) {
      await page.goto(pair.path)
      await page.getByRole('link', { name: '进入项目室' }).click()
      await expect(page.locator('[data-me=true][data-online=true]')).toHaveCount(1)
    }
    await lin.locator('textarea[name=text]').fill('观测点已经踩过，下周布设浮标。')
    await lin.locator('textarea[name=text]').press('Enter')
    await expect(
      ho.getByRole('log').getByRole('listitem').filter({ hasText: '下周布设浮标' }),
    ).toBeVisible()
    await lin.goto(pair.path)
    await lin.getByRole('link', { name: '第一次联合观测' }).first().click()
    await lin.getByRole('link', { name: '启动' }).click()
    await lin.getByRole('button', { name: '启动' }).click()
    await lin.getByLabel('进展说明').fill('浮标已经下水。')
    await lin.getByRole('button', { name: '发布进展' }).click()
    await expect(lin.getByText('进展已发布。')).toBeVisible()
    await ho.goto(pair.path)
    await expect(ho.getByText('浮标已经下水。')).toBeVisible()
  })

  await test.step('the time to answer ends, later the evaluation begins, both by the clock', async () => {
    const visitor = await visit()
    await portal.moveTo(new Date(portal.now().getTime() + 2 * 86_400_000))
    await visitor.goto(desk.programme)
    await expect(visitor.locator('[aria-current=step]')).toContainText('开始评估')
    await reach('开始评估')
    await of(MACAO).goto(pair.path)
    await expect(of(MACAO).getByRole('heading', { name: '轮到你了' })).toBeVisible()
  })

  await test.step('both parties and two evaluators judge it; it is renewed', async () => {
    for (const organisation of [OCEAN, MACAO]) {
      await of(organisation).goto(`${pair.path}/evaluation/form`)
      await score(of(organisation), 4, '按约定完成。')
      await expect(of(organisation).getByText('评估表已提交。')).toBeVisible()
    }
    await fan.goto(`${pair.path}/evaluators`)
    for (const name of ['鄺志豪', 'Helena Marques']) {
      await fan.getByLabel('统筹员').selectOption({ label: name })
      await fan.getByRole('button', { name: '指定', exact: true }).click()
      await expect(fan.getByRole('listitem').filter({ hasText: name })).toBeVisible()
    }
    for (const account of ['coordinator2', 'admin'] as const) {
      const evaluator = await as(account)
      await evaluator.goto(`${pair.path}/evaluation/assessment`)
      await score(evaluator, 3, '符合约定。')
      await expect(evaluator.getByText('评审意见已提交。')).toBeVisible()
    }
    await fan.goto(`${pair.path}/evaluation`)
    await fan.getByRole('link', { name: '作出决定' }).click()
    await fan.getByLabel('续期').check()
    await fan.getByLabel('理由').fill('目标达成。')
    await fan.getByRole('button', { name: '确定' }).click()
    await expect(fan.getByText('已决定续期。')).toBeVisible()
  })

  await test.step('everybody sees the label', async () => {
    const stranger = await visit({ locale: 'en' })
    await stranger.goto(pair.path.replace('/zh-hans', '/en'))
    await expect(stranger.getByText('Renewed after evaluation')).toBeVisible()
    await stranger.goto('/en/collaborations?renewed=1')
    await expect(stranger.locator(`a[href$="${pair.path.replace('/zh-hans', '')}"]`)).toBeVisible()
  })

  await test.step('nobody was left without word', async () => {
    await portal.moveTo(portal.now())
    const told: string[] = []
    for (let page = 1; page <= 3; page += 1) {
      await of(OCEAN).goto(`/zh-hans/account/notifications?page=${page}`)
      told.push(await of(OCEAN).getByRole('main').innerText())
    }
    for (const title of [
      '“示范计划 全程”开始报名',
      '已收到贵单位对“示范计划 全程”的申请',
      '贵单位参加“示范计划 全程”的申请已通过',
      '请填写“示范计划 全程”的志愿表',
      '“示范计划 全程”志愿已锁定',
      `“示范计划 全程”的结果：与${MACAO}结对`,
      '“示范计划 全程”进入评估阶段',
      `“${OCEAN}”与“${MACAO}”的合作通过评估，予以续期`,
    ]) {
      expect(told.join('\n')).toContain(title)
    }
  })
})
