import { disconnectDatabase } from '#models/database.server.ts'
import { seedProgramme } from './programmes.ts'
import { expect, test } from './test.ts'

// Several people and many pages each: longer than one person's visit on a busy machine.
test.describe.configure({ timeout: 90_000 })
test.afterAll(disconnectDatabase)

const HONG_KONG = '示范香港传感研究所（演示）'
const MACAO = '示范澳门海洋环境协会（演示）'
const OCEAN = '示范海洋科学学会（演示）'
const ROBOTS = '示范深圳机器人协会（演示）'

const unique = (name: string) => `${name}-${process.pid}-${Date.now()}`

test.describe('from an application to a certified list', () => {
  test.use({ expectedStatuses: [422] })

  test('a society applies, coordinators decide in bulk, and it ranks by keyboard', async ({
    as,
  }) => {
    const programme = await seedProgramme(unique('journey'), 'open')
    await programme.enter(HONG_KONG, 'b', 'submitted')
    await programme.enter(MACAO, 'b', 'submitted')

    const lin = await as('society')
    await lin.goto(`/zh-hans/programmes/${programme.slug}/apply`)
    await lin.getByRole('button', { name: '开始填写' }).click()
    await lin.getByLabel('希望达成的目标').fill('一年内建成一个观测站。')
    await lin.getByRole('button', { name: '提交申请' }).click()
    await expect(lin.getByRole('alert')).toContainText('为什么参加？')
    await expect(lin.getByLabel('希望达成的目标')).toHaveValue('一年内建成一个观测站。')
    await lin.getByLabel('为什么参加？').fill('共享仪器。')
    await lin.getByRole('button', { name: '提交申请' }).click()
    await expect(lin.getByRole('heading', { name: '等待统筹员审核' })).toBeVisible()

    const desk = await as('coordinator')
    await desk.goto(`/zh-hans/coordination/programmes/${programme.id}/applications`)
    for (const name of [HONG_KONG, MACAO, OCEAN]) {
      await desk.getByRole('checkbox', { name: `选择${name}` }).check()
    }
    await desk.getByRole('button', { name: '处理' }).click()
    await expect(desk.getByRole('heading', { name: '处理结果' })).toBeVisible()
    await expect(desk.getByText('3 份已处理')).toBeVisible()

    await programme.setState('ranking')
    await lin.goto(`/zh-hans/programmes/${programme.slug}/application`)
    await lin.getByRole('link', { name: '选伙伴、排先后' }).click()
    await lin.getByRole('button', { name: `加入名单：${HONG_KONG}` }).click()
    await lin.getByRole('button', { name: `加入名单：${MACAO}` }).click()
    const rows = lin.getByRole('form', { name: '我们的名单' }).getByRole('listitem')
    await expect(rows).toHaveCount(2)
    await expect(lin.getByText('已保存', { exact: true })).toBeVisible()

    await lin.getByRole('button', { name: `拖动${MACAO}` }).focus()
    await lin.keyboard.press('Space')
    await expect(lin.getByText(`${MACAO}移到第 2 位。`)).toBeAttached()
    await lin.keyboard.press('ArrowUp')
    await expect(lin.getByText(`${MACAO}移到第 1 位。`)).toBeAttached()
    await lin.keyboard.press('Space')
    await expect(rows.first()).toContainText(MACAO)

    await lin.getByRole('button', { name: `上移：${HONG_KONG}` }).press('Enter')
    await expect(rows.first()).toContainText(HONG_KONG)
    await expect(lin.getByRole('button', { name: `上移：${HONG_KONG}` })).toBeFocused()
    await lin.getByLabel(`对${HONG_KONG}的备注`).fill('上次见过面')
    await lin.getByRole('link', { name: '签认名单' }).click()
    await lin.getByRole('button', { name: /^代表.+签认这份名单$/ }).click()
    await expect(lin.getByRole('heading', { name: '名单已签认' })).toBeVisible()
    await lin.goto(`/zh-hans/programmes/${programme.slug}/application/ranking`)
    await expect(rows.first()).toContainText(HONG_KONG)
    await expect(lin.getByLabel(`对${HONG_KONG}的备注`)).toHaveValue('上次见过面')

    await desk.goto(`/zh-hans/coordination/programmes/${programme.id}/applications`)
    await desk.getByRole('link', { name: OCEAN }).click()
    await expect(desk.getByText('锁定之前，名单只有本单位代表能看到。')).toBeVisible()
    await programme.setState('locked')
    await desk.reload()
    await desk.getByRole('button', { name: '打开名单' }).click()
    await expect(desk.getByText('这次查看已经记入审计日志。')).toBeVisible()
    await expect(desk.getByRole('main').getByRole('listitem').first()).toContainText(HONG_KONG)
    await expect(desk.getByText('上次见过面')).toHaveCount(0)
  })
})

test('without JavaScript a list is made, arranged and certified with buttons alone', async ({
  as,
}) => {
  const programme = await seedProgramme(unique('plain'), 'ranking')
  await programme.enter(HONG_KONG, 'b', 'eligible')
  await programme.enter(OCEAN, 'a', 'eligible')
  await programme.enter(ROBOTS, 'a', 'eligible')
  const leung = await as('hongkong', { javaScriptEnabled: false })
  await leung.goto(`/zh-hans/programmes/${programme.slug}/application/ranking`)
  await leung.getByRole('button', { name: `加入名单：${OCEAN}` }).click()
  await leung.getByRole('button', { name: `加入名单：${ROBOTS}` }).click()
  const rows = leung.getByRole('form', { name: '我们的名单' }).getByRole('listitem')
  await expect(rows).toHaveCount(2)
  await leung.getByLabel(`对${ROBOTS}的备注`).fill('机械臂')
  await leung.getByRole('button', { name: `移到最前：${ROBOTS}` }).click()
  await expect(rows.first()).toContainText(ROBOTS)
  await expect(leung.getByLabel(`对${ROBOTS}的备注`)).toHaveValue('机械臂')
  await leung.getByRole('link', { name: '签认名单' }).click()
  await leung.getByRole('button', { name: /^代表.+签认这份名单$/ }).click()
  await expect(leung.getByRole('heading', { name: '名单已签认' })).toBeVisible()
})

test.describe('where it is too late', () => {
  test.use({ expectedStatuses: [409] })

  test('a list that comes after the lock is refused, and what was arranged stays', async ({
    as,
  }) => {
    const programme = await seedProgramme(unique('late'), 'ranking')
    await programme.enter(HONG_KONG, 'b', 'eligible')
    await programme.enter(OCEAN, 'a', 'eligible')
    const lin = await as('society')
    await lin.goto(`/zh-hans/programmes/${programme.slug}/application/ranking`)
    await programme.setState('locked')
    await lin.getByRole('button', { name: `加入名单：${HONG_KONG}` }).click()
    await expect(lin.getByRole('alert')).toContainText('排序已经截止')
    await expect(lin.getByRole('form', { name: '我们的名单' }).getByRole('listitem')).toContainText(
      HONG_KONG,
    )
  })

  test('of two who rank at once the later one sees both lists and chooses', async ({ as }) => {
    const programme = await seedProgramme(unique('two'), 'ranking')
    for (const name of [HONG_KONG, MACAO]) await programme.enter(name, 'b', 'eligible')
    await programme.enter(OCEAN, 'a', 'eligible')
    const [one, other] = [await as('society'), await as('society')]
    const path = `/zh-hans/programmes/${programme.slug}/application/ranking`
    await one.goto(path)
    await other.goto(path)
    await one.getByRole('button', { name: `加入名单：${HONG_KONG}` }).click()
    await expect(one.getByText('已保存', { exact: true })).toBeVisible()
    await other.getByRole('button', { name: `加入名单：${MACAO}` }).click()
    const conflict = other.getByRole('alert')
    await expect(conflict).toContainText('名单有两个版本')
    await expect(conflict).toContainText(HONG_KONG)
    await conflict.getByRole('button', { name: '以我的名单为准' }).click()
    await expect(conflict).toHaveCount(0)
    await expect(other.getByText('已保存', { exact: true })).toBeVisible()
    await one.goto(path)
    const rows = one.getByRole('form', { name: '我们的名单' }).getByRole('listitem')
    await expect(rows).toHaveCount(1)
    await expect(rows).toContainText(MACAO)
  })
})
