import { findings } from './axe.ts'
import { fillText, openTab, press, publish, tab, unique, writeDraft } from './news-desk.ts'
import { expect, test } from './test.ts'

const SUMMARY = '大湾区三座城市的实验室向公众开放。'
const BODY = '## 怎样参加\n\n请在**周五之前**登记，见[单位名录](/zh-hans/organisations)。'

test('an item is written in two languages, converted, approved by another, and read in three', async ({
  as,
  visit,
  request,
}) => {
  const title = unique('实验室开放日')
  const author = await as('coordinator')
  await author.goto('/zh-hans/coordination/news')
  await press(author, '写新闻')
  await fillText(author, { title, summary: SUMMARY, body: BODY })
  const preview = author.getByRole('region', { name: '预览' })
  await expect(preview.getByRole('heading', { name: '怎样参加' })).toBeVisible()
  await expect(preview.getByText('周五之前')).toHaveJSProperty('tagName', 'STRONG')
  expect(await findings(author)).toEqual([])
  await press(author, '保存草稿')

  await openTab(author, 'English')
  const english = title.replace('实验室开放日', 'Laboratory open day')
  await fillText(author, { title: english, summary: 'Come and see.', body: 'Register by Friday.' })
  await press(author, '保存')
  await expect(tab(author, 'English')).toContainText('已审阅')

  await openTab(author, '繁體中文')
  const traditional = title.replace('实验室开放日', '實驗室開放日')
  await expect(author.locator('[name=title]')).toHaveValue(traditional)
  await press(author, '从简体中文转换')
  await expect(tab(author, '繁體中文')).toContainText('系统转换')
  await fillText(author, { summary: '三城實驗室開放，歡迎參觀。' })
  await press(author, '保存')
  await expect(tab(author, '繁體中文')).toContainText('已审阅')

  await openTab(author, '简体中文')
  await fillText(author, { body: `${BODY}\n\n名额有限。` })
  await press(author, '保存')
  await expect(tab(author, '繁體中文')).toContainText('已过时')
  await openTab(author, '繁體中文')
  await expect(author.locator('[name=summary]')).toHaveValue('三城實驗室開放，歡迎參觀。')
  await press(author, '确认不用改')
  await expect(tab(author, '繁體中文')).toContainText('已审阅')
  expect(await findings(author)).toEqual([])

  await press(author, '提交审阅')
  await press(author, '提交')
  await expect(author.getByText('写过这条新闻的人不能批准')).toBeVisible()
  await expect(author.getByRole('link', { name: '批准' })).toHaveCount(0)

  const approver = await as('coordinator2', { locale: 'zh-hant' })
  await approver.goto('/zh-hant/coordination')
  await press(approver, title)
  await press(approver, /^批准/)
  expect(await findings(approver)).toEqual([])
  await press(approver, '批准')
  await expect(approver.getByRole('status')).toContainText('已發佈')

  const readers = { 'zh-hans': title, 'zh-hant': traditional, en: english }
  for (const [locale, words] of Object.entries(readers) as Array<[keyof typeof readers, string]>) {
    const reader = await visit({ locale })
    await reader.goto(`/${locale}/news`)
    expect(await findings(reader)).toEqual([])
    await reader.getByRole('link', { name: words }).click()
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(words)
    expect(await findings(reader)).toEqual([])
    const feed = await (await request.get(`/${locale}/news/atom.xml`)).text()
    expect(feed).toContain(`<title>${words}</title>`)
  }
})

test.describe('without script', () => {
  test('it is written, previewed, converted, handed in, approved and read', async ({
    as,
    visit,
  }) => {
    const title = unique('无脚本新闻')
    const author = await as('coordinator', { javaScriptEnabled: false })
    await author.goto('/zh-hans/coordination/news/new')
    await fillText(author, { title, summary: SUMMARY, body: BODY })
    await press(author, '预览')
    await expect(author.getByRole('heading', { name: '怎样参加' })).toBeVisible()
    await expect(author.locator('[name=title]')).toHaveValue(title)
    await press(author, '保存草稿')
    await expect(author.getByRole('status')).toContainText('草稿已保存')
    const editor = new URL(author.url()).pathname
    await author.goto(`${editor}/zh-Hant`)
    await press(author, '从简体中文转换')
    await press(author, '标为已审阅')
    await expect(tab(author, '繁體中文')).toContainText('已审阅')
    await publish(author, await as('coordinator2', { javaScriptEnabled: false }), editor)

    const reader = await visit({ locale: 'zh-hant', javaScriptEnabled: false })
    await reader.goto('/zh-hant/news')
    await press(reader, title.replace('无脚本新闻', '無腳本新聞'))
    await expect(reader.getByRole('heading', { name: '怎樣參加' })).toBeVisible()
  })
})

test.describe('two coordinators at one text', () => {
  test.use({ expectedStatuses: [409] })

  test('the later one is told, keeps what was typed, and saves after looking', async ({ as }) => {
    const first = await as('coordinator')
    const text = { title: unique('同时编辑'), summary: SUMMARY, body: BODY }
    const editor = await writeDraft(first, text)
    const second = await as('coordinator2')
    await second.goto(editor)
    await fillText(first, { summary: '先保存的摘要。' })
    await press(first, '保存')
    await expect(first.getByRole('status')).toContainText('已保存')

    await fillText(second, { summary: '后保存的摘要。' })
    await press(second, '保存')
    await expect(second.getByRole('alert')).toContainText('别人保存了这段文本')
    await expect(second.locator('[name=summary]')).toHaveValue('后保存的摘要。')
    await expect(second.getByText('先保存的摘要。').first()).toBeVisible()
    await press(second, '保存')
    await expect(second.getByRole('status')).toContainText('已保存')
    await expect(second.locator('[name=summary]')).toHaveValue('后保存的摘要。')
  })
})

test.describe('after publication', () => {
  test.use({ expectedStatuses: [410] })

  test('a correction shows what it said before, and a withdrawal leaves a tombstone', async ({
    as,
    visit,
  }) => {
    const author = await as('coordinator')
    const approver = await as('coordinator2')
    const text = { title: unique('更正与撤回'), summary: SUMMARY, body: '周六开放。' }
    const editor = await writeDraft(author, text)
    await publish(author, approver, editor)

    await author.goto(editor)
    await press(author, '更正这段文本')
    await fillText(author, { body: '周日开放。', note: '开放日是周日。' })
    expect(await findings(author)).toEqual([])
    await press(author, '发布更正')
    await expect(author.getByRole('status')).toContainText('更正已发布')

    const reader = await visit({ locale: 'zh-hant' })
    await reader.goto('/zh-hant/news')
    await press(reader, new RegExp(text.title.split(' ').at(-1) ?? ''))
    await expect(reader.getByText('週日開放。')).toBeVisible()
    const corrections = reader.getByRole('region', { name: '更正記錄' })
    await expect(corrections).toContainText('開放日是週日。')
    await corrections.getByRole('link').click()
    await expect(reader.getByText('周六开放。')).toBeVisible()
    expect(await findings(reader)).toEqual([])
    await reader.goBack()

    await approver.goto(`${editor}/withdrawal`)
    await approver.locator('[name=reason]').fill('活动取消。')
    await press(approver, '撤回')
    await expect(approver.getByRole('status')).toContainText('已撤回')
    const gone = await reader.reload()
    expect(gone?.status()).toBe(410)
    await expect(reader.getByText('活動取消。')).toBeVisible()
    await expect(reader.getByText('週日開放。')).toHaveCount(0)
    expect(await findings(reader)).toEqual([])
  })
})
