import type { Locator, Page } from '@playwright/test'
import { expect } from './test.ts'

export const log = (page: Page) => page.getByRole('log')
export const composer = (page: Page) => page.locator('textarea[name=text]')
export const message = (page: Page, text: string): Locator =>
  log(page).getByRole('listitem').filter({ hasText: text }).first()

/** Something that no other test and no earlier run has said. */
let said = 0
export const mark = () => `${process.pid}-${Date.now()}-${(said += 1)}`

async function roomsOf(page: Page, locale: string): Promise<string[]> {
  await page.goto(`/${locale}/rooms`)
  const links = page.getByRole('navigation').locator('a[href*="/rooms/"]')
  const addresses = await links.evaluateAll((all) =>
    all.map((link) => link.getAttribute('href') ?? ''),
  )
  return addresses.map((address) => address.split('/').at(-1) ?? '')
}

/** The room that both are in. */
export async function shared(one: Page, other: Page): Promise<string> {
  const [ones, others] = [await roomsOf(one, 'zh-hans'), await roomsOf(other, 'zh-hant')]
  return ones.find((room) => others.includes(room)) ?? ''
}

export async function enter(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.locator('[data-me=true][data-online=true]')).toHaveCount(1)
}
