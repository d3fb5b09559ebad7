import { createCookie, type Cookie } from '@remix-run/node'
import { env, isSecure } from '#server/env.ts'
import { sessionSecret } from '#server/secret.ts'

export const FLASH_COOKIE = 'wanlian_flash'

let created: Promise<Cookie> | undefined

/** Signed, so that nobody can make the portal say what it did not do. */
function cookie(): Promise<Cookie> {
  return (created ??= create())
}

async function create(): Promise<Cookie> {
  return createCookie(FLASH_COOKIE, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: 60,
    secure: isSecure(env()),
    secrets: [await sessionSecret(env())],
  })
}

/** `Set-Cookie` value that makes the next page say what was done: a key of `common.json` under `done`. */
export async function say(key: string): Promise<string> {
  return (await cookie()).serialize(key)
}

/** What the last action left to be said, if anything. */
export async function readFlash(request: Request): Promise<string | null> {
  const value: unknown = await (await cookie()).parse(request.headers.get('Cookie'))
  return typeof value === 'string' ? value : null
}

export async function clearFlash(): Promise<string> {
  return (await cookie()).serialize('', { maxAge: 0 })
}
