import { createCookie } from '@remix-run/node'
import { env, isSecure } from '#server/env.ts'

export const FLASH_COOKIE = 'wanlian_flash'

const cookie = createCookie(FLASH_COOKIE, {
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  maxAge: 60,
  secure: isSecure(env()),
})

/** `Set-Cookie` value that makes the next page say what was done: a key of `common.json` under `done`. */
export async function say(key: string): Promise<string> {
  return cookie.serialize(key)
}

/** What the last action left to be said, if anything. */
export async function readFlash(request: Request): Promise<string | null> {
  const value: unknown = await cookie.parse(request.headers.get('Cookie'))
  return typeof value === 'string' ? value : null
}

export async function clearFlash(): Promise<string> {
  return cookie.serialize('', { maxAge: 0 })
}
