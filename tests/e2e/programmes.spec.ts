import { day, fillIn, save } from './programme-form.ts'
import { expect, test } from './test.ts'

// A whole form and many pages each: longer than one person's visit on a busy machine.
test.describe.configure({ timeout: 120_000 })

let marks = 0
const uniqueMark = () => `${process.pid}-${(marks += 1)}`

test.describe('a programme', () => {
  test.use({ expectedStatuses: [404, 422] })

  test('is written, announced, opened early, read in three languages and cancelled', async ({
    as,
    visit,
  }) => {
    const mark = uniqueMark()
    const desk = await as('coordinator')
    await desk.goto('/zh-hans/coordination')
    await desk.getByRole('link', { name: '全部计划与草稿' }).click()
    await desk.getByRole('link', { name: '新建计划' }).click()
    await fillIn(desk, mark)
    await desk.getByLabel('公布结果', { exact: true }).fill('2020-01-01T09:00')
    await desk.getByRole('button', { name: '存为草稿' }).last().click()
    await desk.getByRole('alert').getByRole('link', { name: '公布结果' }).click()
    await expect(desk.getByLabel('公布结果', { exact: true })).toBeFocused()
    await desk.getByLabel('公布结果', { exact: true }).fill(day(70))
    const id = await save(desk)

    const reader = await visit({ locale: 'en' })
    expect((await reader.request.get(`/en/programmes/${id}`)).status()).toBe(404)

    await desk.getByRole('link', { name: '发布', exact: true }).click()
    await desk.getByRole('button', { name: '发布', exact: true }).click()
    await expect(desk.getByText('已发布，此后按日期自动推进。')).toBeVisible()

    await reader.goto('/en/programmes')
    const coming = reader.getByRole('region', { name: 'Coming' })
    await coming.getByRole('link', { name: `Twinning ${mark}` }).click()
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(`Twinning ${mark}`)
    await expect(reader.locator('[aria-current=step]')).toContainText('Applications open')
    await expect(reader.getByRole('link', { name: 'Apply' })).toHaveCount(0)

    await desk.getByRole('link', { name: '提前下一个日期' }).click()
    await desk.getByLabel('原因').fill('筹备提前完成')
    await desk.getByRole('button', { name: '提前到现在' }).click()
    await expect(desk.getByText('原因：筹备提前完成')).toBeVisible()

    await reader.reload()
    await expect(reader.getByRole('link', { name: 'Apply' })).toBeVisible()
    const structured = await reader.locator('script[type="application/ld+json"]').textContent()
    expect(JSON.parse(structured ?? '')).toMatchObject({
      '@type': 'Event',
      name: `Twinning ${mark}`,
      eventStatus: 'https://schema.org/EventScheduled',
    })
    const webcal = reader.getByRole('link', { name: 'Subscribe' })
    await expect(webcal).toHaveAttribute('href', /^webcal:.*calendar\.ics$/)
    const file = await reader.getByRole('link', { name: 'Download (.ics)' }).getAttribute('href')
    expect(await (await reader.request.get(file ?? '')).text()).toContain('BEGIN:VEVENT')
    await reader.goto('/zh-hant')
    const open = reader.getByRole('region', { name: '正在報名的結對計劃' })
    await open.getByRole('link', { name: `示範計劃 ${mark}` }).click()
    await expect(reader.getByRole('heading', { name: '如何配對' })).toBeVisible()

    await desk.getByRole('link', { name: '取消计划' }).click()
    await desk.getByLabel('原因（简体）').fill('经费未落实')
    await desk.getByRole('button', { name: '取消计划' }).click()
    await expect(desk.getByText('已取消，正在通知申请单位。')).toBeVisible()
    await reader.reload()
    await expect(reader.getByText('經費未落實')).toBeVisible()
  })

  test('is written without script: rows are added, bad input keeps what was typed', async ({
    as,
  }) => {
    const mark = uniqueMark()
    const desk = await as('coordinator', { javaScriptEnabled: false })
    await desk.goto('/zh-hans/coordination/programmes/new')
    await fillIn(desk, mark)
    await desk.getByLabel('答复天数').fill('0')
    await desk.getByRole('button', { name: '增加标准' }).click()
    await desk.getByRole('group', { name: '标准 2' }).getByLabel('标准（简体）').fill('成果')
    await desk.getByRole('button', { name: '存为草稿' }).last().click()
    await expect(desk.getByRole('alert')).toContainText('不能小于 1。')
    await expect(desk.getByLabel('标题（简体）')).toHaveValue(`示范计划 ${mark}`)
    const second = desk.getByRole('group', { name: '标准 2' })
    await expect(second.getByLabel('标准（简体）')).toHaveValue('成果')
    await desk.getByRole('button', { name: '删除标准 2' }).click()
    await expect(desk.getByRole('group', { name: '标准 2' })).toHaveCount(0)
    await desk.getByLabel('答复天数').fill('14')
    await save(desk)
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText(`示范计划 ${mark}`)
  })
})

test.describe('of two coordinators who edit the same programme', () => {
  test.use({ expectedStatuses: [409] })

  test('the later one keeps what was typed, sees who saved, and can save then', async ({ as }) => {
    const first = await as('coordinator')
    await first.goto('/zh-hans/coordination/programmes/new')
    await fillIn(first, uniqueMark())
    const id = await save(first)
    const edit = `/zh-hans/coordination/programmes/${id}/edit`
    const second = await as('coordinator2')
    await second.goto(edit)
    await first.goto(edit)
    await first.getByLabel('志愿表上限').fill('6')
    await first.getByRole('button', { name: '保存' }).last().click()
    await expect(first.getByText('已保存。')).toBeVisible()

    await second.getByLabel('摘要（简体）').fill('另一位写的摘要。')
    await second.getByRole('button', { name: '保存' }).last().click()
    await expect(second.getByRole('heading', { name: '现存内容' })).toBeVisible()
    await expect(second.getByLabel('摘要（简体）')).toHaveValue('另一位写的摘要。')
    await second.getByRole('button', { name: '保存' }).last().click()
    await expect(second.getByText('已保存。')).toBeVisible()
  })
})

test('whoever has applied finds the way back from the programme, on a phone through the menu', async ({
  as,
}) => {
  const lin = await as('society', { viewport: { width: 390, height: 844 } })
  await lin.goto('/zh-hans')
  const menu = lin.locator('summary').filter({ hasText: '菜单' })
  await menu.click()
  await lin
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: '结对计划' })
    .click()
  await lin.getByRole('link', { name: '脑科学与康复器械结对计划' }).click()
  await expect(menu).toBeVisible()
  await expect(lin.getByRole('navigation', { name: '主导航' })).toHaveCount(0)
  await lin.getByRole('link', { name: '我们的申请' }).click()
  await expect(lin).toHaveURL(/\/application\?organisation=/)
})

test('the desk of programmes does not exist for others', async ({ as }) => {
  const member = await as('hongkong')
  const asked = await member.request.get('/zh-hans/coordination/programmes')
  expect([403, 404]).toContain(asked.status())
})
