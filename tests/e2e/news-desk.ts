import type { Page } from '@playwright/test'
import { expect } from './test.ts'

export interface Text {
  title: string
  summary: string
  body: string
}

/** A title that no other test has. */
export const unique = (words: string) => `${words} ${Math.random().toString(36).slice(2, 8)}`

export async function fillText(page: Page, text: Partial<Text> & { note?: string }): Promise<void> {
  for (const [name, value] of Object.entries(text)) {
    await page.locator(`textarea[name=${name}], input[name=${name}]`).fill(value)
  }
}

type Language = '简体中文' | '繁體中文' | 'English'

/** The editor's link to the text in a language, with its state. */
export function tab(page: Page, language: Language) {
  const name = new RegExp(`^${language}`)
  return page.getByRole('navigation', { name: '各语言文本' }).getByRole('link', { name })
}

/** Goes to the text in a language, and waits until it is there to be written in. */
export async function openTab(page: Page, language: Language): Promise<void> {
  await tab(page, language).click()
  await expect(tab(page, language)).toHaveAttribute('aria-current', 'page')
}

/** Presses the first button or link of this name in the page's main part. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const main = page.getByRole('main')
  const named = { name, exact: true }
  await main.getByRole('button', named).or(main.getByRole('link', named)).first().click()
}

/** Writes a Simplified draft. @returns the editor's address */
export async function writeDraft(page: Page, text: Text): Promise<string> {
  await page.goto('/zh-hans/coordination/news/new')
  await fillText(page, text)
  await press(page, '保存草稿')
  await expect(page.getByRole('status')).toContainText('草稿已保存')
  return new URL(page.url()).pathname
}

/** Hands it in; the other coordinator approves it. Both read Simplified. */
export async function publish(author: Page, approver: Page, editor: string): Promise<void> {
  await author.goto(`${editor}/submission`)
  await press(author, '提交')
  await expect(author.getByRole('status')).toContainText('已提交')
  await approver.goto(`${editor}/approval`)
  await press(approver, '批准')
  await expect(approver.getByRole('status')).toContainText('已发布')
}
