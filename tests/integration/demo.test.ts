import mongoose from 'mongoose'
import { describe, expect, test } from 'vitest'
import { beginDemoFill, wantsDemo } from '#models/demo/demo.server.ts'
import { cityLinks } from '#models/collaboration/city-links.server.ts'
import { myCollaborations } from '#models/collaboration/queries.server.ts'
import { latestNews } from '#models/news/read.server.ts'
import { newsCounts } from '#models/news/desk.server.ts'
import { pendingOrganisations } from '#models/organisation/find.server.ts'
import { notificationsOf } from '#models/notification/inbox.server.ts'
import { searchDirectory } from '#models/organisation/directory.server.ts'
import { directoryQuery } from '#models/organisation/directory.ts'
import { programmesAtDesk } from '#models/programme/queries.server.ts'
import { PROGRAMME_STATES } from '#models/programme/states.ts'
import { roomsOf } from '#models/room/rooms-of.server.ts'
import type { Actor } from '#models/actor.ts'
import { readSession, signInWithPassword } from '#server/auth/auth.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD, signUpCast } from '#server/demo/cast.ts'
import { ORGANISATIONS } from '#server/demo/content/organisations.ts'
import { fillDemo } from '#server/demo/fill.ts'
import { fillOrganisations } from '#server/demo/organisations.ts'

async function signedIn(email: string): Promise<Actor> {
  const cookie = await signInWithPassword({ email, password: DEMO_PASSWORD }, '127.0.0.1')
  const session = await readSession(cookie.split(';')[0] ?? '')
  if (!session) throw new Error(`${email} could not sign in`)
  return session.actor
}

async function countEverything(): Promise<Record<string, number>> {
  const counts = await Promise.all(
    Object.entries(mongoose.models).map(
      async ([name, model]) => [name, await model.countDocuments()] as const,
    ),
  )
  return Object.fromEntries(counts)
}

describe('the demo content', () => {
  test(
    'fills an empty store once, and every account can use it',
    { timeout: 120_000 },
    async () => {
      await fillDemo()
      const counts = await countEverything()
      expect(counts.Organisation).toBe(263 + Object.keys(ORGANISATIONS).length)

      const actors = await Promise.all(DEMO_ACCOUNTS.map(signedIn))
      const [coordinator, , , , association, hongkong] = actors as [
        Actor,
        Actor,
        Actor,
        Actor,
        Actor,
        Actor,
        Actor,
      ]
      expect((await pendingOrganisations(coordinator)).length).toBeGreaterThan(0)
      expect(
        Object.values(await newsCounts(coordinator)).filter((count) => count > 0),
      ).toHaveLength(6)
      expect((await latestNews('en', 10)).length).toBeGreaterThan(4)
      expect((await cityLinks()).length).toBeGreaterThan(3)

      const programmes = await programmesAtDesk(coordinator, PROGRAMME_STATES, 'en')
      expect(programmes.map(({ state }) => state).sort()).toEqual([
        'draft',
        'locked',
        'open',
        'ranking',
        'running',
      ])

      const states = (await myCollaborations(association, null)).map(({ state }) => state)
      expect(new Set(states)).toEqual(new Set(['active', 'proposed', 'confirmed']))
      const rooms = await roomsOf(hongkong, 'hant')
      expect(rooms.some(({ unread }) => unread > 0)).toBe(true)

      // Nobody is asked on the first day for what was due before; that a list was certified asks for nothing.
      for (const actor of actors) {
        const { items } = await notificationsOf(actor, 1)
        const overdue = items.filter(
          ({ kind, unread, dates }) =>
            unread &&
            kind !== 'application.certified' &&
            Object.values(dates).some((date) => date < new Date()),
        )
        expect(overdue.map(({ kind }) => kind)).toEqual([])
      }
      const asked = (await notificationsOf(coordinator, 1)).items.filter(({ unread }) => unread)
      expect(asked.map(({ kind }) => kind)).toContain('programme.dry-run-due')

      await fillDemo()
      const sessions = DEMO_ACCOUNTS.length
      expect(await countEverything()).toEqual({ ...counts, Session: sessions })
    },
  )

  test(
    'that was cut off is thrown away and filled in anew, and is found across scripts',
    { timeout: 120_000 },
    async () => {
      await beginDemoFill(false)
      const cast = await signUpCast()
      await fillOrganisations(cast)
      const half = await countEverything()
      expect(await wantsDemo()).toBe('again')
      await fillDemo()
      const whole = await countEverything()
      expect(whole.User).toBe(half.User)
      expect(whole.Organisation).toBe(263 + Object.keys(ORGANISATIONS).length)
      expect(await wantsDemo()).toBe('no')

      for (const q of ['深圳灣實驗室', '深圳湾实验室', 'shenzhen bay']) {
        const query = directoryQuery(new URLSearchParams({ q }))
        const { items } = await searchDirectory({ ...query, locale: 'zh-Hant' })
        expect(items[0]?.names['zh-Hans'], q).toBe('深圳湾实验室')
      }
    },
  )

  test('leaves a store alone that somebody already uses', async () => {
    await mongoose.models.User?.create({
      name: '何嘉欣',
      email: 'ho@example.org',
      passwordHash: '-',
      locale: 'zh-Hant',
    })
    expect(await wantsDemo()).toBe('no')
  })
})

test.each(Object.entries(ORGANISATIONS))(
  '%s says in every language that it is a demonstration',
  (_, { names }) => {
    expect(names['zh-Hans']).toMatch(/示范.*（演示）/)
    expect(names['zh-Hant']).toMatch(/示範.*（演示）/)
    expect(names.en).toMatch(/Demonstration .*\(demo\)/)
  },
)
