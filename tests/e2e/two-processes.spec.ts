import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '#server/embedded-mongo/port.ts'
import { preparePortal, type Portal } from '#tests/faults/cast/portals.ts'
import { startNginx } from '#tests/support/nginx.ts'
import { hasNginx } from '#tests/support/nginx.mjs'
import { startRedis } from '#tests/support/redis.ts'
import { hasRedis } from '#tests/support/redis.mjs'
import { isConnected, messages, say } from './rooms.ts'
import { expect, test } from './test.ts'

test.skip(!hasNginx() || !hasRedis(), 'needs nginx and redis-server')
test.setTimeout(180_000)

interface Site {
  address: string
  portals: readonly Portal[]
  end: () => Promise<void>
}

/** Two processes of the portal behind nginx, as README says, with a demonstration of their own. */
async function startSite(): Promise<Site> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wanlian-nginx-'))
  const ends: Array<() => Promise<void>> = []
  const end = async () => {
    for (const one of ends.reverse()) await one()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const redis = await startRedis()
    ends.push(redis.end)
    const database = new URL(process.env.PORTAL_MONGODB_URL ?? '')
    database.pathname = '/behind-nginx'
    const port = await freePort()
    const address = `http://127.0.0.1:${port}`
    const env = {
      ...{ MONGODB_URL: database.href, REDIS_URL: redis.url, ORIGIN: address, DEMO: 'on' },
      SESSION_SECRET: 'nothing-that-is-worth-keeping-secret',
    }
    const portals = [
      await preparePortal(folder, 'one', env),
      await preparePortal(folder, 'other', env),
    ]
    for (const portal of portals) {
      ends.push(portal.stop)
      await portal.start()
    }
    const [one = 0, other = 0] = portals.map(({ origin }) => Number(new URL(origin).port))
    ends.push(await startNginx(folder, { port, behind: [one, other] }))
    return { address, portals, end }
  } catch (error) {
    await end()
    throw error
  }
}

/** How many people are connected to a process. */
async function connections({ origin }: Portal): Promise<number> {
  const metrics = await (await fetch(`${origin}/metrics`)).text()
  return Number(/^wanlian_connections\S* (\d+)/m.exec(metrics)?.[1])
}

test.describe('two processes behind nginx', () => {
  // While one process goes, its visitors' connections are refused for a moment.
  test.use({ expectedStatuses: [502] })

  test('people on both talk to each other, and stay together when one process goes', async ({
    visit,
  }) => {
    const site = await startSite()
    try {
      const enter = async (account: string) => {
        const page = await visit({ locale: 'en' })
        await page.goto(`${site.address}/en/sign-in`)
        const form = page.locator('form:has([name=password])')
        await form.locator('[name=email]').fill(`${account}@demo.wanlian.test`)
        await form.locator('[name=password]').fill('wanlian-demo')
        await form.locator('[name=password]').press('Enter')
        await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
        await page.goto(`${site.address}/en/rooms`)
        await isConnected(page)
        return page
      }
      const lin = await enter('hongkong')
      const [first, second] = site.portals as [Portal, Portal]
      const of = (await connections(first)) > 0 ? first : second
      const elsewhere = of === first ? second : first
      // Where somebody goes is decided by their session: a new one may lead to the other process.
      let ho = await enter('association')
      while ((await connections(elsewhere)) === 0) {
        await ho.close()
        ho = await enter('association')
      }
      const room = await lin
        .getByRole('navigation')
        .locator('a[href*="/rooms/"]')
        .first()
        .getAttribute('href')
      for (const page of [lin, ho]) {
        await page.goto(`${site.address}${room}`)
        await isConnected(page)
      }

      await say(lin, 'From one process')
      await expect(messages(ho, 'From one process')).toHaveCount(1)
      await say(ho, 'to the other')
      await expect(messages(lin, 'to the other')).toHaveCount(1)

      await of.stop()
      await say(lin, 'Still here')
      await expect(messages(ho, 'Still here')).toHaveCount(1, { timeout: 20_000 })
      await expect(messages(lin, 'Still here')).toHaveCount(1)
      expect((await fetch(`${site.address}/metrics`)).status).toBe(404)
      expect((await fetch(`${site.address}/en/news`)).status).toBe(200)
      // Before the site goes, or they would complain of it.
      await Promise.all([lin.close(), ho.close()])
    } finally {
      await site.end()
    }
  })
})
