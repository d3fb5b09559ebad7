import type { Page } from '@playwright/test'

/** Hong Kong's nine o'clock so many days from a moment, as the form takes it. */
export const day = (days: number, from = new Date()) =>
  `${new Date(from.getTime() + days * 86_400_000 + 28_800_000).toISOString().slice(0, 10)}T09:00`

/** Chooses a language of the long texts as a person does: its label, since the button itself is not seen. */
const show = (page: Page, language: string) =>
  page.locator('label', { hasText: language }).first().click()

/** What one side is called and who may take part on it, by the labels of the form. */
export interface FormSide {
  hans: string
  en: string
  kinds: readonly string[]
  seats: readonly string[]
}

const SIDES: readonly [FormSide, FormSide] = [
  { hans: '全国学会', en: 'National', kinds: ['科研机构'], seats: ['深圳'] },
  { hans: '深圳学会', en: 'Shenzhen', kinds: ['科研机构'], seats: ['深圳'] },
]

/** Fills in a new programme's form but for its dates, which are suggested there. */
export async function fillIn(page: Page, mark: string, sides = SIDES): Promise<void> {
  const texts = page.getByRole('group', { name: '文本' })
  await page.getByLabel('标题（简体）').fill(`示范计划 ${mark}`)
  await page.getByLabel('摘要（简体）').fill('全国学会与深圳学会结对。')
  await texts.getByLabel('说明（简体）').fill('## 目的\n\n上下联动。')
  await show(page, 'English')
  await page.getByLabel('标题（英文）').fill(`Twinning ${mark}`)
  await page.getByLabel('摘要（英文）').fill('Societies pair.')
  await texts.getByLabel('说明（英文）').fill('## Purpose\n\nTo move together.')
  for (const [at, { hans, en, kinds, seats }] of sides.entries()) {
    const part = page.getByRole('group', { name: at === 0 ? '甲方' : '乙方', exact: true })
    await part.getByLabel('这一方的名称（简体）').fill(hans)
    await part.getByLabel('这一方的名称（英文）').fill(en)
    for (const choice of [...kinds, ...seats]) await part.getByLabel(choice).check()
  }
  const criterion = page.getByRole('group', { name: '标准 1' })
  await criterion.getByLabel('标准（简体）').fill('共同工作')
  await criterion.getByLabel('标准（英文）').fill('Joint work')
}

/** @returns the new programme's id */
export async function save(page: Page): Promise<string> {
  await page.getByRole('button', { name: '存为草稿' }).last().click()
  await page.waitForURL(/programmes\/[0-9a-f]{24}$/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}
