import { describe, expect, test } from 'vitest'
import { readSession, signInWithPassword, signOut, signUpWithPassword } from '#server/auth/auth.ts'
import { limits } from '#server/auth/limits.ts'
import { on } from '#models/events.ts'
import { accountsOf } from '#models/user/user.server.ts'

const person = {
  name: '何嘉欣',
  email: 'ho@example.org',
  password: 'three rivers meet',
  locale: 'zh-Hant' as const,
}
const place = () => `10.0.0.${Math.floor(Math.random() * 1_000_000)}`

async function whoIs(setCookie: string) {
  return (await readSession(setCookie.split(';')[0] ?? ''))?.actor ?? null
}

describe('an account', () => {
  test('is opened with a session that says who it is', async () => {
    const cookie = await signUpWithPassword(person, place())
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(await whoIs(cookie)).toMatchObject({
      name: '何嘉欣',
      locale: 'zh-Hant',
      role: 'member',
      organisations: [],
    })
  })

  test('is signed in to with its address and password', async () => {
    await signUpWithPassword(person, place())
    const cookie = await signInWithPassword(person, place())
    expect(await whoIs(cookie)).toMatchObject({ name: '何嘉欣' })
  })

  test('keeps no password, only its Argon2id hash', async () => {
    await signUpWithPassword(person, place())
    const [account] = await accountsOf(person.email)
    expect(account?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  test('that exists is not told from one that does not, at sign-in', async () => {
    await signUpWithPassword(person, place())
    const wrong = signInWithPassword({ ...person, password: 'not the password' }, place())
    const unknown = signInWithPassword({ ...person, email: 'nobody@example.org' }, place())
    const [first, second] = await Promise.allSettled([wrong, unknown])
    expect(first).toMatchObject({
      reason: { code: 'unauthenticated', detail: { reason: 'sign-in' } },
    })
    expect(second).toEqual(first)
  })

  test('that exists is not told from one that does not, at sign-up', async () => {
    await signUpWithPassword(person, place())
    const stranger = { ...person, name: 'Eve', password: 'a password of my own' }
    const cookie = await signUpWithPassword(stranger, place())
    expect(await whoIs(cookie)).toMatchObject({ name: 'Eve' })
    expect(await whoIs(await signInWithPassword(stranger, place()))).toMatchObject({ name: 'Eve' })
    expect(await whoIs(await signInWithPassword(person, place()))).toMatchObject({ name: '何嘉欣' })
  })

  test('is not doubled by signing up twice with the same password', async () => {
    const first = await whoIs(await signUpWithPassword(person, place()))
    const second = await whoIs(await signUpWithPassword(person, place()))
    expect(second?.id).toBe(first?.id)
  })
})

describe('a session', () => {
  test('ends on signing out, and its sockets are told', async () => {
    const cookie = await signUpWithPassword(person, place())
    const { sessionId } = (await readSession(cookie.split(';')[0] ?? '')) ?? { sessionId: '' }
    const told: string[] = []
    const stop = on('session.revoked', (event) => told.push(event.sessionId))
    await signOut(sessionId)
    stop()
    expect(await whoIs(cookie)).toBeNull()
    expect(told).toEqual([sessionId])
  })

  test.each(['wanlian_session=forged', 'wanlian_session=', 'wanlian_session=%00', 'other=1', ''])(
    'is not opened by the cookie “%s”',
    async (cookie) => {
      expect(await readSession(cookie)).toBeNull()
    },
  )
})

describe('guessing', () => {
  test('is stopped after some tries from one place, with the time to wait', async () => {
    await signUpWithPassword(person, place())
    const here = place()
    const guess = () => signInWithPassword({ ...person, password: 'a wrong guess' }, here)
    for (let tries = 0; tries < limits.signInAddress().points; tries += 1) {
      await expect(guess()).rejects.toMatchObject({ code: 'unauthenticated' })
    }
    await expect(guess()).rejects.toMatchObject({ code: 'rate-limited' })
    await expect(signInWithPassword(person, here)).rejects.toMatchObject({ code: 'rate-limited' })
    expect(await whoIs(await signInWithPassword(person, place()))).toMatchObject({ name: '何嘉欣' })
  })
})
