import type { Locator, Page } from '@playwright/test'
import { expect } from './test.ts'

export const log = (page: Page) => page.getByRole('log')
export const composer = (page: Page) => page.locator('textarea[name=text]')
/** All that hold a text: an answer says again what it answers. */
export const messages = (page: Page, text: string): Locator =>
  log(page).getByRole('listitem').filter({ hasText: text })
export const message = (page: Page, text: string): Locator => messages(page, text).first()

/** Something that no other test and no earlier run has said. */
let said = 0
export const mark = () => `${process.pid}-${Date.now()}-${(said += 1)}`

/** Where the rooms are, in the language of the page that is open. */
const roomsPath = (page: Page) => `/${new URL(page.url()).pathname.split('/')[1]}/rooms`

async function roomsOf(page: Page): Promise<string[]> {
  await page.goto(roomsPath(page))
  const links = page.getByRole('navigation').locator('a[href*="/rooms/"]')
  const addresses = await links.evaluateAll((all) =>
    all.map((link) => link.getAttribute('href') ?? ''),
  )
  return addresses.map((address) => address.split('/').at(-1) ?? '')
}

/** The room that both are in. */
export async function shared(one: Page, other: Page): Promise<string> {
  const [ones, others] = [await roomsOf(one), await roomsOf(other)]
  const id = ones.find((room) => others.includes(room)) ?? ''
  expect(id, 'a room that both are in').not.toBe('')
  return id
}

/** The portal has let this page into the room: its reader is among those who are there. */
export const isConnected = (page: Page) =>
  expect(page.locator('[data-me=true][data-online=true]')).toHaveCount(1)

export async function enter(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await isConnected(page)
}

/** Opens the room that both are in, and waits until both are connected. */
export async function meet(one: Page, other: Page): Promise<string> {
  const id = await shared(one, other)
  await Promise.all([one, other].map((page) => enter(page, `${roomsPath(page)}/${id}`)))
  return id
}

export async function say(page: Page, text: string): Promise<void> {
  await composer(page).fill(text)
  await composer(page).press('Enter')
}
