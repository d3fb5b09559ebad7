import { DomainError } from '#models/errors.ts'
import type { Actor } from '#models/actor.ts'
import type { SignUpInput } from '#models/user/input.ts'
import { ACCOUNTS_PER_ADDRESS, accountsOf, signUp } from '#models/user/user.server.ts'
import { env } from '#server/env.ts'
import { consume, limits, requireLeft } from './limits.ts'
import { lucia } from './lucia.ts'
import { hashPassword, matchPassword } from './password.ts'

/** Who is asking, and through which session. */
export interface SignedIn {
  actor: Actor
  sessionId: string
  /** `Set-Cookie` value when the session was just extended. */
  renewedCookie: string | null
}

/** The person behind a `Cookie` header; null for none, a forged or an expired one. */
export async function readSession(cookieHeader: string | null): Promise<SignedIn | null> {
  const sessionId = lucia.readSessionCookie(cookieHeader ?? '')
  if (!sessionId) return null
  const { session, user } = await lucia.validateSession(sessionId)
  if (!session || (user.demo && !env().DEMO)) return null
  const { id, name, role, locale, organisations } = user
  const actor: Actor = { id, name, role, locale, organisations }
  return {
    actor,
    sessionId,
    renewedCookie: session.fresh ? lucia.createSessionCookie(session.id).serialize() : null,
  }
}

/**
 * Opens a session for an address and password.
 * @param place where the request comes from, an IP address
 * @returns the `Set-Cookie` value
 * @throws DomainError `unauthenticated`, the same for an unknown address and a wrong password; `rate-limited`
 */
export async function signInWithPassword(
  { email, password }: { email: string; password: string },
  place: string,
): Promise<string> {
  await requireLeft(limits.signInAddress, `${place} ${email}`)
  await requireLeft(limits.signInPlace, place)
  const account = await matchPassword(await accountsOf(email), password, ACCOUNTS_PER_ADDRESS)
  if (!account || (account.demo && !env().DEMO)) {
    await consume(limits.signInAddress, `${place} ${email}`)
    await consume(limits.signInPlace, place)
    throw new DomainError('unauthenticated', { reason: 'sign-in' })
  }
  await limits.signInAddress().delete(`${place} ${email}`)
  return openSessionCookie(account._id.toString())
}

/**
 * Opens an account and a session. Whoever signs up again with the address and password of an account they
 * have is signed in to it; see `accountsOf` for why an address in use is not refused.
 * @returns the `Set-Cookie` value
 * @throws DomainError `rate-limited`
 */
export async function signUpWithPassword(input: SignUpInput, place: string): Promise<string> {
  await consume(limits.signUpPlace, place)
  await consume(limits.signUpAddress, input.email)
  const { password, ...person } = input
  const existing = await matchPassword(
    await accountsOf(input.email),
    password,
    ACCOUNTS_PER_ADDRESS,
  )
  const passwordHash = await hashPassword(password)
  const known = existing && (!existing.demo || env().DEMO)
  return openSessionCookie(
    known ? existing._id.toString() : await signUp({ ...person, passwordHash }),
  )
}

/** Ends the session; its open sockets are told. @returns the `Set-Cookie` value that forgets it */
export async function signOut(sessionId: string): Promise<string> {
  await lucia.invalidateSession(sessionId)
  return lucia.createBlankSessionCookie().serialize()
}

async function openSessionCookie(userId: string): Promise<string> {
  const session = await lucia.createSession(userId, {})
  return lucia.createSessionCookie(session.id).serialize()
}
