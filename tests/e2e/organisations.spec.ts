import type { Page } from '@playwright/test'
import { findings } from './axe.ts'
import { expect, test } from './test.ts'

const PASSWORD = 'three rivers meet at sea'

async function signUp(page: Page, name: string): Promise<void> {
  await page.goto('/zh-hans/sign-up')
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('电子邮箱').fill(`organisations-${Date.now()}@example.org`)
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('main').getByRole('button').click()
  await expect(page.getByText('账号已开通，欢迎加入湾联。')).toBeVisible()
}

const results = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('heading')

test.describe('the directory', () => {
  test('finds while one types, in either script, without losing the focus', async ({ page }) => {
    await page.goto('/zh-hans/organisations')
    const box = page.getByRole('searchbox')
    for (const query of ['香港科技大學', '香港科技大学', 'hkust', 'hong kong university of sci']) {
      await box.fill(query)
      await expect(page).toHaveURL((url) => url.searchParams.get('q') === query)
      await expect(
        results(page)
          .filter({ hasText: /香港科技大[学學]/ })
          .first(),
      ).toBeVisible()
      await expect(box).toBeFocused()
    }
  })

  test('narrows by filters that add up, go away one by one, and can be linked', async ({
    page,
  }) => {
    await page.goto('/en/organisations')
    const filters = page.getByRole('complementary')
    await filters.getByRole('link', { name: /^University/ }).click()
    await expect(page).toHaveURL(/kind=university$/)
    // The address is there before the links that go on from it.
    await expect(page.getByRole('link', { name: 'Remove filter: University' })).toBeVisible()
    await filters.getByRole('link', { name: /^Macao/ }).click()
    await expect(page).toHaveURL(/kind=university&city=macao$/)
    await expect(page.getByRole('link', { name: 'Remove filter: Macao' })).toBeVisible()
    await expect(results(page).filter({ hasText: 'University of Macau' }).first()).toBeVisible()
    const total = await page.getByRole('status').last().textContent()

    await page.reload()
    await expect(page.getByRole('status').last()).toHaveText(total ?? '')
    await page.getByRole('link', { name: 'Remove filter: University' }).click()
    await expect(page).toHaveURL(/\?city=macao$/)
    await page.goBack()
    await expect(page.getByRole('link', { name: 'Remove filter: University' })).toBeVisible()
    await page.getByRole('link', { name: 'Clear all' }).click()
    await expect(page).toHaveURL(/organisations$/)
  })

  test('has pages with addresses of their own, and passes over what makes no sense', async ({
    page,
  }) => {
    await page.goto('/zh-hant/organisations?kind=castle&sort=colour&page=-3')
    await expect(page.getByRole('status').last()).toHaveText(/共 \d{3} 間機構/)
    const first = await results(page).first().textContent()
    await page.getByRole('link', { name: '下一頁' }).click()
    await expect(page).toHaveURL(/page=2$/)
    await expect(results(page).first()).not.toHaveText(first ?? '')
  })

  test('searches, keeps its filters and turns pages without script', async ({ visit }) => {
    const page = await visit({ javaScriptEnabled: false, locale: 'zh-hant' })
    await page.goto('/zh-hant/organisations?city=shenzhen')
    await page.getByRole('searchbox').fill('實驗室')
    await page.getByRole('button', { name: '尋找' }).click()
    await expect(page).toHaveURL(/city=shenzhen/)
    await expect(page.getByRole('link', { name: '深圳湾实验室' })).toBeVisible()
    await page.getByRole('link', { name: '取消篩選：深圳' }).click()
    await expect(page).toHaveURL((url) => url.search === `?${new URLSearchParams({ q: '實驗室' })}`)
  })

  test('says what to do when it finds nothing', async ({ page }) => {
    await page.goto('/zh-hans/organisations?q=没有这样的单位名称')
    await expect(page.getByRole('heading', { name: '没有找到符合条件的单位' })).toBeVisible()
    await page.getByRole('link', { name: '清除全部条件' }).click()
    await expect(page.getByRole('status').last()).toHaveText(/共 \d{3} 家单位/)
  })

  test('opens its filters on a phone without script', async ({ visit }) => {
    const page = await visit({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
      locale: 'en',
    })
    await page.goto('/en/organisations')
    await expect(page.getByRole('link', { name: /^University/ })).toBeHidden()
    await page.getByRole('button', { name: 'Filters' }).click()
    await page.getByRole('link', { name: /^University/ }).click()
    await expect(page).toHaveURL(/kind=university$/)
    await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeVisible()
  })
})

test.describe('claiming', () => {
  test.use({ expectedStatuses: [422] })

  test('a claim that was returned is put right, submitted again and verified', async ({
    as,
    visit,
  }) => {
    const claimant = await visit()
    await signUp(claimant, '欧阳海')
    await claimant.goto('/zh-hans/organisations/macau-university-of-science-and-technology/claim')
    await claimant.getByRole('button', { name: '提交认领' }).click()
    await expect(claimant.getByRole('alert')).toContainText('给统筹员的说明')
    await claimant.getByLabel('给统筹员的说明').fill('我在校长办公室工作。')
    await claimant.getByRole('button', { name: '提交认领' }).click()
    await expect(claimant.getByText('已有人认领，等待核验')).toBeVisible()

    const coordinator = await as('coordinator2', { locale: 'zh-hant' })
    await coordinator.goto('/zh-hant/coordination')
    await coordinator
      .getByRole('link', { name: 'Macau University of Science and Technology' })
      .click()
    await coordinator.waitForURL(/organisations\/[0-9a-f]{24}$/)
    await expect(coordinator.getByText('我在校長辦公室工作。')).toBeVisible()
    const review = coordinator.url()
    await coordinator.getByRole('link', { name: '退回' }).click()
    await coordinator.getByLabel('原因').fill('  ')
    await coordinator.getByRole('button', { name: '退回給申請人' }).click()
    await expect(coordinator.locator('#field-reason-error')).toBeVisible()
    expect(await findings(coordinator)).toEqual([])
    await coordinator.getByLabel('原因').fill('請提供學校網頁上可以核對的電話。')
    await coordinator.getByRole('button', { name: '退回給申請人' }).click()
    await expect(coordinator.getByText('已退回，申請人會看到原因。')).toBeVisible()

    await claimant.goto('/zh-hans/account')
    await expect(claimant.getByText('请提供学校网页上可以核对的电话。')).toBeVisible()
    await claimant.getByRole('link', { name: '修改后重新提交' }).click()
    await claimant.getByLabel('给统筹员的说明').fill('官网总机 +853 8897 2222 转校长办公室。')
    await claimant.getByRole('button', { name: '重新提交' }).click()
    await expect(claimant.getByText('已重新提交，等待统筹员核验。')).toBeVisible()

    await coordinator.goto(review)
    await coordinator.getByRole('button', { name: '通過核驗' }).click()
    await expect(coordinator.getByText('已通過核驗。')).toBeVisible()
    await claimant.goto('/zh-hans/account')
    await expect(claimant.getByText('已核验')).toBeVisible()
  })
})

test.describe('registering', () => {
  test.use({ expectedStatuses: [409, 422] })

  test('keeps what was typed, says what is wrong beside it, and leads to what exists', async ({
    visit,
  }) => {
    const page = await visit()
    await signUp(page, '司马宁')
    await page.goto('/zh-hans/organisations/new')
    await page.getByLabel('名称（英文）').fill('x'.repeat(10_000))
    await page.getByLabel('网站').fill('not an address')
    await page.getByLabel('大健康').check()
    await page.getByLabel('供给').fill('一间大教室')
    await page.getByRole('button', { name: '提交登记' }).click()
    await expect(page.getByRole('alert')).toBeFocused()
    await expect(page.locator('[id="field-names.en-error"]')).toHaveText('最多 200 个字符。')
    await expect(page.locator('#field-website-error')).toContainText('https://')
    await expect(page.locator('#field-kind-error')).toBeVisible()
    await expect(page.getByLabel('名称（英文）')).toHaveValue('x'.repeat(10_000))
    await expect(page.getByLabel('大健康')).toBeChecked()
    await expect(page.getByLabel('供给')).toHaveValue('一间大教室')
    expect(await findings(page)).toEqual([])

    await page.getByLabel('名称（英文）').fill('')
    await page.getByLabel('名称（繁体中文）').fill('深圳灣實驗室')
    await page.getByLabel('网站').fill('')
    await page.getByLabel('类型').selectOption('research-body')
    await page.getByLabel('所在地').selectOption('shenzhen')
    await page.getByRole('button', { name: '提交登记' }).click()
    await expect(page.locator('[id="field-names.zh-Hant-error"]')).toBeVisible()
    await page.getByRole('link', { name: /^在名录里查看/ }).click()
    await expect(results(page).first()).toHaveText('深圳湾实验室')
  })

  test('gives an organisation a page that moves with its name, and people who are let in', async ({
    as,
    visit,
  }) => {
    const founder = await visit()
    await signUp(founder, '上官云')
    await founder.goto('/zh-hans/organisations/new')
    await founder.getByLabel('名称（英文）').fill('Lantern Tide Institute')
    await founder.getByLabel('类型').selectOption('research-body')
    await founder.getByLabel('所在地').selectOption('zhuhai')
    await founder.getByLabel('简介').fill('研究潮汐与灯塔。')
    await founder.getByRole('button', { name: '提交登记' }).click()
    await expect(founder).toHaveURL(/organisations\/lantern-tide-institute$/)

    const reader = await visit({ locale: 'zh-hant' })
    await reader.goto('/zh-hant/organisations/lantern-tide-institute')
    await expect(reader.getByText('研究潮汐與燈塔。')).toBeVisible()
    await reader.getByRole('button', { name: /顯示原文/ }).click()
    await expect(reader.getByText('研究潮汐与灯塔。')).toBeVisible()

    await founder.getByRole('link', { name: '修改资料' }).click()
    await founder.getByLabel('名称（英文）').fill('Lighthouse Tide Institute')
    await founder.getByRole('button', { name: '保存' }).click()
    await expect(founder).toHaveURL(/organisations\/lighthouse-tide-institute$/)
    const moved = await reader.request.get('/en/organisations/lantern-tide-institute', {
      maxRedirects: 0,
    })
    expect(moved.status()).toBe(301)
    expect(moved.headers().location).toBe('/en/organisations/lighthouse-tide-institute')

    const applicant = await as('macao', { locale: 'zh-hant', javaScriptEnabled: false })
    await applicant.goto('/zh-hant/organisations/lighthouse-tide-institute/membership')
    await applicant.getByRole('button', { name: '提交申請' }).click()
    await expect(applicant.getByText('你已申請加入，等待機構代表確認。')).toBeVisible()

    await founder.goto('/zh-hans/account')
    await founder.getByRole('link', { name: '1 人申请加入' }).click()
    await founder.getByRole('button', { name: '同意何嘉欣加入' }).click()
    await expect(founder.getByText('已同意加入。')).toBeVisible()
    await founder.getByRole('button', { name: '将何嘉欣设为代表' }).click()
    await expect(founder.getByText('已设为代表。')).toBeVisible()
    await founder.getByText('退出单位').click()
    await founder.getByRole('button', { name: '确认' }).click()
    await expect(founder).toHaveURL(/organisations\/lighthouse-tide-institute$/)
    await expect(founder.getByRole('link', { name: '申请加入' })).toBeVisible()
  })
})

test.describe('what one may not see', () => {
  test.use({ expectedStatuses: [404] })

  test('does not exist: the desk, other organisations’ people, unknown addresses', async ({
    as,
  }) => {
    const page = await as('society', { locale: 'en' })
    for (const path of [
      'coordination',
      `coordination/organisations/${'0'.repeat(24)}/return`,
      'organisations/macau-university-of-science-and-technology/people',
      'organisations/no-such-organisation',
      'organisations/%E4%BD%A0%00',
    ]) {
      const response = await page.goto(`/en/${path}`)
      expect(response?.status(), path).toBe(404)
    }
  })
})
